/*
 * Finds translations whose English has changed since somebody approved them.
 *
 *   node scripts/texts.mjs             fails where an approved text needs another look
 *   node scripts/texts.mjs --confirm   approves all translations as they are now
 *
 * locales/approved.json holds, for each translated text, a hash of the English and one of the translation.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const SOURCE = 'en';
const FILE = 'approved.json';

/** Files of a language that nobody translates. */
const NO_TEXTS = ['language.json', 'search-words.json'];

const hash = (text) => createHash('sha256').update(text).digest('base64url').slice(0, 8);

const flat = (texts, prefix) =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' && !Array.isArray(value)
      ? flat(value, `${prefix}${key}.`)
      : [[prefix + key, JSON.stringify(value)]],
  );

/** All texts of a language: `portal-login:situation.title` -> text. */
function textsOf(folder, locale) {
  const files = readdirSync(`${folder}/${locale}`).filter((file) => !NO_TEXTS.includes(file));
  return new Map(
    files.flatMap((file) =>
      flat(
        JSON.parse(readFileSync(`${folder}/${locale}/${file}`, 'utf8')),
        `${file.slice(0, -5)}:`,
      ),
    ),
  );
}

const translations = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== SOURCE)
    .map(({ name }) => name);

/** The English text that a key translates; a plural form that English lacks translates `_other`. */
const sourceOf = (source, key) =>
  source.get(key) ?? source.get(key.replace(/_(few|many)$/, '_other')) ?? '';

/** A stale text as a sentence for its author. */
export const staleSentence = ({ locale, namespace, key, isNew }) =>
  `locales/${locale}/${namespace}.json: "${key}" ${isNew ? 'was not approved yet' : 'was approved for another English text'}.`;

/**
 * @param {string} folder the folder of the languages.
 * @returns texts whose English changed while the translation did not, or that nobody approved yet, and
 *   all approvals as of now.
 */
export function compareTexts(folder = 'locales') {
  const source = textsOf(folder, SOURCE);
  const known = JSON.parse(readFileSync(`${folder}/${FILE}`, 'utf8'));
  const stale = [];
  const approved = {};
  for (const locale of translations(folder)) {
    approved[locale] = {};
    for (const [key, text] of textsOf(folder, locale)) {
      const now = [hash(sourceOf(source, key)), hash(text)];
      const [english, translation] = known[locale]?.[key]?.split(' ') ?? [];
      approved[locale][key] = now.join(' ');
      if (english !== now[0] && (translation === undefined || translation === now[1])) {
        const [namespace, path] = key.split(':');
        stale.push({ locale, namespace, key: path, isNew: english === undefined });
      }
    }
  }
  return { stale, approved };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { stale, approved } = compareTexts();
  if (process.argv.includes('--confirm')) {
    writeFileSync(`locales/${FILE}`, `${JSON.stringify(approved, null, 1)}\n`);
    console.log(`${stale.length} texts confirmed.`);
  } else if (stale.length > 0) {
    console.error(
      `${stale.map(staleSentence).join('\n')}\nChange them, or confirm them with "npm run texts:confirm".`,
    );
    process.exitCode = 1;
  }
}
