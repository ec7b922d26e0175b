import { byName } from './guide-file';
import { loadOnce } from '../engine/load-once';

/** Notes for agents by step id. They are kept out of what customers download: see src/build/plugins/customer-texts.ts. */
type Notes = Readonly<Record<string, { agentNote?: string } | string>>;

const files = byName(
  import.meta.glob<Notes>(
    [
      '#guide/locales/*/*.json',
      '!#guide/locales/*/{agent,captions,common,language,proof,search-words,secrets}.json',
    ],
    { query: '?agent', import: 'default' },
  ),
);

const notesOf = loadOnce(
  async (name): Promise<Notes> => (await files[`locales/${name}.json`]?.()) ?? {},
);

/** What an agent should know on a step, in the agent's language; a flow may override a shared note. */
export async function agentNote(
  locale: string,
  flow: string,
  step: string,
): Promise<string | undefined> {
  const [own, shared] = await Promise.all([
    notesOf(`${locale}/${flow}`),
    notesOf(`${locale}/shared`),
  ]);
  const noteIn = (notes: Notes) => {
    const texts = notes[step];
    return typeof texts === 'object' ? texts.agentNote : undefined;
  };
  return noteIn(own) ?? noteIn(shared);
}
