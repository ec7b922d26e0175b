import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../build/files-in';
import { inGuide } from '../build/folders';
import { measureLeftOut } from '../build/search/measure';
import { locales } from '../content/locales';
import { flowIds } from '../content/manifest';
import { textFile } from './article-files';
import { readHashedTexts } from './hashed-texts';

/** A phrase that search was made without, and at which place it finds its article all the same; -1 for none. */
export interface LeftOutPhrase {
  article: string;
  text: string;
  articlePlace: number;
}

/** All of them, by language. */
export type LeftOutPhrases = Readonly<Record<string, readonly LeftOutPhrase[]>>;

/** To measure takes a while, so what came of it is kept beside what else the project can make again. */
const KEPT = 'node_modules/.cache/left-out';
const MOST_KEPT = 12;

/** What tells the phrases of the guide from others; so does what search is made by. */
export function phrasesKey(): string {
  const hash = createHash('sha256');
  for (const file of ['src/build/search', 'src/search'].flatMap(filesIn).sort())
    hash.update(readFileSync(file));
  for (const locale of locales)
    for (const namespace of [...flowIds, 'shared', 'search-words']) {
      const file = inGuide(textFile(locale, namespace));
      if (!existsSync(file)) continue;
      for (const [key, text] of readHashedTexts(file))
        if (namespace === 'search-words' || key.endsWith('.searchPhrases'))
          hash.update(`${locale} ${namespace} ${key} ${text.hash}\n`);
    }
  return hash.digest('hex').slice(0, 16);
}

/** What was measured of phrases before; undefined where they are new. */
export function keptLeftOut(key: string): LeftOutPhrases | undefined {
  const file = join(KEPT, `${key}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as LeftOutPhrases) : undefined;
}

function keep(key: string, leftOut: LeftOutPhrases): void {
  try {
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(join(KEPT, `${key}.json`), JSON.stringify(leftOut));
    const files = readdirSync(KEPT).map((name) => join(KEPT, name));
    const byAge = files.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
    for (const file of byAge.slice(MOST_KEPT)) rmSync(file, { force: true });
  } catch {
    // Where nothing can be kept, it is measured each time.
  }
}

/** What the phrases find that search is made without: measured, unless it was. */
export async function leftOutNow(): Promise<LeftOutPhrases> {
  const key = phrasesKey();
  const before = keptLeftOut(key);
  if (before) return before;
  const measured = await measureLeftOut();
  const leftOut = Object.fromEntries(
    Object.entries(measured).map(([locale, phrases]) => [
      locale,
      phrases.map(({ article, text, articlePlace }) => ({ article, text, articlePlace })),
    ]),
  );
  keep(key, leftOut);
  return leftOut;
}

/** Measures in a process of its own, for a studio that has other things to do. */
export async function main(): Promise<void> {
  await leftOutNow();
}
