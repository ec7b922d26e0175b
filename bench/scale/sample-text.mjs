/* Texts that read like the real ones: each word follows one that it follows in a real text of the same kind. */
import { readdirSync, readFileSync } from 'node:fs';

const MOST_WORDS = 40;
/** A word long enough to lend its beginning to an invented name. */
const LONG_WORD = /^\p{Letter}{5,}$/u;
const SYLLABLE = 3;

const valuesOf = (group) => Object.values(group ?? {});

const isQuestion = (text) => text.endsWith('?');

/** Real texts of a flow by what they are. */
function textsIn({ title, summary, needs, ...steps }) {
  const all = valuesOf(steps);
  const titles = all.flatMap((step) => step.title ?? []);
  return {
    flowTitle: [title],
    summary: [summary],
    need: needs.split('\n'),
    question: titles.filter(isQuestion),
    statement: titles.filter((text) => !isQuestion(text)),
    body: all.flatMap((step) => step.body?.split('\n') ?? []),
    action: all.flatMap((step) => valuesOf(step.actions)),
    hint: all.flatMap((step) => step.hint ?? []),
    ask: all.flatMap((step) => step.ask ?? []),
    option: all.flatMap((step) => valuesOf(step.options)),
    agentNote: all.flatMap((step) => step.agentNote ?? []),
    searchPhrase: all.flatMap((step) => step.searchPhrases ?? []),
  };
}

/** Word -> the words that follow it; an empty one begins and ends a text. */
function chainOf(texts) {
  const chain = new Map();
  for (const text of texts) {
    const words = ['', ...text.split(/\s+/), ''];
    for (const [at, word] of words.slice(1).entries())
      chain.set(words[at], [...(chain.get(words[at]) ?? []), word]);
  }
  return chain;
}

/** By kind, the chains of a language. */
function chainsOf(folder, flows) {
  const byKind = {};
  for (const file of readdirSync(folder)) {
    if (!flows.includes(file.replace('.json', ''))) continue;
    const texts = textsIn(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')));
    for (const [kind, own] of Object.entries(texts)) (byKind[kind] ??= []).push(...own);
  }
  return Object.fromEntries(Object.entries(byKind).map(([kind, own]) => [kind, chainOf(own)]));
}

/** Beginnings of the words of a language. */
const syllablesIn = (chains) => [
  ...new Set(
    valuesOf(chains)
      .flatMap((chain) => [...chain.keys()])
      .filter((word) => LONG_WORD.test(word))
      .map((word) => word.toLowerCase().slice(0, SYLLABLE)),
  ),
];

/**
 * @param {string} folder of a language.
 * @param {string[]} flows ids of the flows to learn from.
 * @returns `sample(kind, chance)` makes a text of a kind; `inventName(chance)` a name that no real text has, because
 *   articles of a larger guide bring words of their own.
 */
export function learnSampleText(folder, flows) {
  const chains = chainsOf(folder, flows);
  const syllables = syllablesIn(chains);
  const sample = (kind, chance) => {
    const words = [];
    for (let word = ''; words.length < MOST_WORDS; words.push(word)) {
      word = chance.pick(chains[kind].get(word));
      if (word === '') return words.join(' ');
    }
    // Cut off, a question would be none.
    return sample(kind, chance);
  };
  return {
    sample,
    inventName: (chance) => [0, 1, 2].map(() => chance.pick(syllables)).join(''),
  };
}
