import type { KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import type { Step } from '../../contract';
import { viewPath } from '../routes';
import { useArticle } from '../use-editor';
import { partsOf, stepsById } from '../ways';
import { focusField } from '../write/writing';
import { type Mapping, spotId } from './mapping';

/** A step, or one of its answers. */
interface Spot {
  step: string;
  answer?: string;
}

/** Focuses what an edit has drawn anew. */
const focusSpot = ({ step, answer }: Spot) =>
  requestAnimationFrame(() => document.getElementById(spotId(step, answer))?.focus());

/** What the keys do on the map: see its spec. They work where a step or an answer has the focus. */
export function useMapKeys({ onSelect, onPick, isLocked }: Mapping) {
  const { editor, article, list } = useArticle();
  const navigate = useNavigate();
  const steps = stepsById(article);
  const { own, shared } = partsOf(article);
  const spots = [...own, ...shared].flatMap(({ step }): Spot[] => [
    { step: step.id },
    ...(step.sharedRun === undefined
      ? step.answers.map(({ id }) => ({ step: step.id, answer: id }))
      : []),
  ]);

  const goTo = (spot: Spot | undefined) => {
    if (!spot) return;
    // At once: the next key may come before the next frame.
    document.getElementById(spotId(spot.step, spot.answer))?.focus();
    onSelect(spot.step);
  };
  const wayTo = (step: string): Spot | undefined => {
    for (const { step: from } of own)
      for (const { id, target } of from.answers)
        if (target === step) return { step: from.id, answer: id };
    return undefined;
  };
  const removeAnswer = (step: Step, answer: string) => {
    if (step.answers.length < 2) return;
    void editor
      .act([{ kind: 'removeAnswer', article: article.id, step: step.id, answer }])
      .then(() => focusSpot({ step: step.id }));
  };
  const moveAnswer = (step: Step, answer: string, by: number) => {
    const to = step.answers.findIndex(({ id }) => id === answer) + by;
    if (to < 0 || to >= step.answers.length) return;
    void editor
      .act([{ kind: 'moveAnswer', article: article.id, step: step.id, answer, to }])
      .then(() => focusSpot({ step: step.id, answer }));
  };

  return (event: KeyboardEvent): void => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey) return;
    const { step: id, answer } = target.dataset;
    const step = steps.get(id ?? '');
    if (!step) return;
    const at = spots.findIndex((spot) => spot.step === step.id && spot.answer === answer);
    const canEdit = !isLocked && step.readOnly === undefined && step.sharedRun === undefined;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () =>
        event.altKey
          ? canEdit && answer !== undefined && moveAnswer(step, answer, 1)
          : goTo(spots[at + 1]),
      ArrowUp: () =>
        event.altKey
          ? canEdit && answer !== undefined && moveAnswer(step, answer, -1)
          : goTo(spots[at - 1]),
      ArrowRight: () => {
        const led = step.answers.find(({ id }) => id === answer) ?? step.answers[0];
        const next = led && steps.get(led.target);
        if (next && spots.some((spot) => spot.step === next.id)) goTo({ step: next.id });
      },
      ArrowLeft: () => goTo(answer === undefined ? wayTo(step.id) : { step: step.id }),
      Enter: () => {
        if (answer === undefined) focusField(list.first, `${step.id}.title`);
        else if (canEdit) onPick({ step: step.id, answer });
      },
      F2: () => focusField(list.first, `${step.id}.title`),
      ' ': () => onSelect(step.id),
      Delete: () => canEdit && answer !== undefined && removeAnswer(step, answer),
      w: () => void navigate(viewPath(article.id, 'write', step.id)),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}
