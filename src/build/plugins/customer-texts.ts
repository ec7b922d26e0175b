import type { Plugin } from 'vite';

const FOR_AGENTS = ['say', 'agentNote', 'ticket'] as const;
const FOR_OTHERS: ReadonlySet<string> = new Set(['searchPhrases', ...FOR_AGENTS]);
/** Texts of steps: those of the site itself have other keys. */
const TEXTS = /\/locales\/[\w-]+\/(?!(?:agent|captions|common|proof)\.)[\w-]+\.json(\?agent)?$/;

type Texts = Record<string, Record<string, unknown>>;

/** What agents alone read, by step. */
function notesIn(texts: Texts) {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([step, own]) => {
      const notes = FOR_AGENTS.flatMap((key) => (own[key] === undefined ? [] : [[key, own[key]]]));
      return notes.length > 0 ? [[step, Object.fromEntries(notes)]] : [];
    }),
  );
}

/** Keeps what only the search index and support agents read out of a customer's download. */
export const customerTexts: Plugin = {
  name: 'customer-texts',
  enforce: 'pre',
  transform(code, id) {
    const found = TEXTS.exec(id);
    if (found?.[1]) {
      const notes = notesIn(JSON.parse(code) as Texts);
      return { code: `export default ${JSON.stringify(notes)}`, moduleType: 'js' };
    }
    if (this.environment.name !== 'client' || !found) return null;
    return JSON.stringify(
      JSON.parse(code, (key, value: unknown) => (FOR_OTHERS.has(key) ? undefined : value)),
    );
  },
};
