import { type ESTree, Visitor } from 'vite';
import type { FixResult } from '../../../engine/setup';
import type { HandOver } from '../contract';
import { type FlowSource, readFlow, type SourceStep } from './flow-source';
import type { Draft } from './guide-draft';
import { Refusal } from './refusal';
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
  result === undefined ? quoted(target) : `${result}(${quoted(target)})`;

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

/** Changes the source of an article: its characters, where the edit says so. */
export function changeFlow(draft: Draft, id: string, change: (flow: FlowSource) => void): void {
  const flow = readFlow(draft, id);
  change(flow);
  const { name } = flow.source;
  draft.write(name, withImports(name, edited(flow.source)));
}

/** @throws Refusal where there is no such step. */
export function stepIn({ steps }: FlowSource, id: string): SourceStep {
  const step = steps.find((each) => each.id === id);
  if (!step) throw new Refusal(`There is no step "${id}" any more. Somebody may have renamed it.`);
  return step;
}

/**
 * A step whose structure the article itself has.
 *
 * @throws Refusal with the reason where it is shared, or more than a table.
 */
export function ownStep(flow: FlowSource, id: string): SourceStep {
  const step = stepIn(flow, id);
  if (step.sharedRun !== undefined)
    throw new Refusal(
      `This step belongs to the shared run "${step.sharedRun}", which other articles have too. It cannot be changed here.`,
    );
  if (step.readOnly !== undefined) throw new Refusal(step.readOnly);
  return step;
}

/** The table of a step that the article has. */
export function tableOf(flow: FlowSource, id: string): ObjectNode {
  const { node } = ownStep(flow, id);
  if (!node)
    throw new Refusal('This step goes on in another article: it has no answers and no actions.');
  return node;
}
