/* The steps of generated flows and where their options lead: as in real flows, ways part and never turn back. */
import { stepSymbols } from '../../src/engine/spoken-code.ts';

/** Questions, fixes and instructions of a flow, and its outcomes: 30 steps with the last resort. */
const DECISIONS = 15;
const OUTCOMES = { solved: 7, escalated: 3, handedOver: 4 };
/** How many flows make a topic: most hand-overs stay inside one. */
const TOPIC = 10;
/** Share of flows that also hand over to another topic. */
const LEAVES_TOPIC = 0.1;

/** The outcome of whoever nothing has helped. */
const LAST_RESORT = 'lastResort';

/** Names that were not given yet, in camelCase, of real words. */
function namer(chance, words, keyOf = (name) => name) {
  const given = new Set([keyOf(LAST_RESORT)]);
  return () => {
    let name = chance.pick(words);
    do {
      const word = chance.pick(words);
      name += word[0].toUpperCase() + word.slice(1);
    } while (given.has(keyOf(name)));
    given.add(keyOf(name));
    return name;
  };
}

/** Lists where each decision leads: each later one and each outcome is led to by one that has room. */
function linkSteps(chance, decisions, outcomes) {
  const targets = decisions.map(() => []);
  for (let at = 1; at < decisions.length; at += 1) {
    const from = Math.max(0, at - chance.between(1, 3));
    targets[targets[from].length < 4 ? from : at - 1].push(decisions[at]);
  }
  for (const outcome of outcomes) {
    const most = Math.min(...targets.map(({ length }) => length)) + 1;
    chance.pick(targets.filter(({ length }) => length <= most)).push(outcome);
  }
  targets.at(-1).push(LAST_RESORT);
  return targets;
}

/** A fix asks whether it helped, an instruction only leads on; what has one way on but needs two leads to a person. */
function decisionOf(chance, targets, { nameOption, nameAction, isSolved, timeRule }) {
  const isFix = targets.some(isSolved);
  const isInstruction = !isFix && targets.length === 1 && chance.happens(0.5);
  const ways = targets.length > 1 || isInstruction ? targets : [...targets, LAST_RESORT];
  const first = ways.find(isSolved) ?? ways[0];
  const rest = ways.filter((way) => way !== first);
  const ids = isFix ? ['yes', 'no'] : isInstruction ? ['done'] : [nameOption(), nameOption()];
  const actions = Array.from({ length: chance.between(2, 5) }, nameAction);
  return {
    ...((isFix || isInstruction) && { meta: { actions, ...(timeRule && { timeRule }) } }),
    on: Object.fromEntries([first, ...rest].map((way, at) => [ids[at] ?? nameOption(), way])),
  };
}

/** Flows to hand over to: later ones, so that no way leads in a circle. */
function laterFlows(chance, ids, at) {
  const inTopic = ids.slice(at + 1, at - (at % TOPIC) + TOPIC);
  const elsewhere = ids.slice(at - (at % TOPIC) + TOPIC);
  const isLeaving = elsewhere.length > 0 && chance.happens(LEAVES_TOPIC);
  return [...inTopic.slice(0, 3), ...(isLeaving ? [chance.pick(elsewhere)] : [])];
}

function outcomesOf(chance, nameStep, nameAction, later) {
  const handOvers = later.slice(0, OUTCOMES.handedOver);
  const escalated = OUTCOMES.escalated + OUTCOMES.handedOver - handOvers.length;
  const final = (tags, meta) => [nameStep(), { type: 'final', tags, ...(meta && { meta }) }];
  return [
    ...Array.from({ length: OUTCOMES.solved }, () => final('solved')),
    ...Array.from({ length: escalated }, () =>
      final('escalated', { actions: [nameAction(), nameAction()] }),
    ),
    ...handOvers.map((flow) => final('handedOver', { continueIn: { flow } })),
  ];
}

/** Ids of flows, in kebab-case. */
export function nameFlows(chance, words, count) {
  const ids = new Set();
  while (ids.size < count) ids.add([0, 1, 2].map(() => chance.pick(words)).join('-'));
  return [...ids];
}

/**
 * @param {{ words: string[], timeRules: string[] }} real what real content offers: words for names, ids of time rules.
 * @param {string[]} ids of all flows.
 * @param {number} at number of the flow to make.
 * @returns its states, as `flow.createMachine` takes them.
 */
export function shapeFlow(chance, { words, timeRules }, ids, at) {
  // A spoken code has to tell the steps of a flow apart.
  const nameStep = namer(chance, words, stepSymbols);
  const decisions = Array.from({ length: DECISIONS }, nameStep);
  const outcomes = outcomesOf(chance, nameStep, namer(chance, words), laterFlows(chance, ids, at));
  const solved = new Set(outcomes.filter(([, { tags }]) => tags === 'solved').map(([id]) => id));
  const targets = linkSteps(
    chance,
    decisions,
    outcomes.map(([id]) => id),
  );
  const timed =
    timeRules.length > 0 && chance.happens(0.25) ? chance.between(0, DECISIONS - 1) : -1;
  const states = decisions.map((id, number) => [
    id,
    decisionOf(chance, targets[number], {
      nameOption: namer(chance, words),
      nameAction: namer(chance, words),
      isSolved: (way) => solved.has(way),
      timeRule: number === timed && { id: chance.pick(timeRules) },
    }),
  ]);
  const lastResort = { type: 'final', tags: 'escalated', meta: { actions: ['call', 'haveReady'] } };
  return Object.fromEntries([...states, ...outcomes, [LAST_RESORT, lastResort]]);
}
