/* The walks of a generated flow: the build asks for a walk through each answer. */

/** The way from a step to an outcome by the first option of each. */
function* toOutcome(states, step) {
  yield step;
  const [first] = Object.entries(states[step].on ?? {});
  if (!first) return;
  yield first[0];
  yield* toOutcome(states, first[1]);
}

/** A way to each step, breadth first. */
function waysTo(states) {
  const ways = new Map([[Object.keys(states)[0], []]]);
  // A map iterates over what is added meanwhile, which makes it the queue.
  for (const [step, way] of ways)
    for (const [option, target] of Object.entries(states[step].on ?? {}))
      if (!ways.has(target)) ways.set(target, [...way, step, option]);
  return ways;
}

/**
 * @param states of the flow, from `shapeFlow`; none of its ways turns back.
 * @param {(flow: string) => string} firstStep of a flow that this one hands over to.
 * @returns {string[]} walks that together take every option and follow every hand-over.
 */
export function walksOf(states, firstStep) {
  const used = new Set();
  const walks = [];
  for (const [step, way] of waysTo(states)) {
    for (const [option, target] of Object.entries(states[step].on ?? {})) {
      if (used.has(`${step} ${option}`)) continue;
      const words = [...way, step, option, ...toOutcome(states, target)];
      for (let at = 0; at + 1 < words.length; at += 2) used.add(`${words[at]} ${words[at + 1]}`);
      const flow = states[words.at(-1)].meta?.continueIn?.flow;
      walks.push(words.join(' ') + (flow ? ` > ${flow} ${firstStep(flow)}` : ''));
    }
  }
  return walks;
}
