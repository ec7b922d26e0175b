import type { Answer, Edit } from '../contract';
import { languagesOf } from '../../../build/languages';
import { approve } from './approvals';
import { writeText } from './edit-text';
import { writeFigure } from './edit-figure';
import {
  changeStep,
  ownStep,
  refuseExit,
  refuseOddName,
  resultCode,
  stepIn,
  tableOf,
  targetCode,
} from './flow-code';
import { callOf } from './describe-step';
import { type FlowSource, type SourceStep } from './flow-source';
import type { Draft } from './guide-draft';
import { Conflicted, Refusal } from './refusal';
import {
  bare,
  insert,
  keyOf,
  move,
  type ObjectNode,
  objectIn,
  type Property,
  propertyOf,
  remove,
} from './source';
import { textsIn } from './texts';
import { changeWalks } from './walks';

type Of<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>;

const at = (object: ObjectNode, name: string): number =>
  object.properties.findIndex((each) => each.type === 'Property' && keyOf(each) === name);

/** Where the answers of a step stand, and the place of one. */
function answersOf(
  flow: FlowSource,
  step: string,
  answer: string,
): { on: ObjectNode; place: number; now: Answer } {
  const on = objectIn(tableOf(flow, step), 'on');
  const place = on ? at(on, answer) : -1;
  if (!on || place < 0)
    throw new Refusal(
      `This step has no answer "${answer}" any more. Somebody may have deleted it.`,
    );
  return { on, place, now: stepIn(flow, step).answers.find(({ id }) => id === answer)! };
}

/** Writes texts in some languages; whoever gives them all together has seen them together. */
function writeTexts(
  draft: Draft,
  article: string,
  key: string,
  texts: Readonly<Record<string, string>> = {},
): void {
  const known = languagesOf(draft.root).filter((locale) => texts[locale] !== undefined);
  for (const locale of known) writeText(draft, { article, locale, key }, texts[locale]);
  for (const locale of known) approve(draft, locale, article, [key]);
}

/** Deletes a text in every language, wherever it stands. */
function dropTexts(draft: Draft, owners: readonly string[], key: string): void {
  for (const article of owners)
    for (const locale of languagesOf(draft.root))
      if (key in textsIn(draft, locale, article))
        writeText(draft, { article, locale, key }, undefined);
}

/** Leads an answer elsewhere, unless somebody else has done so meanwhile. */
export function editTarget(draft: Draft, edit: Of<'target'>): void {
  changeStep(draft, edit, (flow) => {
    const { on, place, now } = answersOf(flow, edit.step, edit.answer);
    if (now.target === edit.target) return;
    refuseExit(now);
    stepIn(flow, edit.target);
    if (now.target !== edit.was)
      throw new Conflicted({
        edit,
        now: now.target,
        sentence: 'Somebody else has led this answer elsewhere meanwhile. Keep yours or theirs.',
      });
    rewrite(flow, on, place, targetCode(edit.target, now.result));
  });
}

function rewrite(flow: FlowSource, on: ObjectNode, place: number, code: string): void {
  const property = on.properties[place]!;
  if (property.type !== 'Property') return;
  flow.source.edits.update(property.value.start, property.value.end, code);
}

/** The code of where an answer leads, without what it says of the fix. */
function ledCode({ source }: FlowSource, on: ObjectNode, place: number): string {
  const property = on.properties[place] as Property;
  const value = bare(property.value);
  const { start, end } = callOf(value)?.given[0] ?? value;
  return source.text.slice(start, end);
}

/** Says something else of what came of a fix. */
export function editResult(draft: Draft, edit: Of<'result'>): void {
  changeStep(draft, edit, (flow) => {
    const { on, place, now } = answersOf(flow, edit.step, edit.answer);
    if (now.result === edit.result) return;
    if (now.result !== edit.was)
      throw new Conflicted({
        edit,
        ...(now.result !== undefined && { now: now.result }),
        sentence:
          'Somebody else has changed what this answer means meanwhile. Keep yours or theirs.',
      });
    rewrite(flow, on, place, resultCode(ledCode(flow, on, place), edit.result));
  });
}

/** Gives a step another answer. */
export function addAnswer(draft: Draft, edit: Of<'addAnswer'>): void {
  const { step, answer, target, result } = edit;
  refuseOddName(answer);
  const { texts } = changeStep(draft, edit, (flow) => {
    const node = tableOf(flow, step);
    const { kind, answers } = ownStep(flow, step);
    if (kind === 'outcome' || kind === 'handOver')
      throw new Refusal('An end has no answers. Add a step before it.');
    if (answers.some(({ id }) => id === answer))
      throw new Refusal(`This step has an answer "${answer}" already.`);
    stepIn(flow, target);
    const code = `${answer}: ${targetCode(target, result)}`;
    const on = objectIn(node, 'on');
    if (on) insert(flow.source, on, Math.min(edit.at ?? answers.length, answers.length), code);
    else insert(flow.source, node, node.properties.length, `on: { ${code} }`);
  });
  writeTexts(draft, texts[0]!, `${step}.options.${answer}`, edit.texts);
}

