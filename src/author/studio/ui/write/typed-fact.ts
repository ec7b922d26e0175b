import type { ArticleFact, Edit, FactFields } from '../../contract';

/** What a fact may be, as the file of facts calls it. */
export const KINDS = [
  'step',
  'branch',
  'requirement',
  'limit',
  'warning',
  'error',
  'cause',
  'remedy',
  'contact',
  'reference',
  'label',
];

/** Fields that hold a list, written one a line. */
export const LISTS = {
  numbers: {
    name: 'Numbers',
    about: 'One a line with its unit: each step that states it says it.',
  },
  labels: {
    name: 'Buttons and messages',
    about: 'One a line, letter by letter: each step that states it says it.',
  },
  source: { name: 'Source', about: 'Address of the page that says so, one a line.' },
} as const;

export type ListName = keyof typeof LISTS;

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Numbers of a sentence, each with the word behind it: `5 minutes`. */
export const numbersIn = (text: string): string[] =>
  text.match(/\d[\d-]*(?:[.,]\d+)*(?: \p{L}{3,})?/gu) ?? [];

/** What is typed in a form of a fact. */
export type Typed = Readonly<Record<string, string>>;

/** A fact as its form shows it: its kind, its words by language, its lists. */
export const typedOf = ({ kind, text, numbers, labels, source = [] }: ArticleFact): Typed => ({
  ...text,
  kind,
  numbers: numbers.join('\n'),
  labels: labels.join('\n'),
  source: source.join('\n'),
});

/** The same as its file has it: a list may be empty, but for sources, and words are left out where there are none. */
export function fieldsOf(typed: Typed): FactFields {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, text]): [string, string | string[]][] => {
      if (!(name in LISTS)) return text.trim() === '' ? [] : [[name, text.trim()]];
      const lines = linesOf(text);
      return name === 'source' && lines.length === 0 ? [] : [[name, lines]];
    }),
  );
}

const picked = (fields: FactFields, names: readonly string[]): FactFields =>
  Object.fromEntries(names.flatMap((name) => (name in fields ? [[name, fields[name]]] : [])));

/** The edits that make what is typed out of a fact; none where it is the same. */
export function editsOf(article: string, fact: ArticleFact, typed: Typed): Edit[] {
  const [was, now] = [fieldsOf(typedOf(fact)), fieldsOf(typed)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(now)])].filter(
    (name) => JSON.stringify(was[name]) !== JSON.stringify(now[name]),
  );
  return names.length === 0
    ? []
    : [
        {
          kind: 'editFact',
          article,
          fact: fact.id,
          was: picked(was, names),
          now: picked(now, names),
        },
      ];
}
