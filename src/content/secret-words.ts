import { byName } from './guide-file';

/** How notes name secrets in one language, each as the middle of a regular expression. */
export interface NoteWords {
  /** What a password is called. */
  password: string;
  /** What a code or PIN is called. */
  code: string;
  /** What may stand between a password and its name, besides a colon or a dash. */
  is: string;
  /** The same between a code and its name. */
  links: string;
}

/** How a text may ask for a secret in one language, each as the middle of a regular expression. */
export interface AdviceWords {
  /** What nobody may be told. */
  secrets: readonly string[];
  /** A code with no further name, which may be a spoken code of this site. */
  codes: string;
  /** A card, whose picture is as good as its number. */
  cards: string;
  /** Words that add nothing, such as "please". */
  filler: string;
  /** Words behind a secret that show that something else is meant: `password manager`. */
  notMeant: string;
  /** Words between verb and secret that make it something else: "tell us whether the password works". */
  between: string;
  /** What forbids, before a verb; and what in between undoes that: "do not forget to". */
  not: string;
  notNegated: string;
  /** To tell. */
  tell: string;
  /** Who is told. */
  person: string;
  /** Sentences, with `{tell}`, `{secret}`, `{person}`, `{words}` (a few others), `{list}` (things before it) and `{plain:…}` (other verbs). */
  refused: readonly string[];
}

/** An expression that finds words only where they are whole ones. */
export const whole = (words: string): string => `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`;

/** Notes are checked only for languages with such a file. */
export const noteWords: Readonly<Record<string, NoteWords>> = byName(
  import.meta.glob<NoteWords>('#guide/locales/*/secrets.json', { eager: true, import: 'notes' }),
);
