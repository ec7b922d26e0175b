/*
 * The letters of a note that several tabs write at once. Each stands beside the letter where it was typed, so that the
 * letters are a tree, and two tabs agree by putting all of them into one. This is the algorithm Fugue
 * (https://arxiv.org/abs/2305.00583), which never mixes what two people type in one place. Letters are handled in runs:
 * a key costs as much as there are runs. An index counts UTF-16 units, as strings do.
 */

/** Some letters; of deleted ones, only how many: what was taken out of a note must not stay on the device. */
export type NotePiece = string | number;

/** Letters that one tab has typed, each behind the one before. */
export interface NoteRun {
  /** Of two runs in one place, the one with the lesser name stands first. */
  name: string;
  /** Where it begins: `before` or `after`, the name of another run, and the index of a letter in it. */
  at: string;
  pieces: readonly NotePiece[];
}

interface Letter {
  run: string;
  index: number;
}

/** A piece where it stands in the note. Its letter is the first one. */
interface Part extends Letter {
  piece: NotePiece;
}

const sizeOf = (piece: NotePiece): number => (typeof piece === 'string' ? piece.length : piece);

const shownIn = (piece: NotePiece): string => (typeof piece === 'string' ? piece : '');

/** The letters of a piece between two indices, which may lie outside. */
function cut(piece: NotePiece, from: number, to = Infinity): NotePiece {
  const inside = (index: number) => Math.min(Math.max(index, 0), sizeOf(piece));
  return typeof piece === 'string'
    ? piece.slice(inside(from), inside(to))
    : inside(to) - inside(from);
}

/** The same letters in as few pieces as can be. */
function joined(pieces: readonly NotePiece[]): NotePiece[] {
  const all: NotePiece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (sizeOf(piece) === 0) continue;
    if (typeof last === 'string' && typeof piece === 'string') all.splice(-1, 1, last + piece);
    else if (typeof last === 'number' && typeof piece === 'number') all.splice(-1, 1, last + piece);
    else all.push(piece);
  }
  return all;
}

/** A tree that holds a text, typed by nobody. */
export const newTree = (text: string): readonly NoteRun[] => [
  { name: '', at: '', pieces: joined([1, text]) },
];

const placeOf = (side: 'before' | 'after', { run, index }: Letter): string =>
  `${side} ${run} ${index}`;

/** Whether a run was typed in a tab. */
export const isTypedIn = (tab: string, run: string): boolean => run.slice(1).startsWith(`${tab}.`);

/** All letters as they stand in the note, behind one that is never shown. */
function partsOf(tree: readonly NoteRun[]): Part[] {
  const begun = new Map<string | undefined, { side?: string; index: number; run: NoteRun }[]>();
  for (const run of tree) {
    const [side = '', beside, index] = run.at.split(' ');
    if (!begun.has(beside)) begun.set(beside, []);
    begun.get(beside)!.push({ side, index: Number(index), run });
  }
  const parts: Part[] = [];
  const put = ({ name: run, pieces }: NoteRun) => {
    const beside = (begun.get(run) ?? []).toSorted((one, other) => one.index - other.index);
    const inside = beside.filter(({ side }) => side === 'before');
    let index = 0;
    for (const whole of pieces) {
      let piece = whole;
      const end = index + sizeOf(piece);
      while (inside.length > 0 && inside[0]!.index < end) {
        const before = inside.shift()!;
        const size = before.index - index;
        if (size > 0) parts.push({ run, index, piece: cut(piece, 0, size) });
        put(before.run);
        piece = cut(piece, size);
        index = before.index;
      }
      parts.push({ run, index, piece });
      index = end;
    }
    // The run goes on before what others have begun behind one of its letters.
    const behind = beside.filter(({ side }) => side === 'after');
    for (const each of behind.toSorted((one, other) => other.index - one.index)) put(each.run);
  };
  for (const { run } of begun.get(undefined) ?? []) put(run);
  return parts;
}

/** What is shown of a tree. */
export const textOf = (tree: readonly NoteRun[]): string =>
  partsOf(tree)
    .map(({ piece }) => shownIn(piece))
    .join('');

