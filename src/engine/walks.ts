import { type Flow, type Flows, initialStep, stepIds, stepMeta } from './flow';
import { type Answer, availableOptions } from './replay';
import { nextSteps } from './steps-ahead';

/**
 * A journey through one flow, written as a test: `isPlugged yes doesGlow no callShop`. It names each step
 * that it passes and the option taken there, and ends on an outcome. Where that hands over, it goes on with
 * the flow and the step that come next: `… otherLamp > lamp plugIn`.
 */
export interface Walk {
  answers: readonly Answer[];
  outcome: string;
  /** Where the outcome hands over to. */
  landing?: Landing;
}

/** The step of another flow on which a hand-over arrives. */
export interface Landing {
  flow: string;
  step: string;
}

/** Where each answer of a flow leads: what walks are checked against. */
export interface StepTable {
  flow: string;
  initial: string;
  /** By step, then by option, the step that follows. An outcome has no options. */
  targets: Record<string, Record<string, string>>;
  /** By outcome, where it hands over to. */
  landings: Record<string, Landing>;
}

/** @throws Error when the flow hands over to a flow that is not there. */
function landingOf(flow: Flow, outcome: string, flows: Flows): Landing | undefined {
  if (!stepMeta(flow, outcome).continueIn) return undefined;
  const [next] = nextSteps(flows, { flow, step: outcome });
  return next && { flow: next.flow.id, step: next.step };
}

/**
 * Tabulates a flow, each target as the machine itself gives it.
 *
 * @param flows by id; must hold those that the flow hands over to.
 * @throws Error when the flow hands over to a flow that is not there.
 */
export function stepTable(flow: Flow, flows: Flows): StepTable {
  const steps = stepIds(flow);
  const targetsOf = (step: string) =>
    Object.fromEntries(availableOptions(flow, step).map(({ option, target }) => [option, target]));
  return {
    flow: flow.id,
    initial: initialStep(flow),
    targets: Object.fromEntries(steps.map((step) => [step, targetsOf(step)])),
    landings: Object.fromEntries(
      steps.flatMap((step) => {
        const landing = landingOf(flow, step, flows);
        return landing ? [[step, landing]] : [];
      }),
    ),
  };
}

/** Reads a walk; undefined where the text is none. */
export function parseWalk(text: string): Walk | undefined {
  const [way = '', next, ...rest] = text.split(' > ');
  const words = way.split(' ');
  const ends = next?.split(' ') ?? [];
  const isWhole = words.length % 2 === 1 && (next === undefined || ends.length === 2);
  if (!isWhole || rest.length > 0 || [...words, ...ends].includes('')) return undefined;
  const outcome = words.at(-1)!;
  const answers = words.flatMap((step, at) =>
    at % 2 === 0 && at + 1 < words.length ? [{ step, option: words[at + 1]! }] : [],
  );
  const [flow, step] = ends;
  return { answers, outcome, ...(flow && step && { landing: { flow, step } }) };
}

/** Writes a walk as its file has it. */
export const writeWalk = ({ answers, outcome, landing }: Walk): string =>
  [
    ...answers.map(({ step, option }) => `${step} ${option}`),
    outcome,
    ...(landing ? [`> ${landing.flow} ${landing.step}`] : []),
  ].join(' ');

const landingText = (landing: Landing | undefined): string =>
  landing ? `goes on to "${landing.flow} ${landing.step}"` : 'hands over to no flow';

/** What differs at the end of a walk whose answers all fit. */
function wrongEnd({ targets, landings }: StepTable, { outcome, landing }: Walk) {
  const options = Object.keys(targets[outcome]!);
  if (options.length > 0)
    return `ends on "${outcome}", which is no outcome but offers ${options.join(', ')}`;
  const real = landings[outcome];
  // A walk may end at a hand-over without following it.
  if (!landing || (real?.flow === landing.flow && real.step === landing.step)) return undefined;
  return `${landingText(landing)}, but "${outcome}" ${landingText(real)}`;
}

/**
 * Walks a walk through a table.
 *
 * @returns what the walk says otherwise than the table, as the end of a sentence; undefined where they agree.
 */
export function walkDifference(table: StepTable, walk: Walk): string | undefined {
  let step = table.initial;
  const arrives = (expected: string, where: string) =>
    expected === step ? undefined : `expects "${expected}" ${where} "${step}"`;
  let where = 'as the first step, but that is';
  for (const answer of walk.answers) {
    const elsewhere = arrives(answer.step, where);
    if (elsewhere) return elsewhere;
    const options = table.targets[step] ?? {};
    const next = options[answer.option];
    if (next === undefined)
      return `takes "${answer.option}" on "${step}", which offers ${Object.keys(options).join(', ') || 'nothing'}`;
    where = `after "${step} ${answer.option}", but that leads to`;
    step = next;
  }
  return arrives(walk.outcome, where) ?? wrongEnd(table, walk);
}

/** `isPlugged yes`, for every answer that the table knows and no walk gives. */
export function unusedOptions({ targets }: StepTable, walks: readonly Walk[]): string[] {
  const used = new Set(
    walks.flatMap(({ answers }) => answers.map(({ step, option }) => `${step} ${option}`)),
  );
  return Object.entries(targets)
    .flatMap(([step, options]) => Object.keys(options).map((option) => `${step} ${option}`))
    .filter((answer) => !used.has(answer));
}

/**
 * What is wrong with the walks of a flow: those that fail, and what none of them proves.
 *
 * @param texts the walks as they are written.
 * @returns a sentence each, without its full stop and the name of the flow.
 */
export function walkProblems(table: StepTable, texts: readonly string[]): string[] {
  const walks = texts.map(parseWalk);
  const failed = walks.flatMap((walk, at) => {
    const what = walk
      ? walkDifference(table, walk)
      : 'must read "step option step option … outcome", or "… outcome > flow step"';
    return what === undefined ? [] : [`walk ${at + 1} ${what}`];
  });
  const parsed = walks.filter((walk) => walk !== undefined);
  const followed = new Set(parsed.flatMap(({ outcome, landing }) => (landing ? [outcome] : [])));
  const unfollowed = Object.keys(table.landings).filter((outcome) => !followed.has(outcome));
  return [
    ...failed,
    ...unusedOptions(table, parsed).map((answer) => `no walk takes "${answer}"`),
    ...unfollowed.map((outcome) => `no walk says where "${outcome}" goes on`),
  ];
}
