import { callKey, type CallMoment, endOf, type SavedCall, type SavedCalls } from './saved-calls';
import { mergeNotes } from './shared-note';

/**
 * The parts of a call that change together, but for the note. Each is merged by itself: one tab may choose the language
 * while another goes on in the trail. Each tab counts its changes of a part. The counts tell which of two versions
 * includes the other, even where a tab wrote over one that it had not seen.
 */
const PARTS = {
  number: ['id'],
  language: ['language'],
  appLanguage: ['appLanguage'],
  line: ['moments'],
  walk: ['link', 'tried', 'reachedAt', 'spent'],
  name: ['name'],
  symptom: ['symptom', 'order'],
  instants: ['instants'],
  ticket: ['ticket'],
  noted: ['noted'],
  // Each tab finds out by itself.
  outcome: ['outcome'],
} as const satisfies Record<string, readonly (keyof SavedCall)[]>;

/** Each mark is a part of its own. */
const MARK = 'mark ';

type Part = keyof typeof PARTS | `mark ${string}`;

const partsOf = (...calls: readonly SavedCall[]): Part[] => [
  ...(Object.keys(PARTS) as (keyof typeof PARTS)[]),
  ...[...new Set(calls.flatMap(({ marks }) => Object.keys(marks)))]
    .toSorted()
    .map((step): Part => `${MARK}${step}`),
];

function fieldsOf(call: SavedCall, part: Part): Partial<SavedCall> {
  if (part in PARTS) {
    const fields = PARTS[part as keyof typeof PARTS];
    return Object.fromEntries(fields.map((field) => [field, call[field]]));
  }
  const step = part.slice(MARK.length);
  const mark = call.marks[step];
  return { marks: mark ? { [step]: mark } : {} };
}

const textOf = (call: SavedCall, part: Part): string => JSON.stringify(fieldsOf(call, part));

type Changes = Readonly<Record<string, number>>;

/** How often each tab has changed a part. */
const changesOf = (call: SavedCall, part: Part): Changes =>
  Object.fromEntries(
    Object.entries(call.changes ?? {}).filter(([key]) => key.startsWith(`${part} `)),
  );

const sumOf = (changes: Changes): number =>
  Object.values(changes).reduce((sum, count) => sum + count, 0);

const oneMore = (changes: Changes, part: Part, tab: string): Changes => {
  const key = `${part} ${tab}`;
  return { ...changes, [key]: (changes[key] ?? 0) + 1 };
};

/** In one order in all tabs: each would write over the order of the other, for ever. */
const inOrder = (changes: Changes): [key: string, count: number][] =>
  Object.entries(changes).toSorted(([one], [other]) => (one < other ? -1 : 1));

const holds = (one: Changes, other: Changes): boolean =>
  Object.entries(other).every(([key, count]) => (one[key] ?? 0) >= count);

const together = (one: Changes, other: Changes): Changes => ({
  ...one,
  ...Object.fromEntries(
    Object.entries(other).map(([key, count]) => [key, Math.max(one[key] ?? 0, count)]),
  ),
});

const isStart = ({ type }: CallMoment): number => Number(type === 'start');

/** What two tabs made of a part without knowing of each other: the same in both, and as much as can be of either. */
function combine(part: Part, one: SavedCall, other: SavedCall): Partial<SavedCall> {
  const [first, second] = [one, other].toSorted(
    (a, b) =>
      textOf(a, part).length - textOf(b, part).length ||
      (textOf(a, part) < textOf(b, part) ? -1 : 1),
  ) as [SavedCall, SavedCall];
  if (part === 'line') {
    const moments = new Map(
      [...first.moments, ...second.moments].map((each) => [JSON.stringify(each), each]),
    );
    // A clock that was set back must not put the start behind what followed.
    return {
      moments: [...moments.values()].toSorted((a, b) => isStart(b) - isStart(a) || a.at - b.at),
    };
  }
  // The longer walk has the more answers.
  return fieldsOf(second, part);
}

/**
 * One call of two tabs.
 *
 * @param known the call as this tab last had it in common with the device.
 * @param theirs the call as the device has it.
 * @param tab tells this tab from others.
 */
export function mergeCall(
  mine: SavedCall,
  known: SavedCall,
  theirs: SavedCall,
  tab: string,
): SavedCall {
  if (JSON.stringify(mine) === JSON.stringify(theirs)) return theirs;
  const note = mergeNotes(mine, known, theirs, tab);
  const merged: SavedCall = { ...theirs, ...mine, ...note, marks: {} };
  let changes: Changes = {};
  for (const part of partsOf(mine, known, theirs)) {
    const there = changesOf(theirs, part);
    const isChanged = textOf(mine, part) !== textOf(known, part);
    const before = changesOf(known, part);
    const here = isChanged ? oneMore(before, part, tab) : before;
    const isSame = textOf(mine, part) === textOf(theirs, part);
    const isOlder = !holds(here, there);
    // Neither includes the other, or a tab of an older version has written, which counts nothing.
    const isConflict = !isSame && isOlder === !holds(there, here);
    const fields = isConflict
      ? combine(part, mine, theirs)
      : fieldsOf(isOlder ? theirs : mine, part);
    Object.assign(merged, fields, { marks: { ...merged.marks, ...fields.marks } });
    const all = together(here, there);
    changes = { ...changes, ...(isConflict ? oneMore(all, part, tab) : all) };
  }
  return { ...merged, changes: Object.fromEntries(inOrder(changes)) };
}

