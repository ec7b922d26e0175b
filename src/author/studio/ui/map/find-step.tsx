import { AddPicker } from '../add-picker';
import { answerText, KINDS, signOf, titleOf } from '../article-texts';
import { BUTTONS } from '../keys';
import { folded } from '../list/sentences';
import type { PickItem } from '../picker';
import { useArticle } from '../use-editor';
import { placesOf } from '../ways';
import { focusSpot, useMapping } from './mapping';

/** Finds a step by its title or by an answer of it. */
export function FindStep() {
  const { article, list } = useArticle();
  const { onSelect } = useMapping();
  const goTo = (step: string, answer?: string) => () => {
    onSelect(step);
    focusSpot(step, answer);
  };
  const itemsFor = (typed: string): PickItem[] => {
    const isMeant = ({ title }: PickItem) => folded(title).includes(folded(typed));
    const places = placesOf(article).map(({ step }) => step);
    const steps = places.map(
      (step): PickItem => ({
        id: step.id,
        group: 'Steps',
        icon: signOf(step),
        title: titleOf(article, list, step.id),
        note: KINDS[step.kind].name,
        pick: goTo(step.id),
      }),
    );
    const answers = places.flatMap((step) =>
      step.answers.map(
        ({ id }): PickItem => ({
          id: `${step.id} ${id}`,
          group: 'Answers',
          icon: 'leads',
          title: answerText(article, list, step.id, id),
          note: titleOf(article, list, step.id),
          pick: goTo(step.id, id),
        }),
      ),
    );
    return [...steps, ...(typed === '' ? [] : answers)].filter(isMeant);
  };
  return (
    <div className="menu">
      <AddPicker
        id={BUTTONS.find}
        icon="search"
        name="Find"
        label="Find a step or an answer"
        placeholder="Find a step or an answer"
        act="go there"
        itemsFor={itemsFor}
      />
    </div>
  );
}