/** What a time rule picks, in the source of a step: an answer that is gone is picked no more. */
function forgetPick(flow: FlowSource, node: ObjectNode, answer: string): void {
  const meta = objectIn(node, 'meta');
  const rule = meta && objectIn(meta, 'timeRule');
  const picks = rule && objectIn(rule, 'picks');
  const named = picks?.properties.filter(
    (each) =>
      each.type === 'Property' && each.value.type === 'Literal' && each.value.value === answer,
  );
  if (!rule || !picks || !named?.length) return;
  if (named.length === picks.properties.length)
    remove(flow.source, rule, rule.properties.indexOf(propertyOf(rule, 'picks')!));
  else for (const each of named) remove(flow.source, picks, picks.properties.indexOf(each));
}

/** Takes an answer from a step, with its words and the walks that give it. */
export function removeAnswer(draft: Draft, edit: Of<'removeAnswer'>): void {
  const { step, answer } = edit;
  const { articles, texts } = changeStep(draft, edit, (flow) => {
    const { on, place, now } = answersOf(flow, step, answer);
    refuseExit(now);
    remove(flow.source, on, place);
    forgetPick(flow, tableOf(flow, step), answer);
  });
  dropTexts(draft, texts, `${step}.options.${answer}`);
  for (const article of articles)
    changeWalks(draft, article, (walk) =>
      walk.answers.some((each) => each.step === step && each.option === answer) ? undefined : walk,
    );
}

export function moveAnswer(draft: Draft, edit: Of<'moveAnswer'>): void {
  const { step, answer, to } = edit;
  changeStep(draft, edit, (flow) => {
    const { on, place } = answersOf(flow, step, answer);
    move(flow.source, on, place, Math.max(0, Math.min(to, on.properties.length - 1)));
  });
}

/** The list of the actions of a step, and the place of one in it. */
function actionsOf(flow: FlowSource, step: string) {
  const meta = objectIn(tableOf(flow, step), 'meta');
  const list = meta && propertyOf(meta, 'actions')?.value;
  return { meta, list: list?.type === 'ArrayExpression' ? list : undefined };
}

function placeOfAction({ actions }: SourceStep, action: string): number {
  const place = actions.indexOf(action);
  if (place < 0)
    throw new Refusal(
      `This step has no action "${action}" any more. Somebody may have deleted it.`,
    );
  return place;
}

/** Gives a step another action. */
export function addAction(draft: Draft, edit: Of<'addAction'>): void {
  const { step, action } = edit;
  refuseOddName(action);
  const { texts } = changeStep(draft, edit, (flow) => {
    const node = tableOf(flow, step);
    const { actions } = ownStep(flow, step);
    if (actions.includes(action)) throw new Refusal(`This step has an action "${action}" already.`);
    const { meta, list } = actionsOf(flow, step);
    const code = `actions: ['${action}']`;
    if (list)
      insert(flow.source, list, Math.min(edit.at ?? actions.length, actions.length), `'${action}'`);
    else if (meta) insert(flow.source, meta, 0, code);
    else {
      const on = at(node, 'on');
      insert(flow.source, node, on < 0 ? node.properties.length : on, `meta: { ${code} }`);
    }
  });
  writeTexts(draft, texts[0]!, `${step}.actions.${action}`, edit.texts);
}

/** Takes an action from a step, with its words and its drawing. */
export function removeAction(draft: Draft, edit: Of<'removeAction'>): void {
  const { step, action } = edit;
  const { texts } = changeStep(draft, edit, (flow) => {
    const node = tableOf(flow, step);
    const own = ownStep(flow, step);
    const place = placeOfAction(own, action);
    const { meta, list } = actionsOf(flow, step);
    if (!meta || !list) return;
    if (own.actions.length > 1) remove(flow.source, list, place);
    else if (meta.properties.length > 1) remove(flow.source, meta, at(meta, 'actions'));
    else remove(flow.source, node, at(node, 'meta'));
  });
  dropTexts(draft, texts, `${step}.actions.${action}`);
  for (const owner of texts) writeFigure(draft, owner, `${step}.${action}`, undefined);
}

export function moveAction(draft: Draft, edit: Of<'moveAction'>): void {
  const { step, action, to } = edit;
  changeStep(draft, edit, (flow) => {
    const place = placeOfAction(ownStep(flow, step), action);
    const { list } = actionsOf(flow, step);
    if (list) move(flow.source, list, place, Math.max(0, Math.min(to, list.elements.length - 1)));
  });
}
