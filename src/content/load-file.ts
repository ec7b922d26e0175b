/** Addresses of files, by name: the file itself, and then what it imports. Empty where there is no such file. */
type Named = Readonly<Record<string, readonly string[]>>;

/**
 * What the page names of its own article (see src/build/write-pages.ts), so that a first load needs no table.
 * A page that is not prerendered, and a program that is no browser, have none.
 */
const named = JSON.parse(
  globalThis.document?.getElementById('root')?.dataset.files ?? '{}',
) as Named;

const table = () => import('./manifest');

/**
 * Whether there is a file.
 *
 * @param name as the project has it: `flows/desk-lamp.ts`.
 * @throws Error when the table of all files is needed and cannot be downloaded.
 */
export async function hasFile(name: string): Promise<boolean> {
  return named[name] ? named[name].length > 0 : (await table()).fileOf(name) !== undefined;
}

/**
 * Downloads a file and returns its default export; undefined where there is no such file.
 *
 * @param name as the project has it: `flows/desk-lamp.ts`.
 * @throws Error when it cannot be downloaded, or the table of all files is needed and cannot be.
 */
export async function loadFile<Content>(name: string): Promise<Content | undefined> {
  const addresses = named[name];
  if (!addresses) return (await table()).fileOf(name)?.() as Promise<Content | undefined>;
  // All at once: by itself, the first one would ask for the others only after it has come.
  const [file] = await Promise.all(
    addresses.map((address) => import(/* @vite-ignore */ address) as Promise<{ default: Content }>),
  );
  return file?.default;
}
