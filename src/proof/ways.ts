import type { Flows } from '../flow/open-link';
import { nextSituations, type Situation, situationId } from '../flow/situations';
import { stepMeta } from '../flow/flow';
import type { Ways } from './proof';

/** How many ways have which length, in answers. */
type Lengths = ReadonlyMap<number, number>;

/** Counts every way once, however many steps they share. */
function lengthsFrom(flows: Flows, start: Situation): Lengths {
  const known = new Map<string, Lengths>();
  const open = new Set<string>();

  const count = (at: Situation): Lengths => {
    const id = situationId(at);
    const done = known.get(id);
    if (done) return done;
    if (open.has(id)) throw new Error(`Flow "${at.flow.id}": a way leads in a circle to "${id}".`);
    open.add(id);
    const lengths = sum(flows, at, count);
    open.delete(id);
    known.set(id, lengths);
    return lengths;
  };
  return count(start);
}

function sum(flows: Flows, at: Situation, count: (next: Situation) => Lengths): Lengths {
  const targets = nextSituations(flows, at);
  if (targets.length === 0) return new Map([[0, 1]]);
  const cost = stepMeta(at.flow, at.step).continueIn ? 0 : 1;
  const lengths = new Map<number, number>();
  for (const target of targets) {
    for (const [length, ways] of count(target))
      lengths.set(length + cost, (lengths.get(length + cost) ?? 0) + ways);
  }
  return lengths;
}

/**
 * The ways from a situation to the ends of a journey, hand-overs included.
 *
 * @throws Error naming flow and step when a way leads in a circle, or to a flow that is not there.
 */
export function measureWays(flows: Flows, start: Situation): Ways {
  const lengths = [...lengthsFrom(flows, start)].sort(([a], [b]) => a - b);
  const count = lengths.reduce((total, [, ways]) => total + ways, 0);
  let passed = 0;
  const median = lengths.find(([, ways]) => (passed += ways) * 2 >= count);
  return {
    count,
    shortest: lengths[0]![0],
    median: median![0],
    longest: lengths.at(-1)![0],
  };
}
