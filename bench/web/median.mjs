/* The value in the middle: what else the machine did moves it least. */

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Each figure of each variant as the median of its rounds. */
export const mediansOf = (rounds) =>
  Object.fromEntries(
    Object.entries(rounds[0]).map(([id, figures]) => [
      id,
      Object.fromEntries(
        Object.keys(figures).map((figure) => [
          figure,
          median(rounds.map((each) => each[id][figure])),
        ]),
      ),
    ]),
  );
