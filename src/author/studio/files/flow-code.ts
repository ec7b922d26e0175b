import { type ESTree, Visitor } from 'vite';
import type { FixResult } from '../../../engine/setup';
import type { Answer, Edit, HandOver } from '../contract';
import { type FlowSource, readableFlow, readFlow, runIn, type SourceStep } from './flow-source';
import { articleIds, type Draft, draftOf } from './guide-draft';
import { Refusal } from './refusal';
import { SHARED_RUNS } from '../../article-files';
import { edited, type ObjectNode, parseCode, textOf } from './source';

/** What an answer, a step or an action may be called: a word of JavaScript. */
const WORD = /^[a-z][A-Za-z0-9]*$/;

/** @throws Refusal where something cannot be called so. */
export function refuseOddName(name: string): void {
  if (!WORD.test(name))
    throw new Refusal(
      `"${name}" is no name. Use letters and digits, and begin with a small letter.`,
    );
}

const quoted = (text: string): string => `'${text}'`;

/** `helped('shines')`, or `'shines'` on a step that has people do nothing. */
export const targetCode = (target: string, result: FixResult | undefined): string =>
  resultCode(quoted(target), result);

/** The same where the target stands there as code. */
export const resultCode = (target: string, result: FixResult | undefined): string =>
  result === undefined ? target : `${result}(${target})`;

export const handOverCode = ({ article, step }: HandOver): string =>
  `handedOver(${[article, ...(step === undefined ? [] : [step])].map(quoted).join(', ')})`;

export const actionsCode = (actions: readonly string[]): string =>
  `actions: [${actions.map(quoted).join(', ')}]`;

const GUIDE_WORDS = '#flow';

/** What a source calls, but for what it imports of other files. */
function calledIn(program: ESTree.Program): Set<string> {
  const called = new Set<string>();
  new Visitor({
    CallExpression({ callee }) {
      if (callee.type === 'Identifier') called.add(callee.name);
      if (callee.type === 'MemberExpression' && callee.object.type === 'Identifier')
        called.add(callee.object.name);
    },
  }).visit(program);
  return called;
}

const WORDS = ['didNotHelp', 'done', 'found', 'handedOver', 'helped', 'notPossible'];

/** Imports what a source calls of `#flow`, and no more. */
function withImports(name: string, text: string): string {
  const source = parseCode(name, text);
  const called = calledIn(source.program);
  const node = source.program.body.find(
    (each): each is ESTree.ImportDeclaration =>
      each.type === 'ImportDeclaration' && textOf(each.source) === GUIDE_WORDS,
  );
  if (!node || node.specifiers.length === 0) return text;
  const now = node.specifiers.map(({ start, end }) => text.slice(start, end));
  const kept = now.filter((each) => !WORDS.includes(each) || called.has(each));
  const missing = WORDS.filter((each) => called.has(each) && !now.includes(each));
  if (missing.length === 0 && kept.length === now.length) return text;
  const sorted = [...kept, ...missing].sort();
  source.edits.update(node.specifiers[0]!.start, node.specifiers.at(-1)!.end, sorted.join(', '));
  return edited(source);
}

/** Changes a source: its characters, where the edit says so. */
export function changeSource(
  draft: Draft,
  flow: FlowSource,
  change: (flow: FlowSource) => void,
): void {
  change(flow);
  const { name } = flow.source;
  draft.write(name, withImports(name, edited(flow.source)));
}

/** Where a step stands: in an article, or in a shared run that articles have. */
export interface Reach {
  /** The source that has it. */
  flow: FlowSource;
  /** The articles whose step it is: the one in hand first. */
  articles: readonly string[];
  /** The files that its texts may stand in, as texts name articles: new ones go into the first. */
  texts: readonly string[];
}

