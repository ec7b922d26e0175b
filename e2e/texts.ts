import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Texts = { [key: string]: Texts | string | boolean | undefined };

/** The languages of a guide, which are the folders of its texts, and each of its texts. */
export function textsOf(guide: string) {
  const folder = join(guide, 'locales');
  const languages: readonly string[] = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  const read = (language: string, name: string): Texts => {
    const file = join(folder, language, `${name}.json`);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Texts) : {};
  };
  // What stands in for a text that a partial language lacks.
  const complete = languages.find((language) => read(language, 'language').complete) ?? '';

  /** @param key such as `common:search.title`. */
  function text(language: string, key: string): string {
    const [name, path] = key.split(':') as [string, string];
    let found: Texts[string] = read(language, name);
    for (const part of path.split('.')) found = typeof found === 'object' ? found[part] : undefined;
    if (typeof found === 'string') return found;
    if (language === complete) throw new Error(`${folder} has no text "${key}".`);
    return text(complete, key);
  }
  return { languages, text };
}
