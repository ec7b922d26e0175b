import { callKey, endOf, type SavedCall, type SavedCalls } from './saved-calls';

/**
 * The parts of a call that change together. Each is merged for itself: one tab may write the note while another goes
 * on in the trail. A part counts its changes, so that of two tabs the one that knew less does not win.
 */
const PARTS = {
  number: ['id'],
  language: ['language'],
  appLanguage: ['appLanguage'],
  line: ['moments'],
  walk: ['link', 'tried', 'reachedAt', 'spent'],
  marks: ['marks'],
  note: ['note'],
} as const satisfies Record<string, readonly (keyof SavedCall)[]>;

type Part = keyof typeof PARTS;

const parts = Object.keys(PARTS) as Part[];

const fieldsOf = (call: SavedCall, part: Part): Partial<SavedCall> =>
  Object.fromEntries(PARTS[part].map((field) => [field, call[field]]));

const textOf = (call: SavedCall, part: Part): string => JSON.stringify(fieldsOf(call, part));

const changesOf = (call: SavedCall, part: Part): number => call.changes?.[part] ?? 0;

const bothNotes = (one: string, other: string): string => {
  if (one.includes(other)) return one;
  if (other.includes(one)) return other;
  return [one, other].toSorted().join('\n');
};

/** What two tabs made of a part without knowing of each other: the same in both, and as much as can be of either. */
function combine(part: Part, one: SavedCall, other: SavedCall): Partial<SavedCall> {
  const [first, second] = [one, other].toSorted(
    (a, b) =>
      textOf(a, part).length - textOf(b, part).length ||
      (textOf(a, part) < textOf(b, part) ? -1 : 1),
  ) as [SavedCall, SavedCall];
  if (part === 'note') return { note: bothNotes(one.note, other.note) };
  if (part === 'marks') return { marks: { ...first.marks, ...second.marks } };
  if (part === 'line') {
    const moments = new Map(
      [...first.moments, ...second.moments].map((each) => [JSON.stringify(each), each]),
    );
    return { moments: [...moments.values()].toSorted((a, b) => a.at - b.at) };
  }
  // The longer walk has the more answers.
  return fieldsOf(second, part);
}

/**
 * One call of two tabs.
 *
 * @param known the call as this tab last had it in common with the device.
 * @param theirs the call as the device has it.
 */
export function mergeCall(mine: SavedCall, known: SavedCall, theirs: SavedCall): SavedCall {
  if (JSON.stringify(mine) === JSON.stringify(theirs)) return theirs;
  const changes: Record<string, number> = {};
  const merged = { ...mine };
  for (const part of parts) {
    const before = changesOf(known, part);
    const there = changesOf(theirs, part);
    const isChanged = textOf(mine, part) !== textOf(known, part);
    const isNews =
      there > before || (there === before && textOf(theirs, part) !== textOf(known, part));
    changes[part] = Math.max(before, there);
    if (textOf(mine, part) === textOf(theirs, part)) continue;
    if (isNews && !isChanged && there > before) Object.assign(merged, fieldsOf(theirs, part));
    else {
      if (isNews) Object.assign(merged, combine(part, mine, theirs));
      if (isNews || isChanged) changes[part] += 1;
    }
  }
  return { ...merged, changes };
}

/** Ended calls stay until their day is over. A clock that was set back makes it longer, never shorter. */
const isOver = (call: SavedCall, now: number): boolean => {
  const end = endOf(call);
  return end !== undefined && new Date(now).setHours(0, 0, 0, 0) > end;
};

const startOf = ({ moments }: SavedCall): number => moments[0]?.at ?? 0;

/** Gives the later of two calls with one number another. */
function numbered(calls: readonly SavedCall[]): SavedCall[] {
  const taken = new Set<number>();
  const last = Math.max(0, ...calls.map(({ id }) => id));
  const inOrder = calls.toSorted(
    (a, b) => startOf(a) - startOf(b) || (callKey(a) < callKey(b) ? -1 : 1),
  );
  let next = last;
  const ids = new Map<SavedCall, number>();
  for (const call of inOrder) {
    const id = taken.has(call.id) ? (next += 1) : call.id;
    taken.add(id);
    ids.set(call, id);
  }
  return calls.map((call) => {
    const id = ids.get(call)!;
    if (id === call.id) return call;
    const changes = { ...call.changes, number: changesOf(call, 'number') + 1 };
    // The key of an older call is its number and its beginning.
    return { ...call, id, key: callKey(call), changes };
  });
}

/**
 * The calls of this tab and of the device.
 *
 * @param known the calls that both had in common last, by key.
 * @param now in milliseconds since 1970.
 */
export function mergeCalls(
  mine: Omit<SavedCalls, 'aside'>,
  known: ReadonlyMap<string, SavedCall>,
  stored: SavedCalls,
  now: number,
): SavedCalls {
  const here = new Map(mine.calls.map((call) => [callKey(call), call]));
  const there = new Map(stored.calls.map((call) => [callKey(call), call]));
  const merged = [...new Set([...there.keys(), ...here.keys()])].map((key) => {
    const own = here.get(key);
    const theirs = there.get(key);
    const before = known.get(key) ?? theirs ?? own!;
    return own ? mergeCall(own, before, theirs ?? before) : theirs!;
  });
  const cleared = { ...stored.cleared, ...mine.cleared };
  const isCleared = (call: SavedCall) => changesOf(call, 'line') <= (cleared[callKey(call)] ?? -1);
  const calls = merged.filter((call) => !isCleared(call) && !isOver(call, now));
  return { calls: numbered(calls), current: mine.current, cleared, aside: stored.aside };
}

/** What is to be noted of calls that are cleared. */
export const clearedOf = (calls: readonly SavedCall[]): Record<string, number> =>
  Object.fromEntries(calls.map((call) => [callKey(call), changesOf(call, 'line')]));
