import { createContext, useContext } from 'react';

/** What the nodes of a map share. */
export interface Mapping {
  /** Step that is selected. */
  selected?: string;
  /** Step that is to be deleted, once it is said where what led to it leads. */
  removing?: string;
  /** The answer whose target is being picked. */
  picking?: { step: string; answer: string };
  /** The step whose answer is being dragged. */
  dragging?: string;
  /** The step that the picker would take. */
  shown?: string;
  /** Steps of the walk that is shown. */
  walk: ReadonlySet<string>;
  isLocked: boolean;
  onSelect: (step: string) => void;
  onRemove: (step: string | undefined) => void;
  onPick: (at: { step: string; answer: string } | undefined) => void;
  onShow: (step: string | undefined) => void;
  onDrag: (step: string | undefined) => void;
}

export const MappingContext = createContext<Mapping | undefined>(undefined);

export function useMapping(): Mapping {
  const mapping = useContext(MappingContext);
  if (!mapping) throw new Error('No map is open here. Put it inside of <MappingContext>.');
  return mapping;
}

/** Id of the element of a step's head, or of one of its answers, for the keys. */
export const spotId = (step: string, answer = ''): string => `map ${step} ${answer}`;

/** Focuses what an edit has drawn anew. */
export const focusSpot = (step: string, answer?: string): void =>
  void requestAnimationFrame(() => document.getElementById(spotId(step, answer))?.focus());
