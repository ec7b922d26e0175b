import type { Flow } from './flow';
import { loadOnce } from './load-once';

// Stryker disable all: Vite reads these patterns in the source, so they must stand there as they are.
/** The one place that knows the `flows/` folder. A file there is a flow; there is no other list. */
const files = import.meta.glob<Flow>(['../../flows/*.ts', '!../../flows/*.test.ts'], {
  import: 'default',
});
// Stryker restore all

const fileOf = (id: string): string => `../../flows/${id}.ts`;

/** Ids of all articles, in alphabetical order. */
export const flowIds: readonly string[] = Object.keys(files).map((file) =>
  file.slice('../../flows/'.length, -'.ts'.length),
);

export const isFlowId = (id: string): boolean => Object.hasOwn(files, fileOf(id));

/**
 * Loads a flow, once.
 *
 * @throws Error when there is no such flow, or its file cannot be downloaded.
 */
export const loadFlow: (id: string) => Promise<Flow> = loadOnce(async (id) => {
  const file = files[fileOf(id)];
  if (!file) throw new Error(`There is no flow "${id}" in flows/.`);
  return file();
});
