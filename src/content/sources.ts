import type { Source } from './facts';
import { byName } from './guide-file';

/** Without their facts: see src/build/plugins/fact-sources.ts. Null where a source states none. */
const sources = byName(
  import.meta.glob<Source | null>('#guide/flows/facts/*.json', {
    query: '?source',
    import: 'default',
    eager: true,
  }),
);

/** The article that a flow comes from; undefined where it states no fact of any. */
export const sourceOf = (flow: string): Source | undefined =>
  sources[`flows/facts/${flow}.json`] ?? undefined;
