import { setup } from 'xstate';

/** What a step may declare besides its options. Texts never live here: see `locales/`. */
export interface StepMeta {
  /** Ids of the numbered instructions on the step, in order. Text: `<step>.actions.<id>`. */
  actions?: readonly string[];
  /** How long the person should expect to spend on this step. */
  minutes?: number;
  /** Where a `handedOver` outcome goes on: a flow, and a step in it unless at its beginning. */
  continueIn?: { flow: string; step?: string };
  /** A rule of the guide's time rules that the page works out on request, and the option that each phase stands for. */
  timeRule?: { id: string; picks?: Readonly<Record<string, string>> };
}

export type OutcomeTag = 'solved' | 'escalated' | 'handedOver';

/** The one setup of every flow: `flow.createMachine({ id, initial, states })`. */
export const flow = setup({
  types: {
    meta: {} as StepMeta,
    tags: {} as OutcomeTag,
    events: {} as { type: string },
  },
});

type StepConfig = Parameters<typeof flow.createStateConfig>[0];

/** Types a run of steps that flows spread into their own. */
export const defineSteps = <T extends Record<string, StepConfig>>(steps: T) => steps;
