import { firstLanguage } from '#guide/site.config';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inGuide } from '../build/folders';
import { type HashedText, hashOfText, parseJson, readHashedTexts } from './hashed-texts';
import { NO_TEXTS } from './text-problems';

/** For each translated text, a hash of the English and one of the translation. */
const FILE = 'approved.json';

/** The same as a file of the guide. */
export const APPROVED: string = `locales/${FILE}`;

/** A translation that needs another look. */
export interface StaleText {
  locale: string;
  /** File of the text, without its folder and ending. */
  namespace: string;
  key: string;
  /** Whether nobody approved it yet. */
  isNew: boolean;
  /** Whether the first language has no such text. */
  isStray?: boolean;
}

/** By language and `<namespace>:<key>`. */
export type Approvals = Record<string, Record<string, string>>;

/** What has become of the translations since they were approved. */
export interface TextComparison {
  stale: StaleText[];
  /** All approvals as of now. */
  approved: Approvals;
}

/** All texts of a language: `desk-lamp:newBulb.title` -> text. */
function textsOf(folder: string, locale: string): ReadonlyMap<string, HashedText> {
  const names = readdirSync(`${folder}/${locale}`)
    .map((file) => file.slice(0, -5))
    .filter((name) => !NO_TEXTS.includes(name));
  return new Map(
    names.flatMap((name) =>
      [...readHashedTexts(`${folder}/${locale}/${name}.json`)].map(
        ([key, text]) => [`${name}:${key}`, text] as const,
      ),
    ),
  );
}

const translations = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== firstLanguage)
    .map(({ name }) => name);

/** What is noted of a translation that is right for a text, both as JSON. */
export const approvalOf = (source: string | undefined, translation: string): string =>
  `${hashOfText(source ?? '')} ${hashOfText(translation)}`;

/** The text that a key translates; a plural form that the first language lacks translates `_other`. */
export const sourceOf = <Text>(source: ReadonlyMap<string, Text>, key: string): Text | undefined =>
  source.get(key) ?? source.get(key.replace(/_(zero|two|few|many)$/, '_other'));

/** A stale text as a sentence for its author. */
export function staleSentence({ locale, namespace, key, isNew, isStray }: StaleText): string {
  const text = `locales/${locale}/${namespace}.json: "${key}"`;
  if (isStray) return `${text} translates a text that locales/${firstLanguage}/ lacks.`;
  return `${text} ${isNew ? 'was not approved yet' : `was approved for another text in locales/${firstLanguage}/`}.`;
}

/**
 * @param folder the folder of the languages.
 * @returns texts whose source changed while the translation did not, or that nobody approved yet, and
 *   all approvals as of now.
 */
export function compareTexts(folder: string = inGuide('locales')): TextComparison {
  const source = textsOf(folder, firstLanguage);
  const file = `${folder}/${FILE}`;
  const known = (existsSync(file) ? parseJson(file, readFileSync(file, 'utf8')) : {}) as Approvals;
  const none = hashOfText('');
  const stale: StaleText[] = [];
  const approved: Approvals = {};
  for (const locale of translations(folder)) {
    const hashes: Record<string, string> = (approved[locale] = {});
    for (const [key, { hash: translationNow }] of textsOf(folder, locale)) {
      const translated = sourceOf(source, key);
      const englishNow = translated?.hash ?? none;
      const [english, translation] = known[locale]?.[key]?.split(' ') ?? [];
      hashes[key] = `${englishNow} ${translationNow}`;
      if (english !== englishNow && (translation === undefined || translation === translationNow)) {
        const [namespace, path] = key.split(':') as [string, string];
        const isStray = translated === undefined && !key.endsWith('.searchPhrases');
        stale.push({
          locale,
          namespace,
          key: path,
          isNew: english === undefined,
          isStray,
        });
      }
    }
  }
  return { stale, approved };
}

/** `npm run texts:confirm`: approves all translations as they are now. */
export function main(): void {
  const { stale, approved } = compareTexts();
  writeFileSync(inGuide(APPROVED), `${JSON.stringify(approved, null, 1)}\n`);
  console.log(`${stale.length} texts confirmed.`);
}
