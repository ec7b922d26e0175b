import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import { beforeAll, describe, expect, it } from 'vitest';
import { FLOW_ID, RESERVED } from '../../src/author/new-flow';
import { targetProblems } from '../../src/author/target-problems';
import { OPTIONAL_KEYS } from '../../src/author/text-problems';
import { actionIds, type Flow, optionIds, stepId, stepIds, stepKind } from '../../src/engine/flow';
import { assumedTrail } from '../../src/engine/graph';
import { answerCode } from '../../src/engine/link';
import { loadFlow } from '../../src/content/load-flow';
import { availableOptions, replay } from '../../src/engine/replay';
import { flowIds } from '../../src/content/manifest';

const RESERVED_STEPS = [
  'title',
  'summary',
  'needs',
  'actions',
  'options',
  'searchPhrases',
  ...OPTIONAL_KEYS,
];
const CAMEL_CASE = /^[a-z][a-zA-Z0-9]*$/;
const MOST_OWN_STEPS = 15;
const MOST_OPTIONS = 6;
const MOST_ACTIONS = 7;

/** Ids of the steps that stand in `flows/shared/`: runs that flows spread in. */
const sharedRuns = import.meta.glob<Record<string, unknown>>('#guide/flows/shared/*.ts', {
  eager: true,
});
const anyExits = new Proxy({}, { get: () => 'anywhere' });
const sharedStepIds = new Set(
  Object.values(sharedRuns).flatMap((file) =>
    Object.values(file).flatMap((run) =>
      Object.keys(typeof run === 'function' ? run(anyExits) : (run as object)),
    ),
  ),
);

const walkable = {
  // `xstate.*` events carry results that only a running child or timer has.
  filterEvents: (_: unknown, event: { type: string }) => !event.type.startsWith('xstate.'),
  limit: 10_000,
};

describe.each(flowIds)('%s', (id) => {
  let flow: Flow;
  beforeAll(async () => {
    flow = await loadFlow(id);
  });

  const every = (check: (step: string) => void) => () => {
    for (const step of stepIds(flow)) check(step);
  };

  it('is named after its file, in kebab-case and not like a page of the site', () => {
    expect(flow.id).toBe(id);
    expect(id).toMatch(FLOW_ID);
    expect(RESERVED).not.toContain(id);
  });

  it('starts on one of its steps', () => {
    expect(stepIds(flow)).toContain(stepId(replay(flow, []).snapshot));
  });

  it('leads to each of its steps, from each to an outcome, and on to steps that exist', async () => {
    expect(await targetProblems(flow)).toEqual([]);
  });

  it(
    'is flat, with names in camelCase that no text key uses',
    every((step) => {
      const { states, on } = flow.states[step]!;
      expect(Object.keys(states), `states inside "${step}"`).toEqual([]);
      for (const name of [step, ...Object.keys(on), ...actionIds(flow, step)]) {
        expect(name).toMatch(CAMEL_CASE);
      }
      expect(RESERVED_STEPS).not.toContain(step);
    }),
  );

  it(
    'asks little at a time',
    every((step) => {
      expect(optionIds(flow, step).length, `options of "${step}"`).toBeLessThanOrEqual(
        MOST_OPTIONS,
      );
      expect(actionIds(flow, step).length, `actions of "${step}"`).toBeLessThanOrEqual(
        MOST_ACTIONS,
      );
    }),
  );

  it('is small', () => {
    const own = stepIds(flow).filter(
      (step) => stepKind(flow, step) !== 'outcome' && !sharedStepIds.has(step),
    );
    expect(own.length).toBeLessThanOrEqual(MOST_OWN_STEPS);
  });

  it('allows every option of every step, each leading to another step', () => {
    const answers = adjacencyMapToArray(getAdjacencyMap(flow, walkable)).map(
      ({ state, event, nextState }) => [stepId(state), event.type, stepId(nextState)],
    );
    const declared = stepIds(flow).flatMap((step) =>
      availableOptions(flow, step).map(({ option, target }) => [step, option, target]),
    );
    expect(declared.sort()).toEqual(answers.sort());
    for (const [step, option, target] of declared)
      expect(target, `${step}.${option}`).not.toBe(step);
    expect(declared).toHaveLength(stepIds(flow).flatMap((step) => optionIds(flow, step)).length);
  });

  it(
    'replays the shortest trail to every step',
    every((step) => {
      expect(replay(flow, assumedTrail(flow, step))).toMatchObject({ step, lost: [] });
    }),
  );

  it(
    'tells the answers of a step apart in a link',
    every((step) => {
      const codes = optionIds(flow, step).map((option) => answerCode({ step, option }));
      expect(new Set(codes).size).toBe(codes.length);
    }),
  );
});
