import { type Flows, stepMeta } from '../../engine/flow';
import { nextSteps, type StepRef, stepRefId, distancesFrom } from '../../engine/steps-ahead';
import type { Ways } from '../../app/pages/proof/proof';

/** All ways from a step, however many steps they share: how many, and the most answers of one. */
interface Ahead {
  count: number;
  longest: number;
}

function addUp(flows: Flows, at: StepRef, ahead: (next: StepRef) => Ahead): Ahead {
  const targets = nextSteps(flows, at).map(ahead);
  if (targets.length === 0) return { count: 1, longest: 0 };
  const cost = stepMeta(at.flow, at.step).continueIn ? 0 : 1;
  return {
    count: targets.reduce((total, { count }) => total + count, 0),
    longest: cost + Math.max(...targets.map(({ longest }) => longest)),
  };
}

function allWays(flows: Flows, start: StepRef): Ahead {
  const known = new Map<string, Ahead>();
  const open = new Set<string>();
  const ahead = (at: StepRef): Ahead => {
    const id = stepRefId(at);
    const done = known.get(id);
    if (done) return done;
    if (open.has(id)) throw new Error(`Flow "${start.flow.id}": a way leads back to "${id}".`);
    open.add(id);
    const ways = addUp(flows, at, ahead);
    open.delete(id);
    known.set(id, ways);
    return ways;
  };
  return ahead(start);
}

/**
 * The ways from a step to the ends of a journey, hand-overs included.
 *
 * @throws Error naming flow and step when a way leads in a circle, or to a flow that is not there.
 */
export function measureWays(flows: Flows, start: StepRef): Ways {
  const { count, longest } = allWays(flows, start);
  const nearest = [...distancesFrom(flows, start).values()]
    .filter(({ at }) => nextSteps(flows, at).length === 0)
    .map(({ answers }) => answers)
    .sort((a, b) => a - b);
  return {
    ends: nearest.length,
    count,
    shortest: nearest[0]!,
    median: nearest[Math.ceil(nearest.length / 2) - 1]!,
    longest,
  };
}