/** What an edit of an article reaches, or one of a shared run that it has. */
export function reachOf(draft: Draft, article: string, run: string | undefined): Reach {
  const own = readFlow(draft, article);
  if (run === undefined) return { flow: own, articles: [article], texts: [article] };
  if (!own.steps.some(({ sharedRun }) => sharedRun === run))
    throw new Refusal(`This article has no shared run "${run}" any more.`);
  refuseUnread(draft, run);
  const others = articlesWith(draft, run).filter(({ id }) => id !== article);
  const articles = [article, ...others.map(({ id }) => id)];
  return {
    flow: runIn(
      own,
      run,
      others.map(({ flow }) => flow),
    ),
    articles,
    texts: ['shared', ...articles],
  };
}

/** What an edit of a step reaches. */
export const stepReach = (draft: Draft, article: string, step: string): Reach =>
  reachOf(draft, article, stepIn(readFlow(draft, article), step).sharedRun);

const named = (draft: Draft, run: string): string[] =>
  articleIds(draft.root).filter((id) =>
    draft.read(`flows/${id}.ts`)?.includes(`${SHARED_RUNS}${run}'`),
  );

/** @throws Refusal where an article has a shared run, and nobody can say what an edit of the run is to it. */
function refuseUnread(draft: Draft, run: string): void {
  const odd = named(draft, run).find((id) => !readableFlow(draft, id));
  if (odd !== undefined)
    throw new Refusal(
      `"${odd}" has this shared run, too, and is more than the studio can read. A programmer changes the run.`,
    );
}

/** The articles that have a shared run, as far as their source can be read. */
export function articlesWith(draft: Draft, run: string): { id: string; flow: FlowSource }[] {
  return named(draft, run).flatMap((id) => {
    const flow = readableFlow(draft, id);
    return flow?.steps.some(({ sharedRun }) => sharedRun === run) ? [{ id, flow }] : [];
  });
}

/** The other articles that share what edits change: whoever makes them looks at one. */
export function sharersOf(root: string, edits: readonly Edit[]): string[] {
  const draft = draftOf(root);
  const sharers = edits.flatMap((edit) => {
    if (edit.kind === 'fact' || !('step' in edit)) return [];
    const flow = readableFlow(draft, edit.article);
    const into = edit.kind === 'addStep' ? edit.run : undefined;
    const run = flow && (into ?? flow.steps.find(({ id }) => id === edit.step)?.sharedRun);
    return run === undefined ? [] : articlesWith(draft, run).map(({ id }) => id);
  });
  return [...new Set(sharers)].filter((id) => edits.every(({ article }) => article !== id));
}

/** Changes the source that has a step. */
export function changeStep(
  draft: Draft,
  { article, step }: { article: string; step: string },
  change: (flow: FlowSource) => void,
): Reach {
  const reach = stepReach(draft, article, step);
  changeSource(draft, reach.flow, change);
  return reach;
}

/** @throws Refusal where there is no such step. */
export function stepIn({ run, steps }: FlowSource, id: string): SourceStep {
  const step = steps.find((each) => each.id === id);
  if (!step)
    throw new Refusal(
      run === undefined
        ? `There is no step "${id}" any more. Somebody may have renamed it.`
        : `There is no step "${id}" in every article that has the shared run "${run}".`,
    );
  return step;
}

/**
 * A step of a source whose structure can be changed there.
 *
 * @throws Refusal with the reason where it is more than a table.
 */
export function ownStep(flow: FlowSource, id: string): SourceStep {
  const step = stepIn(flow, id);
  if (step.readOnly !== undefined) throw new Refusal(step.readOnly);
  return step;
}

/** @throws Refusal where each article says where an answer of a shared run leads. */
export function refuseExit({ exit }: Answer): void {
  if (exit !== undefined)
    throw new Refusal(
      'Each article that has this shared run says where this answer leads. A programmer changes that.',
    );
}

/** The table of a step that the article has. */
export function tableOf(flow: FlowSource, id: string): ObjectNode {
  const { node } = ownStep(flow, id);
  if (!node)
    throw new Refusal('This step goes on in another article: it has no answers and no actions.');
  return node;
}
