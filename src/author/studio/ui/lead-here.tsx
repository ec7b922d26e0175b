import { useId } from 'react';
import { AddPicker } from './add-picker';
import { answerText, signOf, titleOf } from './article-texts';
import { folded } from './list/sentences';
import type { PickItem } from './picker';
import { useArticle } from './use-editor';
import { reachable, whyNot } from './ways';

/** Leads an answer to a step that nothing leads to. */
export function LeadHere({ step }: { step: string }) {
  const { editor, article, list } = useArticle();
  const id = useId();
  const start = article.steps.find(({ isStart }) => isStart)!;
  const reached = reachable(article, start.id);
  const itemsFor = (typed: string): PickItem[] =>
    article.steps
      .filter(({ id, isLocked, readOnly }) => reached.has(id) && !isLocked && !readOnly)
      .flatMap((from) =>
        // Where an exit of a shared run leads, each article says.
        from.answers
          .filter(({ exit }) => exit === undefined)
          .map((answer): PickItem => {
            const why = whyNot(article, from.id, step);
            const now = titleOf(article, list, answer.target);
            return {
              id: `${from.id} ${answer.id}`,
              group: titleOf(article, list, from.id),
              icon: signOf(from),
              title: answerText(article, list, from.id, answer.id),
              note: why ?? `now ${now}`,
              isRefused: why !== undefined,
              pick: () =>
                void editor.act([
                  {
                    kind: 'target',
                    article: article.id,
                    step: from.id,
                    answer: answer.id,
                    was: answer.target,
                    target: step,
                  },
                ]),
            };
          }),
      )
      .filter(({ group, title }) => folded(`${group} ${title}`).includes(folded(typed)));
  return (
    <AddPicker
      id={id}
      icon="leads"
      name="Choose what leads there"
      label={`Answer that leads to “${titleOf(article, list, step)}”`}
      placeholder="Find an answer"
      act="lead it there"
      itemsFor={itemsFor}
    />
  );
}
