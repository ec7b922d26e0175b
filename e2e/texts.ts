import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Texts = { [key: string]: Texts | string | undefined };

/** The languages of a guide, which are the folders of its texts, and each of its texts. */
export function textsOf(guide: string) {
  const folder = join(guide, 'locales');
  const languages: readonly string[] = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  /** @param key such as `common:search.title`. */
  function text(language: string, key: string): string {
    const [name, path] = key.split(':') as [string, string];
    const file = join(folder, language, `${name}.json`);
    let found: Texts | string | undefined = JSON.parse(readFileSync(file, 'utf8')) as Texts;
    for (const part of path.split('.')) found = typeof found === 'object' ? found[part] : undefined;
    if (typeof found !== 'string') throw new Error(`${file} has no text "${path}".`);
    return found;
  }
  return { languages, text };
}
