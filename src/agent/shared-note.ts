/**
 * A note that several tabs write at once. Each letter stands beside the letter where it was typed, so that the letters
 * are a tree, and two tabs agree by putting all of them into one. This is the algorithm Fugue
 * (https://arxiv.org/abs/2305.00583), which never mixes what two people type in one place.
 */

/** Letters that one tab has typed, each behind the one before. */
export interface NoteRun {
  /** Of two runs in one place, the one with the lesser name stands first. */
  name: string;
  /** Where it begins: `before` or `after`, the name of another run, and the index of a letter in it. */
  at: string;
  /** A deleted letter leaves a sign in its place: what was taken out of a note must not stay on the device. */
  text: string;
}

export interface SharedNote {
  note: string;
  /** The letters of the note. Notes of older versions have none. */
  runs?: readonly NoteRun[];
}

interface Letter {
  run: string;
  index: number;
  text: string;
}

const DELETED = '\u007F';

const isShown = ({ text }: Letter): boolean => text !== DELETED;

const textOf = (letters: readonly Letter[]): string =>
  letters
    .filter(isShown)
    .map(({ text }) => text)
    .join('');

const placeOf = (side: 'before' | 'after', { run, index }: Letter): string =>
  `${side} ${run} ${index}`;

const isTypedIn = (tab: string, run: string): boolean => run.slice(1).startsWith(`${tab}.`);

/** All letters as they stand in the note, behind one that is never shown. */
function lettersOf(runs: readonly NoteRun[]): Letter[] {
  const begun = new Map<string, NoteRun[]>();
  for (const run of runs) begun.set(run.at, [...(begun.get(run.at) ?? []), run]);
  const letters: Letter[] = [];
  const put = ({ name, text: all }: NoteRun) => {
    const own = Array.from(all).map((text, index) => ({ run: name, index, text }));
    for (const letter of own) {
      begun.get(placeOf('before', letter))?.forEach(put);
      letters.push(letter);
    }
    // The run goes on before what others have begun behind one of its letters.
    for (const letter of own.toReversed()) begun.get(placeOf('after', letter))?.forEach(put);
  };
  begun.get('')?.forEach(put);
  return letters;
}

/** Whether the runs are those of the note: a tab of an older version leaves them as they were. */
const isShared = ({ note, runs = [] }: SharedNote): boolean => textOf(lettersOf(runs)) === note;

const runsOf = (note: SharedNote): readonly NoteRun[] =>
  note.runs && isShared(note) ? note.runs : [{ name: '', at: '', text: DELETED + note.note }];

/** In one order in all tabs: each would write over the order of the other, for ever. */
function noteOf(all: Iterable<NoteRun>): SharedNote {
  const runs = Array.from(all).toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return { note: textOf(lettersOf(runs)), runs };
}

/** With how many letters two texts begin that are the same. */
function commonStart(one: readonly string[], other: readonly string[], most: number): number {
  let count = 0;
  while (count < most && one[count] === other[count]) count += 1;
  return count;
}

function withoutLetters(runs: readonly NoteRun[], deleted: readonly Letter[]): readonly NoteRun[] {
  const places = new Set(deleted.map((letter) => placeOf('after', letter)));
  const keep = (run: string) => (text: string, index: number) =>
    places.has(placeOf('after', { run, index, text })) ? DELETED : text;
  return runs.map((run) => ({ ...run, text: Array.from(run.text).map(keep(run.name)).join('') }));
}

/** Types a text behind a letter. */
function typeBehind(
  runs: readonly NoteRun[],
  left: Letter,
  text: string,
  tab: string,
): readonly NoteRun[] {
  const run = runs.find(({ name }) => name === left.run)!;
  const isLast = left.index === Array.from(run.text).length - 1;
  const isOwn = isTypedIn(tab, left.run);
  if (isOwn && isLast)
    return runs.map((each) => (each === run ? { ...run, text: run.text + text } : each));
  const behind = placeOf('after', left);
  const isFree = isLast && runs.every(({ at }) => at !== behind);
  const letters = lettersOf(runs);
  const next = letters.findIndex((each) => placeOf('after', each) === behind) + 1;
  const count = runs.filter(({ name }) => isTypedIn(tab, name)).length;
  // What goes on with a word stands before what another tab begins behind it.
  const name = `${isOwn ? 0 : 1}${tab}.${count}`;
  return [...runs, { name, at: isFree ? behind : placeOf('before', letters[next]!), text }];
}

/**
 * What an agent has made of a note.
 *
 * @param tab the tab where it was written.
 * @param caret where the change ends: what was typed may look like what stands behind it.
 */
export function writeNote(before: SharedNote, note: string, tab: string, caret = 0): SharedNote {
  const runs = runsOf(before);
  const letters = lettersOf(runs);
  const shown = letters.filter(isShown);
  const from = shown.map(({ text }) => text);
  const to = Array.from(note);
  const most = Math.min(from.length, to.length);
  const behind = Math.min(most, Array.from(note.slice(caret)).length);
  const end = commonStart(from.toReversed(), to.toReversed(), behind);
  const start = commonStart(from, to, most - end);
  const typed = to.slice(start, to.length - end).join('');
  const kept = withoutLetters(runs, shown.slice(start, from.length - end));
  const left = shown[start - 1] ?? letters[0]!;
  return noteOf(typed ? typeBehind(kept, left, typed, tab) : kept);
}

/** One run of two tabs, of which one may have gone on with it, and either may have deleted letters. */
function mergeRun(one: NoteRun, other: NoteRun): NoteRun {
  const [short, long] = [Array.from(one.text), Array.from(other.text)].toSorted(
    (a, b) => a.length - b.length,
  );
  const text = long!.map((letter, index) => (short![index] === DELETED ? DELETED : letter));
  return { ...one, text: text.join('') };
}

/**
 * A note of two tabs.
 *
 * @param known the note as this tab last had it in common with the device.
 * @param theirs the note as the device has it.
 */
export function mergeNotes(
  mine: SharedNote,
  known: SharedNote,
  theirs: SharedNote,
  tab: string,
): SharedNote {
  if (isShared(theirs)) {
    const runs = new Map(runsOf(mine).map((run) => [run.name, run]));
    for (const run of runsOf(theirs)) runs.set(run.name, mergeRun(run, runs.get(run.name) ?? run));
    return noteOf(runs.values());
  }
  if (theirs.note === known.note || mine.note.includes(theirs.note)) return mine;
  const isMore = theirs.note.includes(mine.note);
  return writeNote(mine, isMore ? theirs.note : `${mine.note}\n${theirs.note}`, tab);
}

/**
 * Where the caret of a tab stands once a note has changed: behind what was typed there; otherwise before the letter that
 * it stood before, so that nobody's word is cut who types in the same place.
 */
export function caretIn(before: SharedNote, after: SharedNote, caret: number, tab: string): number {
  const shown = lettersOf(runsOf(before)).filter(isShown);
  const count = Array.from(before.note.slice(0, caret)).length;
  const [left, right] = [shown[count - 1], shown[count]];
  const letters = lettersOf(runsOf(after));
  const indexOf = (letter: Letter) =>
    letters.findIndex((each) => placeOf('after', each) === placeOf('after', letter));
  const isOwn = left && isTypedIn(tab, left.run);
  const end = isOwn ? indexOf(left) + 1 : right ? indexOf(right) : letters.length;
  return textOf(letters.slice(0, end)).length;
}
