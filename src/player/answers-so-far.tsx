import { type ReactNode, Suspense } from 'react';
import type { JourneyAnswersProps } from './journey-answers';
import { lazily } from './lazily';
import { usePainted } from './use-painted';

const JourneyAnswers = lazily((parts) => parts.JourneyAnswers);

export interface AnswersSoFarProps extends JourneyAnswersProps {
  /** Of the article: what nobody has answered yet is called. */
  title: ReactNode;
  /** Leads to the article. */
  article: ReactNode;
}

/** The answers so far, folded to a line: to look at, to change, and whether they are kept. */
export function AnswersSoFar({ texts, at, title, article, keeping }: AnswersSoFarProps) {
  const painted = usePainted(at);
  const count = at.journey.reduce((sum, { trail }) => sum + trail.length, 0);
  const { t } = texts;

  return (
    <details className="answers">
      <summary>
        <span>{count > 0 ? t('step.given', { count }) : title}</span>
      </summary>
      {article}
      <Suspense>
        <JourneyAnswers at={painted} texts={texts} keeping={keeping} />
      </Suspense>
    </details>
  );
}
