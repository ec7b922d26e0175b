import { useEffect, useEffectEvent } from 'react';
import { isTyping } from '../../../../agent/keys';
import type { Step } from '../../contract';
import { useArticle } from '../use-editor';
import { partsOf, stepsById, wayTo } from '../ways';
import { focusField, useWriting } from '../write/writing';
import { focusSpot, type Mapping, spotId } from './mapping';

/** A step, or one of its answers. */
interface Spot {
  step: string;
  answer?: string;
}

const elementOf = ({ step, answer }: Spot): HTMLElement | null =>
  document.getElementById(spotId(step, answer));

/** The nearest spot in a direction: the map shows only those steps of a run that own answers lead to. */
function nearest(from: readonly Spot[], next: (spot: Spot) => readonly Spot[]): Spot | undefined {
  const met = new Set<string>();
  const wanted = [...from];
  for (const spot of wanted) {
    const name = spotId(spot.step, spot.answer);
    if (met.has(name)) continue;
    met.add(name);
    if (elementOf(spot)) return spot;
    wanted.push(...next(spot));
  }
  return undefined;
}

/** What the keys do on the map: see its spec. They work where a step, an answer, an end or nothing has the focus. */
export function useMapKeys({ selected, onSelect, onRemove, onPick, isLocked }: Mapping): void {
  const { editor, article } = useArticle();
  const { languages } = useWriting();
  const steps = stepsById(article);
  const { own, shared, ends } = partsOf(article);
  const spots = [...own, ...shared, ...ends].flatMap(({ step }): Spot[] => [
    { step: step.id },
    ...(step.isLocked ? [] : step.answers.map(({ id }) => ({ step: step.id, answer: id }))),
  ]);

  const goTo = (spot: Spot | undefined) => {
    if (!spot) return;
    // At once: the next key may come before the next frame.
    elementOf(spot)?.focus();
    onSelect(spot.step);
  };
  const ahead = ({ step }: Spot): Spot[] =>
    (steps.get(step)?.answers ?? []).map(({ target }) => ({ step: target }));
  const behind = ({ step }: Spot): Spot[] => {
    const way = wayTo(article, step);
    if (!way) return [];
    return [{ step: way.step.id, ...(!way.step.isLocked && { answer: way.answer }) }];
  };
  const removeAnswer = (step: Step, answer: string) => {
    if (step.answers.length < 2) return;
    void editor
      .act([{ kind: 'removeAnswer', article: article.id, step: step.id, answer }])
      .then(() => focusSpot(step.id));
  };
  const removeStep = (step: Step) => {
    onSelect(step.id);
    onRemove(step.id);
  };
  const moveAnswer = (step: Step, answer: string, by: number) => {
    const to = step.answers.findIndex(({ id }) => id === answer) + by;
    if (to < 0 || to >= step.answers.length) return;
    void editor
      .act([{ kind: 'moveAnswer', article: article.id, step: step.id, answer, to }])
      .then(() => focusSpot(step.id, answer));
  };

  const press = useEffectEvent((event: KeyboardEvent): void => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && isTyping(target) && target.closest('.panel .sheet') && selected) {
      document.getElementById(spotId(selected))?.focus();
      return;
    }
    const isNowhere = target === document.body;
    const { step: id, answer } = isNowhere ? { step: selected, answer: undefined } : target.dataset;
    const step = steps.get(id ?? '');
    if (!step) return;
    const at = spots.findIndex((spot) => spot.step === step.id && spot.answer === answer);
    const canEdit = !isLocked && step.readOnly === undefined && !step.isLocked;
    const isExit = step.answers.find(({ id }) => id === answer)?.exit !== undefined;
    const title = () => focusField(languages[0]!.locale, `${step.id}.title`);
    const along = (by: number) => {
      if (!event.altKey) goTo(isNowhere ? { step: step.id } : spots[at + by]);
      else if (canEdit && answer !== undefined) moveAnswer(step, answer, by);
    };
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => along(1),
      ArrowUp: () => along(-1),
      ArrowRight: () => {
        const led = step.answers.find(({ id }) => id === answer) ?? step.answers[0];
        goTo(nearest(led ? [{ step: led.target }] : [], ahead));
      },
      ArrowLeft: () =>
        goTo(answer === undefined ? nearest(behind({ step: step.id }), behind) : { step: step.id }),
      Enter: () => {
        if (answer === undefined) title();
        else if (canEdit && !isExit) onPick({ step: step.id, answer });
      },
      F2: title,
      ' ': () => onSelect(step.id),
      Delete: () => {
        if (!canEdit || isExit) return;
        if (answer !== undefined) removeAnswer(step, answer);
        else if (!step.isStart) removeStep(step);
      },
    };
    const act = keys[event.key];
    if (!act || (isNowhere && !event.key.startsWith('Arrow'))) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
