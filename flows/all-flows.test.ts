import { adjacencyMapToArray, getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  actionIds,
  type Flow,
  hasStep,
  optionIds,
  outcomeTag,
  stepId,
  stepIds,
  stepKind,
  stepMeta,
} from '../src/flow/flow';
import { assumedTrail, outcomesAhead } from '../src/flow/graph';
import { answerCode } from '../src/flow/link';
import { flowIds, isFlowId, loadFlow } from '../src/flow/load';
import { openOptions, replay } from '../src/flow/replay';

const RESERVED_STEPS = [
  'title',
  'summary',
  'needs',
  'body',
  'actions',
  'hint',
  'options',
  'agentNote',
  'asks',
];
const RESERVED_FLOWS = ['search', 'contact', 'agent', 'map', 'proof', 'widget', 'texts'];
const CAMEL_CASE = /^[a-z][a-zA-Z]*$/;
const MOST_OWN_STEPS = 15;
const MOST_OPTIONS = 6;
const MOST_ACTIONS = 7;

/** Ids of the steps that stand in `flows/shared/`: runs that flows spread in. */
const sharedRuns = import.meta.glob<Record<string, unknown>>('./shared/*.ts', { eager: true });
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
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(RESERVED_FLOWS).not.toContain(id);
  });

  it('starts on one of its steps', () => {
    expect(stepIds(flow)).toContain(stepId(replay(flow, []).snapshot));
  });

  it('has no unreachable step', () => {
    const reached = getShortestPaths(flow, walkable).map(({ state }) => stepId(state));
    expect([...new Set(reached)].sort()).toEqual(stepIds(flow).sort());
  });

  it(
    'reaches an outcome from every step',
    every((step) => {
      expect(outcomesAhead(flow, step), `no outcome after "${step}"`).not.toEqual([]);
    }),
  );

  it(
    'tags every outcome once and no other step',
    every((step) => {
      const tags = stepKind(flow, step) === 'outcome' ? 1 : 0;
      expect(flow.states[step]!.tags, `tags of "${step}"`).toHaveLength(tags);
    }),
  );

  it('hands over to a step that exists', async () => {
    for (const step of stepIds(flow)) {
      const next = stepMeta(flow, step).continueIn;
      expect(next !== undefined, `"${step}"`).toBe(outcomeTag(flow, step) === 'handedOver');
      if (!next) continue;
      expect(isFlowId(next.flow), `"${step}" hands over to "${next.flow}"`).toBe(true);
      if (next.step) expect(hasStep(await loadFlow(next.flow), next.step), next.step).toBe(true);
    }
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
      openOptions(flow, step).map(({ option, target }) => [step, option, target]),
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
