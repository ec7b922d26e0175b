import { byName } from '../content/guide-file';

/** How a language words its texts: `wording.json`. Expressions are read without regard to capitals. */
export interface Wording {
  /** What shows a warning, which in a hint or after the first action comes too late. */
  warns: { hint: string; action: string };
  /** What no text says: an expression, and what to do instead. */
  instead: Readonly<Record<string, string>>;
  /** What stands together for readers: an expression, and one that the same text has to match. */
  together: Readonly<Record<string, string>>;
}

const files = byName(
  import.meta.glob<Wording>('#guide/locales/*/wording.json', { eager: true, import: 'default' }),
);

/** Undefined where a language sets no rules. */
export const wordingOf = (locale: string): Wording | undefined =>
  files[`locales/${locale}/wording.json`];

export const matches = (expression: string, text: string): boolean =>
  new RegExp(expression, 'iu').test(text);

/** Texts of a step that tell a person something. */
const WHAT_A_STEP_SAYS = /\.(?:warning|body|hint|actions\.\w+)$/;

/** What the words of a text break, and what to do. */
function* brokenRules(
  { instead, together }: Wording,
  key: string,
  text: string,
): Generator<[what: string, remedy: string]> {
  for (const [found, better] of Object.entries(instead))
    if (matches(found, text)) yield ['says what this guide words otherwise', better];
  if (!WHAT_A_STEP_SAYS.test(key)) return;
  for (const [found, other] of Object.entries(together))
    if (matches(found, text) && !matches(other, text))
      yield [`has "${found}" without "${other}"`, 'Write both.'];
}

/** Texts of a file whose words break a rule of their language, in a sentence each. */
export function wordProblems(
  locale: string,
  namespace: string,
  texts: Readonly<Record<string, string>>,
): { key: string; text: string }[] {
  const wording = wordingOf(locale);
  if (!wording) return [];
  return Object.entries(texts)
    .filter(([key]) => !key.endsWith('.searchPhrases'))
    .flatMap(([key, text]) =>
      [...brokenRules(wording, key, text)].map(([what, remedy]) => ({
        key,
        text: `locales/${locale}/${namespace}.json: "${key}" ${what}: "${text}" ${remedy}`,
      })),
    );
}
