import { likeness } from '../app/pages/not-found/nearest';

/** More would hide what there is. */
const MOST_LISTED = 40;

/** What an author may have meant by an unknown name: all names that there are, or of many the nearest. */
export function listed(wrong: unknown, known: readonly string[]): string {
  if (known.length === 0) return 'There is none';
  if (known.length <= MOST_LISTED) return `There is ${known.join(', ')}`;
  const name = String(wrong);
  const nearest = known.toSorted((one, other) => likeness(name, other) - likeness(name, one));
  return `The nearest are ${nearest.slice(0, 6).join(', ')}`;
}
