import type { Answer, Edit, Step } from '../../contract';
import { useArticle } from '../use-editor';
import { newStep } from './new-step';
import { TargetPicker, type TargetPickerProps } from './target-picker';

export interface LeadPickerProps extends Pick<TargetPickerProps, 'label' | 'onClose' | 'onActive'> {
  step: Step;
  answer: Answer;
}

/** Leads an answer elsewhere: to a step that is there, or to one that begins with it. */
export function LeadPicker({ step, answer, ...picker }: LeadPickerProps) {
  const { editor, article, list } = useArticle();
  const lead = (target: string, ...before: Edit[]) => {
    picker.onClose();
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
  return (
    <TargetPicker
      {...picker}
      from={step.id}
      onPick={lead}
      onNew={(begun) => {
        const { id, edit } = newStep(article, list, begun, step.id);
        lead(id, edit);
      }}
    />
  );
}
