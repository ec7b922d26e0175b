import { existsSync, readdirSync } from 'node:fs';
import { inGuide } from '../build/folders';
import { flowIds } from '../content/manifest';
import { BESIDE } from './article-files';
import { listed } from './listed';
import { NAMESPACES, NO_TEXTS } from './text-problems';

const idsIn = (folder: string): string[] =>
  existsSync(inGuide(folder))
    ? readdirSync(inGuide(folder))
        .filter((file) => file.endsWith('.json'))
        .map((file) => file.slice(0, -'.json'.length))
    : [];

/** Files of a guide that are named after a flow which does not exist: nothing would ever read them. */
export function strayFiles(languages: readonly string[]): string[] {
  const folders: [folder: string, others: readonly string[]][] = [
    ...BESIDE.map((folder): [string, readonly string[]] => [
      folder,
      folder === 'flows/figures' ? ['shared'] : [],
    ]),
    ...languages.map((language): [string, readonly string[]] => [
      `locales/${language}`,
      [...NAMESPACES, ...NO_TEXTS],
    ]),
  ];
  return folders.flatMap(([folder, others]) => {
    const known = [...flowIds, ...others];
    return idsIn(folder)
      .filter((id) => !known.includes(id))
      .map(
        (id) =>
          `${folder}/${id}.json: there is no flow "${id}". Rename or delete it. ${listed(id, known)}.`,
      );
  });
}
