import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseWalk, type Walk } from '../../src/engine/walks';

const guide = process.env.GUIDE ?? '.';
const folder = join(guide, 'flows/walks');

/** A walk of the guide at hand, with the flow that it begins in. */
export interface FlowWalk extends Walk {
  flow: string;
  /** For the title of a test. */
  name: string;
}

/** Ids of the languages of the guide at hand. */
export const locales: readonly string[] = readdirSync(join(guide, 'locales'), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const walksOf = (flow: string): FlowWalk[] => {
  const texts = JSON.parse(readFileSync(join(folder, `${flow}.json`), 'utf8')) as string[];
  return texts.flatMap((text) => {
    const walk = parseWalk(text);
    return walk ? [{ ...walk, flow, name: `${flow}: ${text}` }] : [];
  });
};

const byFlow = readdirSync(folder).map((file) => walksOf(basename(file, '.json')));

export const walks: readonly FlowWalk[] = byFlow.flat();

const longestFirst = (list: readonly FlowWalk[]): FlowWalk[] =>
  [...list].sort((one, other) => other.answers.length - one.answers.length);

/** The longest walk of each flow: what a person who walks it meets, in one go. */
export const longestWalks: readonly FlowWalk[] = byFlow.flatMap((all) =>
  longestFirst(all).slice(0, 1),
);

export const longestWalk: FlowWalk = longestFirst(walks)[0]!;
