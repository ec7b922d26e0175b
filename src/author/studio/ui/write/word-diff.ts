/** Words that stayed, went or came. */
export interface DiffPiece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** How long the longest line of common words is, from each place of both texts to their ends. */
function commonFrom(one: readonly string[], other: readonly string[]): number[][] {
  const lengths = Array.from({ length: one.length + 1 }, () =>
    Array.from({ length: other.length + 1 }, () => 0),
  );
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1)
      lengths[i]![j] =
        one[i] === other[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}

/** What has changed from one text to another, word by word: what went stands before what came. */
export function wordDiff(was: string, now: string): DiffPiece[] {
  const [before, after] = [was, now].map((text) => text.split(/(?<=\s)/u)) as [string[], string[]];
  const common = commonFrom(before, after);
  const pieces: DiffPiece[] = [];
  const add = (kind: DiffPiece['kind'], text: string) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      add('same', before[i]!);
      [i, j] = [i + 1, j + 1];
    } else if (
      i < before.length &&
      (j === after.length || common[i + 1]![j]! >= common[i]![j + 1]!)
    ) {
      add('gone', before[i]!);
      i += 1;
    } else {
      add('new', after[j]!);
      j += 1;
    }
  }
  return pieces;
}
