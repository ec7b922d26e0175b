import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { completeLocales } from '../content/locales';
import type { SourceFact } from './compare-facts';

/** What a fact has: its id, and its words in each language that lacks no text. */
const TEXTS = ['id', ...completeLocales];
const NEEDED = `${TEXTS.join(', ')}, numbers and labels`;

function isFact(item: unknown): item is SourceFact {
  const fact = (item ?? {}) as Record<string, unknown>;
  const areTexts = TEXTS.every((name) => typeof fact[name] === 'string');
  return areTexts && Array.isArray(fact.numbers) && Array.isArray(fact.labels);
}

function factsIn(file: string): SourceFact[] {
  let content: { facts?: unknown } | unknown[] | null;
  try {
    content = JSON.parse(readFileSync(file, 'utf8')) as typeof content;
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
  const list: unknown = Array.isArray(content) ? content : content?.facts;
  if (!Array.isArray(list) || !list.some(isFact)) return [];
  const odd = list.findIndex((item) => !isFact(item));
  if (odd >= 0) throw new Error(`${file}: fact ${odd + 1} needs ${NEEDED}.`);
  return list as SourceFact[];
}

/**
 * Facts of a file like those of `flows/facts/`, of an export that is one list of facts, or of all such
 * files of a folder; files of other kinds in a folder are passed over.
 *
 * @param path of the file or folder.
 * @throws Error when it does not exist or holds no facts.
 */
export function readFacts(path: string): SourceFact[] {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) throw new Error(`There is no file or folder "${path}".`);
  const files = entry.isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(path, name))
    : [path];
  const facts = files.flatMap(factsIn);
  if (facts.length === 0) throw new Error(`"${path}" holds no facts, each with ${NEEDED}.`);
  return facts;
}
