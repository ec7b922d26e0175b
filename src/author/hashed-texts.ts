import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A text as JSON, and what tells it from others. */
export interface HashedText {
  text: string;
  hash: string;
}

/** By the whole key of each: `newBulb.title`. */
export type HashedTexts = ReadonlyMap<string, HashedText>;

export const hashOfText = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 8);

const flat = (texts: object, prefix: string): [key: string, text: HashedText][] =>
  Object.entries(texts).flatMap(([key, value]: [string, unknown]) => {
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      return flat(value, `${prefix}${key}.`);
    const text = JSON.stringify(value);
    return [[prefix + key, { text, hash: hashOfText(text) }] as [string, HashedText]];
  });

/** What a file held when it was read last: the studio reads all of them after each edit of one. */
const known = new Map<string, { content: string; texts: HashedTexts }>();

/**
 * The texts of a file.
 *
 * @throws Error naming the file where it is no JSON.
 */
export function readHashedTexts(file: string): HashedTexts {
  const content = readFileSync(file, 'utf8');
  const before = known.get(file);
  if (before?.content === content) return before.texts;
  const texts = new Map(flat(parseJson(file, content), ''));
  known.set(file, { content, texts });
  return texts;
}

/** @throws Error naming the file where it is no JSON. */
export function parseJson(file: string, content: string): object {
  try {
    return JSON.parse(content) as object;
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}
