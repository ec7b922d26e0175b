import { Visitor } from 'vite';
import type { FlowSource } from './flow-source';
import { handOverCode } from './flow-code';
import { articleIds, type Draft, namesIn } from './guide-draft';
import {
  bare,
  edited,
  type Expression,
  objectIn,
  parseCode,
  propertyOf,
  type Source,
  textOf,
} from './source';

/** What becomes of a step: another name, or nothing, and the step that takes its place. */
export interface Fate {
  article: string;
  step: string;
  /** The step that whoever meant it means now. */
  today: string;
  isGone: boolean;
}

type Place = { start: number; end: number };

export function replaceText({ edits }: Source, { start, end }: Place, code: string): void {
  edits.update(start, end, code);
}

/** The places in the source of an article where one of its steps is led to. */
function* targetsIn({ machine, states }: FlowSource, step: string): Generator<Place> {
  const isIt = (node: Expression) => textOf(bare(node)) === step;
  const inCall = function* (node: Expression): Generator<Place> {
    if (node.type === 'CallExpression')
      for (const each of node.arguments as Expression[]) {
        if (isIt(each)) yield each;
        if (each.type === 'ObjectExpression')
          for (const exit of each.properties)
            if (exit.type === 'Property' && isIt(exit.value)) yield exit.value;
      }
  };
  const initial = propertyOf(machine, 'initial')?.value;
  if (initial && isIt(initial)) yield initial;
  for (const element of states.properties) {
    if (element.type === 'SpreadElement') yield* inCall(bare(element.argument));
    const table = element.type === 'Property' ? bare(element.value) : undefined;
    const on = table?.type === 'ObjectExpression' ? objectIn(table, 'on') : undefined;
    for (const answer of on?.properties ?? []) {
      if (answer.type !== 'Property') continue;
      const target = bare(answer.value);
      if (isIt(target)) yield target;
      else yield* inCall(target);
    }
  }
}

/** Leads to the step of today what leads to one that is renamed or gone. */
export function redirect(
  flow: FlowSource,
  { step, today }: Fate,
  isMeant: (place: Place) => boolean = () => true,
): void {
  for (const place of targetsIn(flow, step))
    if (isMeant(place)) replaceText(flow.source, place, `'${today}'`);
}

/** Hand-overs of all articles to the step, and ends that offer it. */
export function redirectHandOvers(draft: Draft, { article, step, today }: Fate): void {
  const files = [
    ...articleIds(draft.root).map((id) => `flows/${id}.ts`),
    ...namesIn(draft.root, 'flows/shared', '.ts').map((id) => `flows/shared/${id}.ts`),
  ];
  for (const file of files) {
    const text = draft.read(file);
    if (!text?.includes(step)) continue;
    const source = parseCode(file, text);
    new Visitor({
      CallExpression(node) {
        const [flow, at] = node.arguments;
        if (
          node.callee.type === 'Identifier' &&
          node.callee.name === 'handedOver' &&
          textOf(flow) === article &&
          textOf(at) === step
        )
          replaceText(source, node, handOverCode({ article, step: today }));
      },
      Literal(node) {
        if (node.value === `${article}/${step}`) replaceText(source, node, `'${article}/${today}'`);
      },
    }).visit(source.program);
    draft.write(file, edited(source));
  }
}
