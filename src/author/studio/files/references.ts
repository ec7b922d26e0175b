import { Visitor } from 'vite';
import type { HandOver } from '../contract';
import { type FlowSource, readableFlow, type SourceStep } from './flow-source';
import { articleIds, type Draft, namesIn } from './guide-draft';
import {
  bare,
  edited,
  type Expression,
  keyOf,
  objectIn,
  parseCode,
  type Property,
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

/** A place where a step is led to, and what leads there: its step and its answer, or a shared run and its exit. */
type Lead = Place & { way: string };

export function replaceText({ edits }: Source, { start, end }: Place, code: string): void {
  edits.update(start, end, code);
}

/** What the steps of a shared run are made by. */
const runName = (node: Expression): string | undefined =>
  node.type === 'CallExpression' && node.callee.type === 'Identifier'
    ? `...${node.callee.name}`
    : undefined;

const lead = ({ start, end }: Place, ...way: (string | undefined)[]): Lead => ({
  start,
  end,
  way: way.join(' '),
});

/** The places in the source of an article where one of its steps is led to. */
function* targetsIn({ machine, states }: FlowSource, step: string): Generator<Lead> {
  const isIt = (node: Expression) => textOf(bare(node)) === step;
  const inCall = function* (node: Expression, ...way: (string | undefined)[]): Generator<Lead> {
    if (node.type === 'CallExpression')
      for (const each of node.arguments as Expression[]) {
        if (isIt(each)) yield lead(each, ...way);
        if (each.type === 'ObjectExpression')
          for (const exit of each.properties)
            if (exit.type === 'Property' && isIt(exit.value))
              yield lead(exit.value, ...way, keyOf(exit));
      }
  };
  const initial = propertyOf(machine, 'initial')?.value;
  if (initial && isIt(initial)) yield lead(initial, 'initial');
  for (const element of states.properties) {
    if (element.type === 'SpreadElement') {
      const run = bare(element.argument);
      yield* inCall(run, runName(run));
    }
    const table = element.type === 'Property' ? bare(element.value) : undefined;
    const on = table?.type === 'ObjectExpression' ? objectIn(table, 'on') : undefined;
    for (const answer of on?.properties ?? []) {
      if (answer.type !== 'Property') continue;
      const target = bare(answer.value);
      const way = [keyOf(element as Property), keyOf(answer)];
      if (isIt(target)) yield lead(target, ...way);
      else yield* inCall(target, ...way);
    }
  }
}

/** What leads to a step in the source of its article. */
export const waysTo = (flow: FlowSource, step: string): ReadonlySet<string> =>
  new Set([...targetsIn(flow, step)].map(({ way }) => way));

/** Leads to the step of today what leads to one that is renamed or gone. */
export function redirect(
  flow: FlowSource,
  { step, today }: Pick<Fate, 'step' | 'today'>,
  isMeant: (place: Lead) => boolean = () => true,
): void {
  for (const place of targetsIn(flow, step))
    if (isMeant(place)) replaceText(flow.source, place, `'${today}'`);
}

/**
 * Leads elsewhere what hands over in all articles and shared runs, and what an end of theirs offers.
 *
 * @param word what a file has that holds one.
 * @param lead where one leads now, as far as it stands there in plain text.
 */
export function redirectHandOvers(
  draft: Draft,
  word: string,
  lead: (article: string, step: string | undefined) => Partial<HandOver>,
): void {
  const files = [
    ...articleIds(draft.root).map((id) => `flows/${id}.ts`),
    ...namesIn(draft.root, 'flows/shared', '.ts').map((id) => `flows/shared/${id}.ts`),
  ];
  for (const file of files) {
    const text = draft.read(file);
    if (!text?.includes(word)) continue;
    const source = parseCode(file, text);
    new Visitor({
      CallExpression(node) {
        const [flow, step] = node.arguments;
        const article = textOf(flow);
        if (node.callee.type !== 'Identifier' || node.callee.name !== 'handedOver') return;
        if (!flow || article === undefined) return;
        const now = lead(article, textOf(step));
        if (now.article !== undefined) replaceText(source, flow, `'${now.article}'`);
        if (step && now.step !== undefined) replaceText(source, step, `'${now.step}'`);
      },
      Property(node) {
        if (keyOf(node as Property) !== 'next' || node.value.type !== 'ArrayExpression') return;
        for (const offer of node.value.elements) {
          const place = textOf(offer);
          if (!offer || place === undefined) continue;
          const [article, step] = place.split('/') as [string, string?];
          const now = { article, step, ...lead(article, step) };
          const today = now.step === undefined ? now.article : `${now.article}/${now.step}`;
          if (today !== place) replaceText(source, offer, `'${today}'`);
        }
      },
    }).visit(source.program);
    draft.write(file, edited(source));
  }
}

/** A step that goes on in another article; `step` is missing where the source of its article is more than a table. */
export interface WayIn {
  article: string;
  step?: SourceStep;
}

/** What leads to an article from others. */
export function waysInto(draft: Draft, article: string): WayIn[] {
  return articleIds(draft.root)
    .filter((id) => id !== article)
    .flatMap((id): WayIn[] => {
      const text = draft.read(`flows/${id}.ts`);
      if (text === undefined) return [];
      const flow = readableFlow(draft, id);
      if (!flow) return text.includes(`'${article}'`) ? [{ article: id }] : [];
      return flow.steps
        .filter(
          ({ handsOverTo, offers = [] }) =>
            handsOverTo?.article === article ||
            offers.some((each) => each.split('/')[0] === article),
        )
        .map((step) => ({ article: id, step }));
    });
}
