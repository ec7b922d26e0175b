import type { i18n as I18n } from 'i18next';
import { isPlainEntry } from '../engine/journey';
import { writeSpokenCode } from '../engine/spoken-code';
import type { Standing } from '../engine/session-moves';
import { flowNumbers } from '../content/flow-numbers';
import { CodeToSay } from './share/code-to-say';

export interface CodeOutProps {
  at: Pick<Standing, 'flow' | 'journey'>;
  texts: I18n;
}

/** A code for whoever helps a person: it opens the same step on their screen, with what was answered. */
export function CodeOut({ at: { flow, journey }, texts }: CodeOutProps) {
  const { code, scope } = writeSpokenCode(flow, journey, flowNumbers);
  return (
    <section className="card">
      <CodeToSay
        {...{ code, texts }}
        opens={texts.t(
          isPlainEntry(journey) || scope !== 'all' ? 'share.opens.here' : 'outcome.readOutCode',
        )}
      />
    </section>
  );
}
