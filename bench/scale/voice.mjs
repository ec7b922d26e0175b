/* Texts that read like the real ones: each word follows one that it follows in a real text of the same kind. */
import { readdirSync, readFileSync } from 'node:fs';

const MOST_WORDS = 40;
/** Syllables of invented names, as both languages write them. */
const SYLLABLES = {
  en: ['vel', 'tor', 'mi', 'ka', 'sen', 'dro', 'pi', 'lun', 'go', 'rax', 'bel', 'nu', 'fi', 'zor'],
  ru: ['вел', 'тор', 'ми', 'ка', 'сен', 'дро', 'пи', 'лун', 'го', 'ракс', 'бел', 'ну', 'фи', 'зор'],
};

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
    option: all.flatMap((step) => valuesOf(step.options)),
    agentNote: all.flatMap((step) => step.agentNote ?? []),
    ask: all.flatMap((step) => step.asks ?? []),
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

/**
 * @param {string} folder of a language, `locales/en`.
 * @param {string[]} flows ids of the flows to learn from.
 * @returns {(kind: string, chance: object) => string} says a text of a kind.
 */
export function learnVoice(folder, flows) {
  const chains = chainsOf(folder, flows);
  return (kind, chance) => {
    const said = [];
    for (let word = ''; said.length < MOST_WORDS; said.push(word)) {
      word = chance.pick(chains[kind].get(word));
      if (word === '') break;
    }
    return said.join(' ');
  };
}

/** A name that no real text has, in each language: articles of a larger guide bring words of their own. */
export function inventName(chance) {
  const at = [0, 0, 0].map(() => chance.between(0, SYLLABLES.en.length - 1));
  return Object.fromEntries(
    Object.entries(SYLLABLES).map(([locale, syllables]) => [
      locale,
      at.map((syllable) => syllables[syllable]).join(''),
    ]),
  );
}
