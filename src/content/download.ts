import { basename } from './base';

/** Makes the data of a path, such as `/proof.json`. */
export type DataProvider = (path: string) => Promise<unknown>;

let provider: DataProvider | undefined;

/** Where no site answers yet, in the build and in tests: says who makes the data that pages download. */
export function provideData(made: DataProvider): void {
  provider = made;
}

/**
 * Downloads data of the site.
 *
 * @param path within the site: `/proof.json`.
 * @throws Error when it cannot be downloaded; the message names the path.
 */
export async function download<File>(path: string): Promise<File> {
  if (import.meta.env.SSR) {
    if (!provider) throw new Error(`Nobody makes ${path} here. Call provideData() before.`);
    return provider(path) as Promise<File>;
  }
  const response = await fetch(basename + path);
  if (!response.ok) throw new Error(`${path} answers ${response.status}.`);
  return response.json() as Promise<File>;
}
