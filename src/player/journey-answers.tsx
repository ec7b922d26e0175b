import type { i18n as I18n } from 'i18next';
import { use } from 'react';
import { loadOnce } from '../engine/load-once';
import type { Standing } from '../engine/session-moves';
import { loadTexts } from '../content/instance';
import { Answers } from '../ui/answers';
import { homePath } from './address';
import { type JourneyLine, journeyLegs } from './journey-legs';
import type { Keeping } from './saved-session';
import { useSession, useSessionActor } from './session';
import { forgetSession } from './storage';
import { richText } from './text';

/** Texts of all articles of a journey. Those that do not come are left out, with their answers. */
const textsOfLegs = loadOnce((key) => {
  const [locale, ...flows] = key.split(' ');
  return loadTexts(locale!, flows).catch(() => undefined);
});

export interface JourneyAnswersProps {
  at: Standing;
  texts: I18n;
  /** Absent while nothing may be kept. */
  keeping: Keeping | undefined;
}

/** Says where the answers are kept, and forgets them on request. */
function KeptNote({ keeping, texts: { t, language } }: Omit<JourneyAnswersProps, 'at'>) {
  if (!keeping) return null;
  if (keeping !== 'kept') return <p className="quiet">{t(`keep.${keeping}`)}</p>;
  const forget = () => {
    forgetSession();
    // This page would keep its answers anew, so it gives way to one that has none.
    window.location.replace(homePath(language));
  };
  return (
    <p className="moves quiet">
      {t('keep.kept')}
      <button type="button" className="plain" onClick={forget}>
        {t('keep.forget')}
      </button>
    </p>
  );
}

/** The answers of a journey, to look at and to change. */
export function JourneyAnswers({ at, texts, keeping }: JourneyAnswersProps) {
  const session = useSessionActor();
  const alreadyTried = useSession(({ context }) => context.alreadyTried);
  const missing = [...new Set(at.journey.map(({ flow }) => flow))].filter(
    (flow) => !texts.hasResourceBundle(texts.language, flow),
  );
  if (missing.length > 0) use(textsOfLegs([texts.language, ...missing].join(' ')));
  const legs = journeyLegs(texts, at, alreadyTried);
  if (legs.length === 0) return null;

  const { t } = texts;
  const mark = ({ isAssumed, isReported }: JourneyLine) =>
    (isAssumed && t('step.assumed')) || (isReported && t('tried.mark')) || undefined;
  const lineOf = (line: JourneyLine) => ({
    key: line.key,
    question: richText(texts, line.question),
    answer: richText(texts, line.answer),
    mark: mark(line),
    change: {
      href: line.href,
      text: t(line.isReported ? 'tried.reopen' : 'step.change'),
      label: t(line.isReported ? 'tried.reopenFix' : 'step.changeAnswer', {
        question: line.question,
      }),
      onChange: () => session.send({ type: 'CHANGE', answer: line.ref }),
    },
  });

  return (
    <Answers
      assumedNote={legs[0]?.lines[0]?.isAssumed ? t('step.assumedNote') : undefined}
      legs={legs.map(({ key, title, lines }) => ({
        key,
        ...(legs.length > 1 && { title }),
        lines: lines.map(lineOf),
      }))}
    >
      <KeptNote keeping={keeping} texts={texts} />
    </Answers>
  );
}
