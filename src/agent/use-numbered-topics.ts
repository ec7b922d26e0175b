import { useEffect, useState } from 'react';
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

/** Topics to begin a call with, by number, once they are loaded. */
export function useNumberedTopics(locale: string): readonly SymptomGroup[] {
  const [topics, setTopics] = useState<readonly SymptomGroup[]>([]);
  useEffect(() => {
    loadSymptoms(locale, triage).then(
      (symptoms) => setTopics(numbered(symptoms)),
      // The search finds them all the same.
      () => undefined,
    );
  }, [locale]);
  return topics;
}
