/* What Vite notes of a build in `build/manifest.json`: which file holds a module, and what it imports. */

/**
 * The files that a module needs before it runs, itself first.
 *
 * @param {Record<string, { file: string, imports?: string[] }>} manifest
 * @param {string} module as the manifest names it, such as `src/app/main.tsx`.
 * @param {Set<string>} found files that are known; the others are added.
 * @returns {Set<string>} `found`.
 */
export function filesOf(manifest, module, found = new Set()) {
  const { file, imports = [] } = manifest[module];
  if (found.has(file)) return found;
  found.add(file);
  for (const each of imports) filesOf(manifest, each, found);
  return found;
}
