import {
  isTypedIn,
  lettersAt,
  mergeRun,
  newTree,
  type NoteRun,
  shownUpTo,
  textOf,
  typeAt,
  withoutLetters,
} from './note-tree';

/** A note that several tabs write at once: see `note-tree.ts`. */
export interface SharedNote {
  note: string;
  /** The letters of the note. Notes of older versions have none. */
  tree?: readonly NoteRun[];
  /** An older form of the tree, without which a note is read as one run. */
  runs?: undefined;
}

/** The tree of a note; none where it is not that of its text, as a tab of an older version leaves it. */
function sharedTree({ note, tree = [] }: SharedNote): readonly NoteRun[] | undefined {
  return tree.length > 0 && textOf(tree) === note ? tree : undefined;
}

const treeOf = (note: SharedNote): readonly NoteRun[] => sharedTree(note) ?? newTree(note.note);

/** In one order in all tabs: each would write over the order of the other, for ever. */
function noteOf(runs: Iterable<NoteRun>): SharedNote {
  const tree = Array.from(runs).toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return { note: textOf(tree), tree, runs: undefined };
}

/**
 * What an agent has made of a note.
 *
 * @param tab the tab where it was written.
 * @param caret where the change ends: what was typed may look like what stands behind it.
 */
export function writeNote(before: SharedNote, note: string, tab: string, caret = 0): SharedNote {
  const tree = treeOf(before);
  const from = before.note;
  const most = Math.min(from.length, note.length);
  const behind = Math.min(most, note.length - caret);
  let end = 0;
  while (end < behind && from.at(-1 - end) === note.at(-1 - end)) end += 1;
  let start = 0;
  while (start < most - end && from[start] === note[start]) start += 1;
  // Two emoji may have one half in common.
  if (/[\uD800-\uDBFF]/.test(note.charAt(start - 1))) start -= 1;
  if (/[\uDC00-\uDFFF]/.test(note.charAt(note.length - end))) end -= 1;
  const typed = note.slice(start, note.length - end);
  const kept = withoutLetters(tree, start, from.length - end);
  return noteOf(typed ? typeAt(kept, start, typed, tab) : kept);
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
  const shared = sharedTree(theirs);
  if (shared) {
    const runs = new Map(treeOf(mine).map((run) => [run.name, run]));
    for (const run of shared) runs.set(run.name, mergeRun(run, runs.get(run.name) ?? run));
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
  const { left, right } = lettersAt(treeOf(before), Math.min(caret, before.note.length));
  const isOwn = isTypedIn(tab, left.run);
  return shownUpTo(treeOf(after), isOwn ? left : right, isOwn);
}
