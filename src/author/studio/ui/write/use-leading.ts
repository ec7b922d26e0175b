import type { Answer, Edit, Step } from '../../contract';
import { useArticle } from '../use-editor';
import { newStep } from './new-step';
import type { Begun } from './target-picker';

/** Leads an answer elsewhere: to a step that is there, or to one that begins with it. */
export function useLeading(
  step: Step,
  answer: Answer,
): { lead: (to: string) => void; begin: (begun: Begun) => void } {
  const { editor, article, list } = useArticle();
  const go = (target: string, ...before: Edit[]) => {
    if (target === answer.target) return;
    void editor.act([
      ...before,
      {
        kind: 'target',
        article: article.id,
        step: step.id,
        answer: answer.id,
        was: answer.target,
        target,
      },
    ]);
  };
  return {
    lead: (to) => go(to),
    begin: (begun) => {
      const { id, edit } = newStep(article, list, begun, step.id);
      go(id, edit);
    },
  };
}
