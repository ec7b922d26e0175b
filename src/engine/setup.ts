import { setup } from 'xstate';

/** What a step may declare besides its options. Texts never live here: see `locales/`. */
export interface StepMeta {
  /** Ids of the numbered instructions on the step, in order. Text: `<step>.actions.<id>`. */
  actions?: readonly string[];
  /** How long the person should expect to spend on this step. */
  minutes?: number;
  /** Where a `handedOver` outcome goes on: a flow, and a step in it unless at its beginning. */
  continueIn?: { flow: string; step?: string };
  /** What any other outcome offers to read next: two articles at most, or steps as `desk-lamp/newBulb`. */
  next?: readonly string[];
  /** A rule of the guide's time rules that the page works out on request, and the option that each phase stands for. */
  timeRule?: { id: string; picks?: Readonly<Record<string, string>> };
}

/** What an answer says of what its step has people do. */
export type FixResult = 'helped' | 'done' | 'didNotHelp' | 'notPossible' | 'found';

/** What an option may declare besides its target, through `helped` and the like. */
interface OptionMeta {
  result?: FixResult;
}

export type OutcomeTag = 'solved' | 'escalated' | 'handedOver';

/** The one setup of every flow: `flow.createMachine({ id, initial, states })`. */
export const flow = setup({
  types: {
    meta: {} as StepMeta | OptionMeta,
    tags: {} as OutcomeTag,
    events: {} as { type: string },
  },
});

const option = (target: string, result: FixResult) => ({ target, meta: { result } });

/** An option of somebody whose trouble is over by the fix of this step, and the outcome it leads to. */
export const helped = (target: string) => option(target, 'helped');

/** An option of somebody who has done what this step asks for, whether or not more has to be done, and the step it leads to. */
export const done = (target: string) => option(target, 'done');

/** An option of somebody who has tried the fix of this step in vain, and the step it leads to. */
export const didNotHelp = (target: string) => option(target, 'didNotHelp');

/** An option of somebody who cannot do what this step asks for, and the step it leads to. */
export const notPossible = (target: string) => option(target, 'notPossible');

/** An option that only tells what somebody has found, chosen or knows, and the step it leads to. */
export const found = (target: string) => option(target, 'found');

/** An outcome from where the walk goes on in another flow, at its beginning unless a step of it is named. */
export const handedOver = (continueIn: string, step?: string) =>
  ({
    type: 'final',
    tags: 'handedOver',
    meta: { continueIn: { flow: continueIn, ...(step !== undefined && { step }) } },
  }) as const;

type StepConfig = Parameters<typeof flow.createStateConfig>[0];

/** Types a run of steps that flows spread into their own. */
export const defineSteps = <T extends Record<string, StepConfig>>(steps: T) => steps;
