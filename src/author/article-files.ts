/** Folders with a file for each article that has something of the kind. */
export const BESIDE: readonly string[] = ['flows/facts', 'flows/figures', 'flows/walks'];

/** File of the texts of an article, or of those that articles share, in a language. */
export const textFile = (locale: string, namespace: string): string =>
  `locales/${locale}/${namespace}.json`;

/** All files that are named after an article, whether they are there or not: its source first. */
export const articleFiles = (id: string, languages: readonly string[]): string[] => [
  `flows/${id}.ts`,
  ...BESIDE.map((folder) => `${folder}/${id}.json`),
  ...languages.map((locale) => textFile(locale, id)),
];

/** What names of shared runs begin with where those of articles stand beside them: `shared/other-socket`. */
export const SHARED_RUNS = 'shared/';

const SOURCE = /^flows\/((?:shared\/)?[\w-]+)\.ts$/;
const OTHER = new RegExp(`^(?:locales/[^/]+|${BESIDE.join('|')})/([\\w-]+)\\.json$`);

/** The name that a file would have of an article or of a shared run, and whether it is the source; undefined for files of another kind. */
export function ownerOf(file: string): { id: string; isSource: boolean } | undefined {
  const [, source] = SOURCE.exec(file) ?? [];
  const [, other] = OTHER.exec(file) ?? [];
  const id = source ?? other;
  return id === undefined ? undefined : { id, isSource: source !== undefined };
}
