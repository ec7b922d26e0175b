import { firstLanguage } from '#guide/site.config';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inGuide } from '../build/folders';

/** For each translated text, a hash of the English and one of the translation. */
const FILE = 'approved.json';

/** A translation that needs another look. */
export interface StaleText {
  locale: string;
  /** File of the text, without its folder and ending. */
  namespace: string;
  key: string;
  /** Whether nobody approved it yet. */
  isNew: boolean;
}

/** By language and `<namespace>:<key>`. */
type Approvals = Record<string, Record<string, string>>;

/** Files of a language that nobody translates. */
const NO_TEXTS = ['language.json', 'search-words.json'];

const hash = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 8);

const flat = (texts: object, prefix: string): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? flat(value, `${prefix}${key}.`)
      : [[prefix + key, JSON.stringify(value)] as [string, string]],
  );

/** @throws Error naming the file where it is no JSON. */
function readJson(file: string): object {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as object;
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

/** All texts of a language: `desk-lamp:newBulb.title` -> text. */
function textsOf(folder: string, locale: string): ReadonlyMap<string, string> {
  const files = readdirSync(`${folder}/${locale}`).filter((file) => !NO_TEXTS.includes(file));
  return new Map(
    files.flatMap((file) => flat(readJson(`${folder}/${locale}/${file}`), `${file.slice(0, -5)}:`)),
  );
}

const translations = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== firstLanguage)
    .map(({ name }) => name);

/** The English text that a key translates; a plural form that English lacks translates `_other`. */
const sourceOf = (source: ReadonlyMap<string, string>, key: string): string =>
  source.get(key) ?? source.get(key.replace(/_(few|many)$/, '_other')) ?? '';

/** A stale text as a sentence for its author. */
export const staleSentence = ({ locale, namespace, key, isNew }: StaleText): string =>
  `locales/${locale}/${namespace}.json: "${key}" ${isNew ? 'was not approved yet' : 'was approved for another English text'}.`;

/**
 * @param folder the folder of the languages.
 * @returns texts whose English changed while the translation did not, or that nobody approved yet, and
 *   all approvals as of now.
 */
export function compareTexts(folder: string = inGuide('locales')): {
  stale: StaleText[];
  approved: Approvals;
} {
  const source = textsOf(folder, firstLanguage);
  const file = `${folder}/${FILE}`;
  const known = (existsSync(file) ? readJson(file) : {}) as Approvals;
  const stale: StaleText[] = [];
  const approved: Approvals = {};
  for (const locale of translations(folder)) {
    const hashes: Record<string, string> = (approved[locale] = {});
    for (const [key, text] of textsOf(folder, locale)) {
      const now = [hash(sourceOf(source, key)), hash(text)];
      const [english, translation] = known[locale]?.[key]?.split(' ') ?? [];
      hashes[key] = now.join(' ');
      if (english !== now[0] && (translation === undefined || translation === now[1])) {
        const [namespace, path] = key.split(':') as [string, string];
        stale.push({ locale, namespace, key: path, isNew: english === undefined });
      }
    }
  }
  return { stale, approved };
}

/** `npm run texts:confirm`: approves all translations as they are now. */
export function main(): void {
  const { stale, approved } = compareTexts();
  writeFileSync(inGuide(`locales/${FILE}`), `${JSON.stringify(approved, null, 1)}\n`);
  console.log(`${stale.length} texts confirmed.`);
}
