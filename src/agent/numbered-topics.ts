import { triage } from '#guide/site.config';
import { loadSymptoms, type Symptom, type SymptomGroup, type Symptoms } from '../player/symptoms';

const DIGITS = 9;

/** As many topics as there are digits: what most people come for, then the first of each other group. */
function numbered({ frequent, groups }: Symptoms): SymptomGroup[] {
  const all = [{ title: '', symptoms: frequent }, ...groups];
  const rounds = Math.max(0, ...groups.map(({ symptoms }) => symptoms.length));
  const inTurn = Array.from({ length: rounds }, (_, round) =>
    groups.flatMap(({ symptoms }) => symptoms[round] ?? []),
  ).flat();
  const chosen = new Set<Symptom>([...frequent, ...inTurn].slice(0, DIGITS));
  return all
    .map((group) => ({ ...group, symptoms: group.symptoms.filter((each) => chosen.has(each)) }))
    .filter(({ symptoms }) => symptoms.length > 0);
}

/**
 * Topics to begin a call with, by number.
 *
 * @throws Error when a file cannot be downloaded.
 */
export const loadNumberedTopics = async (locale: string): Promise<readonly SymptomGroup[]> =>
  numbered(await loadSymptoms(locale, triage));
