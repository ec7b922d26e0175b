import type { Standing } from '../engine/session-moves';
import { Answers } from '../ui/answers';
import { type JourneyLine, journeyLegs } from './journey-legs';
import { KeptNote, type KeptNoteProps } from './kept-note';
import { useSession, useSessionActor } from './session';
import { richText } from './text';

export interface JourneyAnswersProps extends KeptNoteProps {
  at: Standing;
}

/** The answers of a journey, to look at and to change. */
export function JourneyAnswers({ at, texts, keeping }: JourneyAnswersProps) {
  const session = useSessionActor();
  const alreadyTried = useSession(({ context }) => context.alreadyTried);
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
      title={t('step.answers')}
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
