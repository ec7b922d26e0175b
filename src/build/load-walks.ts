import { byName } from '../content/guide-file';
import { loadFlow } from '../content/load-flow';
import { flowIds } from '../content/manifest';
import { type StepTable, stepTable } from '../engine/walks';

const files = byName(
  import.meta.glob<readonly string[]>('#guide/flows/walks/*.json', { import: 'default' }),
);

/** Ids of the files of walks, each of which should be a flow. */
export const walkFileIds: readonly string[] = Object.keys(files).map((file) =>
  file.slice('flows/walks/'.length, -'.json'.length),
);

/** The walks of a flow, as they are written; none where it has no file of them. */
export const loadWalks = async (flow: string): Promise<readonly string[]> =>
  (await files[`flows/walks/${flow}.json`]?.()) ?? [];

/**
 * Where each answer of each flow leads, by flow.
 *
 * @throws Error when a flow hands over to a flow that is not there.
 */
export async function loadStepTables(): Promise<ReadonlyMap<string, StepTable>> {
  const flows = new Map(
    (await Promise.all(flowIds.map(loadFlow))).map((flow) => [flow.id, flow] as const),
  );
  return new Map([...flows].map(([id, flow]) => [id, stepTable(flow, flows)]));
}
