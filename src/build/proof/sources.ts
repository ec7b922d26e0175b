import type { FactFile } from '../../content/facts';
import { byName } from '../../content/guide-file';
import type { Captions } from '../../content/captions';
import { completeLocales, loadNamespace } from '../../content/locales';
import type { AllCaptions } from './said';

const files = byName(
  import.meta.glob<FactFile>('#guide/flows/facts/*.json', { import: 'default' }),
);

/** The facts of a flow; undefined where it has no file of them. */
export const loadFacts = async (flow: string): Promise<FactFile | undefined> =>
  files[`flows/facts/${flow}.json`]?.();

/** The captions of the languages in which facts are proven: those that lack no text. */
export async function loadAllCaptions(): Promise<AllCaptions> {
  const loaded = await Promise.all(
    completeLocales.map(async (id) => [id, await loadNamespace(id, 'captions')] as const),
  );
  return Object.fromEntries(loaded) as Record<string, Captions>;
}
