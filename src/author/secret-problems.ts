import { byName } from '../content/guide-file';
import { type AdviceWords, whole } from '../content/secret-words';
import { oncePerKey } from '../engine/once-per-key';
import { sentencesOf } from './sentences';

const files = byName(
  import.meta.glob<AdviceWords>('#guide/locales/*/secrets.json', {
    eager: true,
    import: 'advice',
  }),
);

/** Files whose texts name the code by which a person hands a place of the guide over: nothing secret. */
const WITH_SPOKEN_CODE: readonly string[] = ['agent', 'captions', 'common'];

/** The words of people who look for help, which nobody is told. */
const NOT_SAID = /\.searchPhrases$/;

/** Characters that end a sentence, or a part of one. */
const SENTENCE_ENDS = '.;:!?()';
const CLAUSE_ENDS = `,${SENTENCE_ENDS}`;

/** Letters and digits of a text with simple signs. What Unicode says of them takes thirty times as long to compile. */
const LETTERS = 'a-z\\x80-\\u{10ffff}';
const DIGITS = '0-9';

/** A text in small letters, in which all signs are those of ASCII. */
const withSimpleSigns = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{M}\p{N}\p{ASCII}]/gu, (sign) => (/\s/.test(sign) ? ' ' : '"'));

/** What an expression finds in all texts, as one that finds it in those with simple signs. */
const forSimpleSigns = (expression: string): RegExp =>
  new RegExp(
    expression
      .replace(/\[[^\]]*\]|\\p\{[LN]\}/g, (part) => {
        const letters = part.replaceAll('\\p{L}', LETTERS).replaceAll('\\p{N}', DIGITS);
        return part.startsWith('[') ? letters : `[${letters}]`;
      })
      // A class of characters keeps its name.
      .replace(/\\p\{[^}]*\}|\\.|[^\\]+/gis, (part) =>
        part.startsWith('\\') ? part : withSimpleSigns(part),
      ),
    'u',
  );

/** The sentences that a language refuses, as expressions. */
function refusedBy(words: AdviceWords, hasSpokenCode: boolean): RegExp[] {
  const { not, notNegated, between, notMeant, person } = words;
  const secrets = [...words.secrets, ...(hasSpokenCode ? [] : [words.codes])].join('|');
  const few = (ends: string) => `(?:(?!(?:${between})(?![\\p{L}\\p{N}]))[^\\s${ends}]+ ){0,7}?`;
  const fewInClause = few(CLAUSE_ENDS);
  // A verb counts unless a word up to four words before it forbids it, and none in between undoes that.
  const verb = (verbs: string) =>
    `(?<!${whole(not)} (?:(?!${whole(notNegated)})[\\p{L}’'-]+ ){0,4})${whole(verbs)}`;
  const secret = `${whole(secrets)}(?! ${whole(notMeant)})`;
  return words.refused.map((sentence) =>
    forSimpleSigns(
      sentence
        .replaceAll(/\{plain:([^}]+)\}/g, (_, verbs: string) => verb(verbs))
        .replaceAll('{tell}', () => verb(words.tell))
        .replaceAll('{list}', () => `${fewInClause}[^\\s${CLAUSE_ENDS}]+,? ${few(SENTENCE_ENDS)}`)
        .replaceAll('{words}', () => fewInClause)
        .replaceAll('{secret}', () => secret)
        .replaceAll('{person}', () => person),
    ),
  );
}

/** What a language refuses in texts. */
interface Rule {
  /** Finds a word that every refused sentence has. Most sentences have none, and need no other look. */
  named: RegExp;
  /** Words that say nothing, and are left out before the look. */
  filler: RegExp;
  refused: readonly RegExp[];
}

const ruleOf = oncePerKey<Rule>();

/** Of a text that was looked at before, as most were while others change. */
const betrayalsOf = oncePerKey<string[]>();

const makeRule = (words: AdviceWords, hasSpokenCode: boolean): Rule => ({
  named: new RegExp(`${words.secrets.join('|')}|${words.codes}|${words.cards}`, 'iu'),
  filler: new RegExp(`,? ?${whole(words.filler)},?(?= )`, 'giu'),
  refused: refusedBy(words, hasSpokenCode),
});

/**
 * Sentences of a text by which a person would give a secret away: to tell a password, to send a picture of a code.
 *
 * @param namespace file of the text, without its folder and ending.
 */
export function betrayals(locale: string, namespace: string, text: string): string[] {
  const words = files[`locales/${locale}/secrets.json`];
  if (!words) return [];
  const hasSpokenCode = WITH_SPOKEN_CODE.includes(namespace);
  const rule = ruleOf(words, String(hasSpokenCode), () => makeRule(words, hasSpokenCode));
  const { named, filler, refused } = rule;
  return betrayalsOf(rule, text, () =>
    sentencesOf(text).filter((sentence) => {
      if (!named.test(sentence)) return false;
      const said = withSimpleSigns(sentence.replace(filler, '').trim());
      return refused.some((each) => each.test(said));
    }),
  );
}

/** Texts of a file that have a person give a secret away, in a sentence each. */
export const secretProblems = (
  locale: string,
  namespace: string,
  texts: Readonly<Record<string, string>>,
): { key: string; text: string }[] =>
  Object.entries(texts)
    .filter(([key]) => !NOT_SAID.test(key))
    .flatMap(([key, text]) =>
      betrayals(locale, namespace, text).map((sentence) => ({
        key,
        text: `locales/${locale}/${namespace}.json: "${key}" has a person give away a secret: "${sentence}" Say it without.`,
      })),
    );
