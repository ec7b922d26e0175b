import { hasFile, loadFile } from './load-file';
import { loadMoved } from './moved';
import type { Flow, Flows } from '../engine/flow';
import { loadOnce } from '../engine/load-once';

const fileOf = (id: string): string => `flows/${id}.ts`;

/**
 * Those of some ids that are flows, each once.
 *
 * @throws Error when that cannot be found out, because a file cannot be downloaded.
 */
export async function flowsAmong(ids: readonly string[]): Promise<string[]> {
  const unique = [...new Set(ids)];
  const areFlows = await Promise.all(unique.map((id) => hasFile(fileOf(id))));
  return unique.filter((_, at) => areFlows[at]);
}

/**
 * Loads a flow, once.
 *
 * @throws Error when there is no such flow, or its file cannot be downloaded.
 */
export const loadFlow: (id: string) => Promise<Flow> = loadOnce(async (id) => {
  const [flow] = await Promise.all([loadFile<Flow>(fileOf(id)), loadMoved()]);
  if (!flow) throw new Error(`There is no flow "${id}" in flows/.`);
  return flow;
});

/**
 * Loads those of some ids that are flows.
 *
 * @throws Error when one cannot be downloaded.
 */
export const loadFlows = async (ids: readonly string[]): Promise<Flows> => {
  const flows = await Promise.all((await flowsAmong(ids)).map(loadFlow));
  return new Map(flows.map((flow) => [flow.id, flow]));
};