/** Deletes the shown letters between two indices. */
export function withoutLetters(
  tree: readonly NoteRun[],
  start: number,
  end: number,
): readonly NoteRun[] {
  const pieces = new Map<string, NotePiece[]>(tree.map(({ name }) => [name, []]));
  let index = 0;
  for (const { run, piece } of partsOf(tree)) {
    const [from, to] = [start - index, end - index];
    if (typeof piece === 'number') pieces.get(run)!.push(piece);
    else pieces.get(run)!.push(cut(piece, 0, from), sizeOf(cut(piece, from, to)), cut(piece, to));
    index += shownIn(piece).length;
  }
  return tree.map((run) => ({ ...run, pieces: joined(pieces.get(run.name)!) }));
}

/**
 * The letters beside a place, before which so many letters are shown. Deleted ones that follow in the same run stand to
 * the left: who goes on with a word there goes on with its run.
 */
export function lettersAt(
  tree: readonly NoteRun[],
  shown: number,
): { left: Letter; right?: Letter } {
  const parts = partsOf(tree);
  let at = 0;
  let rest = shown;
  for (; rest > shownIn(parts[at]!.piece).length; at += 1) rest -= shownIn(parts[at]!.piece).length;
  const { run, index, piece } = parts[at]!;
  const end = index + (typeof piece === 'string' ? rest : piece);
  if (end < index + sizeOf(piece))
    return { left: { run, index: end - 1 }, right: { run, index: end } };
  const next = parts[at + 1];
  const isDeleted = next?.run === run && typeof next.piece === 'number';
  return {
    left: { run, index: end - 1 + (isDeleted ? sizeOf(next.piece) : 0) },
    right: parts[at + (isDeleted ? 2 : 1)]!,
  };
}

/** Types a text behind so many shown letters. */
export function typeAt(
  tree: readonly NoteRun[],
  shown: number,
  text: string,
  tab: string,
): readonly NoteRun[] {
  const { left, right } = lettersAt(tree, shown);
  const run = tree.find(({ name }) => name === left.run)!;
  const isLast = left.index === run.pieces.reduce<number>((sum, each) => sum + sizeOf(each), -1);
  const isOwn = isTypedIn(tab, left.run);
  if (isOwn && isLast)
    return tree.map((each) =>
      each === run ? { ...run, pieces: joined([...run.pieces, text]) } : each,
    );
  const behind = placeOf('after', left);
  const isFree = isLast && tree.every(({ at }) => at !== behind);
  const count = tree.filter(({ name }) => isTypedIn(tab, name)).length;
  // What goes on with a word stands before what another tab begins behind it.
  const name = `${isOwn ? 0 : 1}${tab}.${count}`;
  return [...tree, { name, at: isFree ? behind : placeOf('before', right!), pieces: [text] }];
}

/** One run of two tabs, of which one may have gone on with it, and either may have deleted letters. */
export function mergeRun(run: NoteRun, other: NoteRun): NoteRun {
  const [mine, theirs] = [Array.from(run.pieces), Array.from(other.pieces)];
  const pieces: NotePiece[] = [];
  while (mine.length > 0 && theirs.length > 0) {
    const [one, two] = [mine.shift()!, theirs.shift()!];
    const size = Math.min(sizeOf(one), sizeOf(two));
    pieces.push(typeof two === 'number' ? size : cut(one, 0, size));
    if (sizeOf(one) > size) mine.unshift(cut(one, size));
    if (sizeOf(two) > size) theirs.unshift(cut(two, size));
  }
  return { ...run, pieces: joined([...pieces, ...mine, ...theirs]) };
}

/** How many letters are shown before one, or with it; all where there is none. */
export function shownUpTo(tree: readonly NoteRun[], letter?: Letter, isWith = false): number {
  let count = 0;
  for (const { run, index, piece } of partsOf(tree)) {
    const isHere = run === letter?.run && letter.index < index + sizeOf(piece);
    const part = isHere ? cut(piece, 0, letter.index - index + Number(isWith)) : piece;
    count += shownIn(part).length;
    if (isHere) break;
  }
  return count;
}
