import { loadFile } from './load-file';

/** Those of all flows together: one file, which a guide may lack. */
const [loadShared] = Object.values(
  import.meta.glob<Readonly<Record<string, unknown>>>('#guide/flows/figures/shared.json', {
    import: 'default',
  }),
);

/** Figures of a flow: its own ones, and the shared ones that it does not override; by `<step>.<action>`. */
export async function loadFigures<Figure>(flow: string): Promise<Readonly<Record<string, Figure>>> {
  const [shared, own] = await Promise.all([
    loadShared?.(),
    loadFile<Record<string, Figure>>(`flows/figures/${flow}.json`),
  ]);
  return { ...(shared as Record<string, Figure> | undefined), ...own };
}
