import { loadFile } from './load-file';

/** Figures of a flow: its own ones, and the shared ones that it does not override; by `<step>.<action>`. */
export async function loadFigures<Figure>(flow: string): Promise<Readonly<Record<string, Figure>>> {
  const [shared, own] = await Promise.all([
    import('#guide/flows/figures/shared.json'),
    loadFile<Record<string, Figure>>(`flows/figures/${flow}.json`),
  ]);
  return { ...(shared.default as Record<string, unknown> as Record<string, Figure>), ...own };
}
