import type { Flow } from './flow';

/** The one place that knows the `flows/` folder. A file there is a flow; there is no other list. */
const files = import.meta.glob<Flow>(['../../flows/*.ts', '!../../flows/*.test.ts'], {
  import: 'default',
});

const fileOf = (id: string): string => `../../flows/${id}.ts`;

/** Ids of all articles, in alphabetical order. */
export const flowIds: readonly string[] = Object.keys(files).map((file) =>
  file.slice('../../flows/'.length, -'.ts'.length),
);

export const isFlowId = (id: string): boolean => Object.hasOwn(files, fileOf(id));

const loading = new Map<string, Promise<Flow>>();

/**
 * Loads a flow once. A failed download is forgotten, so that the next call tries again.
 *
 * @throws Error when there is no such flow, or its file cannot be downloaded.
 */
export function loadFlow(id: string): Promise<Flow> {
  const file = files[fileOf(id)];
  if (!file) return Promise.reject(new Error(`There is no flow "${id}" in flows/.`));
  const known = loading.get(id) ?? file();
  loading.set(id, known);
  known.catch(() => loading.delete(id));
  return known;
}
