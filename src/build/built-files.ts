/** What Vite notes of a build: which file holds a module, and which other modules that one imports. */
export type Manifest = Readonly<Record<string, { file: string; imports?: string[] }>>;

/** Pages of the widget, each with a style more than its step on the site. */
export const FRAMED_PAGE = /[\\/]widget[\\/](.*[\\/])?index\.html$/;

/**
 * The files that a module needs before it runs, itself first.
 *
 * @param module as the manifest names it, such as `src/app/main.tsx`.
 * @param found files that are known; the others are added.
 * @returns `found`.
 * @throws Error when the build has no such module.
 */
export function filesOf(
  manifest: Manifest,
  module: string,
  found: Set<string> = new Set(),
): Set<string> {
  const entry = manifest[module];
  if (!entry) throw new Error(`The build holds no module "${module}".`);
  if (found.has(entry.file)) return found;
  found.add(entry.file);
  for (const each of entry.imports ?? []) filesOf(manifest, each, found);
  return found;
}
