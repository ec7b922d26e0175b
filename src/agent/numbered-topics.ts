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

/** The topics that stand in the page: its code has to begin with what was sent. */
const sentTopics = (): SymptomGroup[] =>
  [...document.querySelectorAll('.start-topics section')].map((section) => ({
    title: section.querySelector('h3')?.textContent ?? '',
    symptoms: [...section.querySelectorAll('a')].map((link) => ({
      text: link.querySelector('span')!.textContent,
      href: link.getAttribute('href')!,
    })),
  }));

/** Topics to begin a call with, by number; where they cannot be downloaded, as the page has them. */
export const loadNumberedTopics = (locale: string): Promise<readonly SymptomGroup[]> =>
  loadSymptoms(locale, triage).then(numbered, import.meta.env.SSR ? undefined : sentTopics);
