import type { i18n as I18n } from 'i18next';
import { writeSpokenCode } from '../engine/spoken-code';
import type { Standing } from '../engine/session-moves';
import { flowNumbers } from '../content/flow-numbers';
import { journeyLegs } from './journey-legs';
import { CodeToSay } from './share/code-to-say';
import { richText } from './text';

export interface ReadOutProps {
  at: Pick<Standing, 'flow' | 'journey' | 'flows' | 'link' | 'app'>;
  texts: I18n;
}

/** What a person tells whoever helps them: what they saw and tried, and a code that opens the same on another screen. */
export function ReadOut({ at, texts }: ReadOutProps) {
  const lines = journeyLegs(texts, at)
    .flatMap((leg) => leg.lines)
    .filter(({ isAssumed }) => !isAssumed);
  if (lines.length === 0) return null;

  const { t } = texts;
  const { code } = writeSpokenCode(at.flow, at.journey, flowNumbers);
  return (
    <section className="card" aria-labelledby="read-out">
      <h2 id="read-out">{t('outcome.readOut')}</h2>
      <dl className="told">
        {lines.map(({ key, question, answer }) => (
          <div key={key}>
            <dt>{richText(texts, question)}</dt>
            <dd>{richText(texts, answer)}</dd>
          </div>
        ))}
      </dl>
      <CodeToSay {...{ code, texts }} opens={t('outcome.readOutCode')} />
    </section>
  );
}
