import { use } from 'react';
import { loadOnce } from '../engine/load-once';
import type { Standing } from '../engine/session-moves';
import { loadTexts } from '../content/instance';
import { JourneyAnswers } from './journey-answers';
import type { KeptNoteProps } from './kept-note';
import { useSession, useSessionActor } from './session';
import { TriedFixes } from './tried-fixes';

export interface JourneyPanelProps extends KeptNoteProps {
  at: Standing;
}

/** Texts of all articles of a journey. Those that do not come are left out, with their answers. */
const textsOfLegs = loadOnce((key) => {
  const [locale, ...flows] = key.split(' ');
  return loadTexts(locale!, flows).catch(() => undefined);
});

/** What stands below a step after hydration: fixes tried before, the answers, and where they are kept. */
export function JourneyPanel({ at, texts, keeping }: JourneyPanelProps) {
  const session = useSessionActor();
  const alreadyTried = useSession(({ context }) => context.alreadyTried);
  const missing = [...new Set(at.journey.map(({ flow }) => flow))].filter(
    (flow) => !texts.hasResourceBundle(texts.language, flow),
  );
  if (missing.length > 0) use(textsOfLegs([texts.language, ...missing].join(' ')));

  return (
    <>
      <TriedFixes
        texts={texts}
        at={at}
        alreadyTried={alreadyTried}
        onReport={(fixes) => session.send({ type: 'REPORT_TRIED', fixes })}
      />
      <JourneyAnswers at={at} texts={texts} keeping={keeping} />
    </>
  );
}
