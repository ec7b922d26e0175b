/** Numbers that look random, the same ones each time. Their seed is printed, so that what was tried can be tried again. */
export function numbersFrom(seed: number): (below: number) => number {
  console.log(`seed ${seed}`);
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
