import type { Fact } from '../content/facts';
import { completeLocales } from '../content/locales';
import { flowIds } from '../content/manifest';
import { loadFacts } from '../build/proof/sources';

/** A fact as a list of a knowledge base has it, whatever else stands beside. */
export type SourceFact = Pick<Fact, 'id' | 'numbers' | 'labels'> & Record<string, unknown>;

/** What happened to a fact between two lists. */
export interface FactChange {
  id: string;
  before?: SourceFact;
  after?: SourceFact;
}

const FIELDS: readonly string[] = [...completeLocales, 'numbers', 'labels'];

const shown = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') || 'none' : typeof value === 'string' ? value : 'none';

const differs = (a: SourceFact, b: SourceFact) => (field: string) =>
  JSON.stringify(a[field]) !== JSON.stringify(b[field]);

/** Facts that were changed, added or removed, in the order of the new list, removed ones last. */
export function compareFacts(
  before: readonly SourceFact[],
  after: readonly SourceFact[],
): FactChange[] {
  // Two articles may list a fact that both state.
  const [old, now] = [before, after].map(
    (facts) => new Map(facts.map((fact) => [fact.id, fact])),
  ) as [Map<string, SourceFact>, Map<string, SourceFact>];
  return [
    ...[...now].flatMap(([id, fact]) => {
      const known = old.get(id);
      if (!known) return [{ id, after: fact }];
      return FIELDS.some(differs(known, fact)) ? [{ id, before: known, after: fact }] : [];
    }),
    ...[...old].filter(([id]) => !now.has(id)).map(([id, fact]) => ({ id, before: fact })),
  ];
}

/** Where each fact stands: `A6-09` -> `['desk-lamp.newBulb']`; left out ones stand nowhere. */
export async function placesOfFacts(): Promise<ReadonlyMap<string, readonly string[]>> {
  const places = new Map<string, string[]>();
  for (const flow of flowIds) {
    // One file after the other: the order of the flows is that of the report.
    // oxlint-disable-next-line no-await-in-loop
    for (const { id, steps = [], leftOut } of (await loadFacts(flow))?.facts ?? []) {
      const own = leftOut
        ? [`${flow}, left out: ${leftOut}`]
        : steps.map((step) => `${flow}.${step}`);
      places.set(id, [...(places.get(id) ?? []), ...own]);
    }
  }
  return places;
}

/** One change as a few lines for the author. */
function printChange(
  { id, before, after }: FactChange,
  places: ReadonlyMap<string, readonly string[]>,
): string {
  const what = before && after ? 'Changed' : after ? 'Added' : 'Removed';
  const lines =
    before && after
      ? FIELDS.filter(differs(before, after)).flatMap((field) => [
          `  - ${field}: ${shown(before[field])}`,
          `  + ${field}: ${shown(after[field])}`,
        ])
      : completeLocales.map((field) => `    ${field}: ${shown((after ?? before)![field])}`);
  const steps = places.get(id) ?? [];
  return [
    `${what} ${id}`,
    ...lines,
    ...(steps.length > 0 ? steps.map((step) => `  in ${step}`) : ['  in no step']),
  ].join('\n');
}

/** The differences of two lists of facts, each with the steps that state it. */
export async function printChanges(
  before: readonly SourceFact[],
  after: readonly SourceFact[],
): Promise<string> {
  const places = await placesOfFacts();
  const changes = compareFacts(before, after);
  const steps = new Set(
    changes.flatMap(({ id }) => places.get(id)?.filter((place) => !place.includes(', ')) ?? []),
  );
  return [
    ...changes.map((change) => printChange(change, places)),
    `Facts that differ: ${changes.length}. Steps to look at: ${steps.size}.`,
  ].join('\n\n');
}
