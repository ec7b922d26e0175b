import { byName } from './guide-file';

// Vite reads these patterns in the source, so they must stand there as they are.
/**
 * The one table of `flows/` and `locales/`: which built file holds the steps, the drawings and the texts of
 * an article. A file there is a flow; there is no other list. It grows with the guide, so nothing that a
 * step page needs for its first question may import it but by `import()`: see load-file.ts.
 */
const files = byName(
  import.meta.glob(
    [
      '#guide/flows/*.ts',
      '!#guide/flows/{time-rules,*.test}.ts',
      '#guide/flows/figures/*.json',
      '#guide/locales/*/*.json',
      // Every page needs these, so they are found without a table: see src/content/locales.ts and src/figure/.
      '!#guide/locales/*/{caption-order,captions,common,language,new-article,shared,search-words,secrets,wording}.json',
      '!#guide/flows/figures/shared.json',
    ],
    { import: 'default' },
  ),
);

/** @param name of a file as the project has it: `flows/desk-lamp.ts`. */
export const fileOf = (name: string): (() => Promise<unknown>) | undefined => files[name];

/** Ids of all articles, in alphabetical order. */
export const flowIds: readonly string[] = Object.keys(files).flatMap(
  (file) => /^flows\/([^/]+)\.ts$/.exec(file)?.[1] ?? [],
);

export const isFlowId = (id: string): boolean => fileOf(`flows/${id}.ts`) !== undefined;