/** Longer than a night shift, and than a clock jumps that was in a wrong zone, or took noon for midnight. */
const KEPT_MS = 14 * 60 * 60 * 1000;

/**
 * Ended calls are shown until their day is over, and for a night if that is longer. A clock that was set back makes it
 * longer, never shorter.
 */
export const isOver = (call: SavedCall, now: number): boolean => {
  const end = endOf(call);
  return end !== undefined && now - end > KEPT_MS && new Date(now).setHours(0, 0, 0, 0) > end;
};

/**
 * When the clock first said of each call that it is over. One that is set forward says so of calls of today, and is set
 * right again: a call goes only once the clock has said so for as long as a night.
 */
const overSince = (calls: readonly SavedCall[], { over = {} }: SavedCalls, now: number) =>
  Object.fromEntries(
    calls
      .filter((call) => isOver(call, now))
      .map((call) => [callKey(call), Math.min(now, over[callKey(call)] ?? now)]),
  );

const startOf = ({ moments }: SavedCall): number => moments[0]?.at ?? 0;

/** Gives the later of two calls with one number another. */
function numbered(calls: readonly SavedCall[], tab: string): SavedCall[] {
  const taken = new Set<number>();
  let last = Math.max(0, ...calls.map(({ id }) => id));
  const inOrder = calls.toSorted(
    (a, b) => startOf(a) - startOf(b) || (callKey(a) < callKey(b) ? -1 : 1),
  );
  const ids = new Map<SavedCall, number>();
  for (const call of inOrder) {
    const id = taken.has(call.id) ? (last += 1) : call.id;
    taken.add(id);
    ids.set(call, id);
  }
  return calls.map((call) => {
    const id = ids.get(call)!;
    if (id === call.id) return call;
    const changes = oneMore(call.changes ?? {}, 'number', tab);
    // The key of an older call is its number and its beginning.
    return { ...call, id, key: callKey(call), changes };
  });
}

/** More than anybody clears before each of the other tabs has heard of it. */
const MAX_CLEARED = 200;

/**
 * The last calls to begin, as their keys begin with the time. Every tab drops the same ones: otherwise each would
 * write what the other has just dropped, for ever.
 */
const newest = (cleared: SavedCalls['cleared']): SavedCalls['cleared'] =>
  Object.fromEntries(inOrder(cleared).slice(-MAX_CLEARED));

/** What is to be noted of calls that are cleared, or over. */
export const clearedOf = (calls: readonly SavedCall[]): Record<string, number> =>
  Object.fromEntries(calls.map((call) => [callKey(call), sumOf(changesOf(call, 'line'))]));

/**
 * The calls of this tab and of the device.
 *
 * @param known the calls that both had in common last, by key.
 * @param now in milliseconds since 1970.
 * @param tab tells this tab from others.
 */
export function mergeCalls(
  mine: Omit<SavedCalls, 'aside'>,
  known: ReadonlyMap<string, SavedCall>,
  stored: SavedCalls,
  now: number,
  tab: string,
): SavedCalls {
  const here = new Map(mine.calls.map((call) => [callKey(call), call]));
  const there = new Map(stored.calls.map((call) => [callKey(call), call]));
  const merged = [...new Set([...there.keys(), ...here.keys()])].map((key) => {
    const own = here.get(key);
    const theirs = there.get(key);
    const before = known.get(key) ?? theirs ?? own!;
    return own ? mergeCall(own, before, theirs ?? before, tab) : theirs!;
  });
  const over = overSince(merged, stored, now);
  // A tab that has slept since before a call ended must not bring it back.
  const gone = merged.filter((call) => now - (over[callKey(call)] ?? now) > KEPT_MS);
  const cleared = [mine.cleared, clearedOf(gone)].reduce(together, stored.cleared);
  const isCleared = (call: SavedCall) =>
    sumOf(changesOf(call, 'line')) <= (cleared[callKey(call)] ?? -1);
  const calls = merged.filter((call) => !isCleared(call));
  const left = calls.filter((call) => isOver(call, now));
  return {
    // Those that are over are not shown, so their numbers are free.
    calls: [
      ...numbered(
        calls.filter((call) => !left.includes(call)),
        tab,
      ),
      ...left,
    ],
    current: mine.current,
    cleared: newest(cleared),
    over: Object.fromEntries(left.map((call) => [callKey(call), over[callKey(call)]!])),
    aside: stored.aside,
  };
}
