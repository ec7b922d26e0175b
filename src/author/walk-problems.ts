import { loadWalks } from '../build/load-walks';
import { loadFlow } from '../content/load-flow';
import { type Flow, stepIds, stepMeta } from '../engine/flow';
import { walkProblems as problemsIn, stepTable } from '../engine/walks';
import type { Problem } from './problem';
import { walkEndingOn, walkTaking } from './walk-taking';

/** Walks of a flow that fail, and answers and hand-overs that none of them proves. */
export async function walkProblems(flow: Flow): Promise<Problem[]> {
  const next = stepIds(flow).flatMap((step) => stepMeta(flow, step).continueIn?.flow ?? []);
  const flows = await Promise.all([...new Set(next)].map(loadFlow));
  const table = stepTable(flow, new Map(flows.map((each) => [each.id, each])));
  const walks = await loadWalks(flow.id);
  return problemsIn(table, walks).map((what) => {
    const [, failed] = /^walk (\d+) /.exec(what) ?? [];
    const lost = walks[Number(failed) - 1];
    const [, step, option] = /^no walk takes "(\S+) (\S+)"$/.exec(what) ?? [];
    const [, outcome] = /^no walk says where "(\S+)" goes on$/.exec(what) ?? [];
    const taking =
      outcome === undefined
        ? step && option && walkTaking(table, step, option)
        : walkEndingOn(table, outcome);
    return {
      ...(step && option && { answer: { step, option } }),
      text: `flows/walks/${flow.id}.json: ${what}.`,
      ...(lost !== undefined && { mend: [{ kind: 'removeWalk', article: flow.id, walk: lost }] }),
      ...(taking && { mend: [{ kind: 'recordWalk', article: flow.id, walk: taking }] }),
    };
  });
}
