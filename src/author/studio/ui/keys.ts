/** Buttons that keys press, by the id of their elements. */
export const BUTTONS = {
  keys: 'show-keys',
  find: 'find-step',
  newStep: 'new-step',
  newAnswer: 'add-answer',
} as const;

/** Presses a button that is there. @returns whether it is. */
export function pressButton(id: keyof typeof BUTTONS): boolean {
  const button = document.getElementById(BUTTONS[id]);
  button?.click();
  return button !== null;
}

/** What the keys do, for their sheet. */
export const KEYS: readonly {
  name: string;
  keys: readonly (readonly [keys: string, does: string])[];
}[] = [
  {
    name: 'Everywhere',
    keys: [
      ['M  W  T', 'Map, Write, Translate'],
      ['N', 'New step after this one'],
      ['A', 'New answer'],
      ['F8', 'Next problem'],
      ['Ctrl Z', 'Undo'],
      ['Ctrl ⇧ Z', 'Redo'],
      ['Ctrl S', 'Review changes'],
      ['?', 'These keys'],
    ],
  },
  {
    name: 'On the map',
    keys: [
      ['↑  ↓', 'Through steps and their answers, then the ends'],
      ['→', 'To where an answer leads'],
      ['←', 'Back to what leads there'],
      ['Enter', 'On a step: its title. On an answer: where it leads'],
      ['Space', 'Select'],
      ['Alt ↑  ↓', 'Move the answer'],
      ['Delete', 'Remove the answer or the step'],
      ['F2', 'Title'],
      ['Ctrl F', 'Find a step or an answer'],
      ['Esc', 'From the form back to the map'],
    ],
  },
  {
    name: 'In a text',
    keys: [
      ['{   Ctrl K', 'Button label'],
      ['Alt ↑  ↓', 'Move the action or the answer'],
      ['Alt ⇧ Delete', 'Remove the action or the answer'],
      ['Ctrl Enter', 'In Translate: right, next'],
    ],
  },
];
