import { isDeepStrictEqual } from 'node:util';
import { firstLanguage } from '#guide/site.config';
import type { Edit, HandOver, Step, Text } from '../contract';
import { languagesOf } from '../../../build/languages';
import { approve } from './approvals';
import { writeText } from './edit-text';
import { callOf } from './describe-step';
import {
  actionsCode,
  articlesWith,
  changeSource,
  changeStep,
  handOverCode,
  ownStep,
  reachOf,
  refuseExit,
  refuseOddName,
  stepIn,
  stepReach,
  targetCode,
  type Reach,
} from './flow-code';
import { type FlowSource, readFlow, runIn } from './flow-source';
import { articleIds, type Draft } from './guide-draft';
import { changeOwnKeys, followStep } from './follow-step';
import { forgetFormerName } from './moved-articles';
import { type Fate, redirect } from './references';
import { Conflicted, Refusal } from './refusal';
import { bare, insert, keyOf, remove, textOf } from './source';
import { skeletonOf } from './skeleton';
import { textsIn } from './texts';

type Of<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>;

/** Names that texts of an article have beside those of its steps. */
const TAKEN = ['title', 'summary', 'needs'];

function refuseTakenStep(draft: Draft, article: string, id: string): void {
  refuseOddName(id);
  if (TAKEN.includes(id))
    throw new Refusal(`A step cannot be called "${id}". Choose another name.`);
  if (readFlow(draft, article).steps.some((step) => step.id === id))
    throw new Refusal(`The article "${article}" has a step "${id}" already.`);
}

/** Where people end whom nothing has helped: the last end that is not solved, else the last step. */
const lastResort = (steps: readonly Step[]): string =>
  (steps.findLast(({ outcome }) => outcome === 'escalated') ?? steps.at(-1)!).id;

function refuseOddHandOver(draft: Draft, { article, step }: HandOver): void {
  if (!articleIds(draft.root).includes(article))
    throw new Refusal(`There is no article "${article}".`);
  if (step !== undefined) stepIn(readFlow(draft, article), step);
}

/** The code of a new step: as plain as a step can be. */
function codeOf(draft: Draft, flow: FlowSource, edit: Of<'addStep'>): string {
  const target = edit.target ?? lastResort(flow.steps);
  stepIn(flow, target);
  if (edit.like === 'handOver') {
    if (!edit.handsOverTo) throw new Refusal('Choose the article in which it goes on.');
    refuseOddHandOver(draft, edit.handsOverTo);
    return handOverCode(edit.handsOverTo);
  }
  if (edit.like === 'outcome') return `{ type: 'final', tags: '${edit.outcome ?? 'solved'}' }`;
  if (edit.like === 'question') return `{ on: { yes: '${target}', no: '${target}' } }`;
  const solved = flow.steps.find(({ outcome }) => outcome === 'solved')?.id;
  const yes = solved === undefined ? targetCode(target, 'done') : targetCode(solved, 'helped');
  return `{ meta: { ${actionsCode(['first'])} }, on: { yes: ${yes}, no: ${targetCode(target, 'didNotHelp')} } }`;
}

/** Behind a step, or before the ends. */
function placeFor({ states, steps }: FlowSource, after: string | undefined): number {
  const before = steps.find(({ id }) => id === after);
  if (before) return before.at + 1;
  const firstEnd = states.properties.findIndex((_, at) =>
    steps.filter((step) => step.at === at).every(({ answers }) => answers.length === 0),
  );
  return firstEnd < 0 ? states.properties.length : firstEnd;
}

/** A title that no other step of the article has: an answer that leads there would seem to lead nowhere. */
function freeTitle(title: string, texts: Readonly<Record<string, Text>>): string {
  const titles = Object.entries(texts).flatMap(([key, text]) =>
    key.endsWith('.title') ? text : [],
  );
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? title : `${count}. ${title}`;
    if (!titles.includes(free)) return free;
  }
}

/** Texts of a new step: what the writer gave, and real sentences of the guide for the rest. */
function writeStepTexts(draft: Draft, article: string, edit: Of<'addStep'>): void {
  const { step } = edit;
  const part = edit.like === 'outcome' ? (edit.outcome ?? 'solved') : edit.like;
  for (const locale of languagesOf(draft.root)) {
    const sentences = skeletonOf(draft, locale)?.[part] ?? {};
    const own = textsIn(draft, locale, article);
    // Words that the writer gave in the first language alone wait for their translation: no sentence of the guide is one.
    const given = edit.texts?.[firstLanguage] ?? {};
    const texts = {
      ...Object.fromEntries(Object.entries(sentences).filter(([key]) => !(key in given))),
      ...(sentences.title && !('title' in given) && { title: freeTitle(sentences.title, own) }),
      ...edit.texts?.[locale],
    };
    for (const [key, text] of Object.entries(texts))
      writeText(draft, { article, locale, key: `${step}.${key}` }, text);
    const keys = Object.keys(texts).map((key) => `${step}.${key}`);
    approve(draft, locale, article, keys);
  }
}

/** Begins a step. Nothing leads to it yet. */
export function addStep(draft: Draft, edit: Of<'addStep'>): void {
  const { flow, articles, texts } = reachOf(draft, edit.article, edit.run);
  for (const article of articles) {
    refuseTakenStep(draft, article, edit.step);
    refuseApart(draft, article, flow.run);
  }
  changeSource(draft, flow, () => {
    const code = `${edit.step}: ${codeOf(draft, flow, edit)}`;
    insert(flow.source, flow.states, placeFor(flow, edit.after), code);
  });
  for (const article of articles) forgetFormerName(draft, article, [edit.step]);
  writeStepTexts(draft, texts[0]!, edit);
}

/** @throws Refusal where an article has only some steps of a shared run, by their names. */
function refuseApart(draft: Draft, article: string, run: string | undefined): void {
  const { states, steps } = readFlow(draft, article);
  const isApart = steps.some(
    ({ sharedRun, at }) => sharedRun === run && states.properties[at]!.type !== 'SpreadElement',
  );
  if (run !== undefined && isApart)
    throw new Refusal(
      `The article "${article}" names each step of the shared run "${run}" in its code. A programmer changes which steps there are.`,
    );
}

/** @throws Refusal where something that the studio does not write leads to a step that is no more. */
function refuseLost(draft: Draft, article: string, step: string): void {
  for (const id of articleIds(draft.root)) {
    if (id !== article && !draft.read(`flows/${id}.ts`)?.includes(step)) continue;
    for (const each of readFlow(draft, id).steps) {
      const isLost =
        (id === article && each.answers.some(({ target }) => target === step)) ||
        (each.handsOverTo?.article === article && each.handsOverTo.step === step);
      if (isLost)
        throw new Refusal(
          `The shared run "${each.sharedRun ?? each.id}" leads to this step. Lead it elsewhere there first.`,
        );
    }
  }
}

/**
 * Changes the source that has a step, and all else that names it follows: other runs and the articles that share it.
 *
 * @param change what becomes of the step in its own source.
 */
function follow(
  draft: Draft,
  { flow, articles, texts }: Reach,
  fate: Omit<Fate, 'article'>,
  change: (flow: FlowSource, fate: Omit<Fate, 'article'>) => void,
): void {
  for (const id of articles) refuseApart(draft, id, flow.run);
  const before = articles.map((id) => ({ id, flow: readFlow(draft, id) }));
  changeSource(draft, flow, (own) => change(own, fate));
  if (flow.run !== undefined) redirectAround(draft, articles, flow.run, fate);
  for (const { id, flow: was } of before)
    followStep(draft, was, { ...fate, article: id }, flow.source.name);
  for (const owner of texts)
    if (!articles.includes(owner)) changeOwnKeys(draft, { ...fate, article: owner });
  for (const id of articles) refuseLost(draft, id, fate.step);
}

/** @throws Refusal where another shared run leads to a step, and articles have it in which nothing becomes of that step. */
function refuseNamedApart(
  draft: Draft,
  articles: readonly string[],
  run: string,
  step: string,
): void {
  const apart = articlesWith(draft, run).find(({ id }) => !articles.includes(id));
  const isNamed = apart?.flow.steps.some(
    ({ sharedRun, answers }) =>
      sharedRun === run &&
      answers.some(({ target, exit }) => exit === undefined && target === step),
  );
  if (isNamed)
    throw new Refusal(
      `The shared run "${run}" leads to this step, also in "${apart!.id}", which has another one by its name. A programmer changes that.`,
    );
}

/** Leads elsewhere what leads to a step of a shared run from the articles that have it, and from their other runs. */
function redirectAround(
  draft: Draft,
  articles: readonly string[],
  run: string,
  fate: Pick<Fate, 'step' | 'today'>,
): void {
  const done = new Set<string | undefined>([run]);
  for (const id of articles) {
    changeSource(draft, readFlow(draft, id), (own) => redirect(own, fate));
    for (const { sharedRun } of readFlow(draft, id).steps) {
      if (sharedRun === undefined || done.has(sharedRun)) continue;
      done.add(sharedRun);
      refuseNamedApart(draft, articles, sharedRun, fate.step);
      changeSource(draft, runIn(readFlow(draft, id), sharedRun, []), (own) => redirect(own, fate));
    }
  }
}

/** Deletes a step. What led there leads to another one, and so do old links. */
export function removeStep(draft: Draft, { article, step, insteadTo }: Of<'removeStep'>): void {
  if (step === insteadTo) throw new Refusal('Choose another step for what led here.');
  const reach = stepReach(draft, article, step);
  stepIn(reach.flow, insteadTo);
  for (const answer of stepIn(reach.flow, step).answers) refuseExit(answer);
  if (reach.flow.run !== undefined && reach.flow.states.properties.length === 1)
    throw new Refusal('It is the only step of the shared run, which articles have by its name.');
  follow(draft, reach, { step, today: insteadTo, isGone: true }, (own, fate) => {
    const { at } = ownStep(own, step);
    remove(own.source, own.states, at);
    // The targets of the step itself go with it.
    const { start, end } = own.states.properties[at]!;
    redirect(own, fate, (place) => place.start < start || place.end > end);
  });
}

/** Gives a step another name, wherever it is named; old links follow. */
export function renameStep(draft: Draft, { article, step, to }: Of<'renameStep'>): void {
  if (step === to) return;
  const reach = stepReach(draft, article, step);
  for (const each of reach.articles) refuseTakenStep(draft, each, to);
  follow(draft, reach, { step, today: to, isGone: false }, (own, fate) => {
    const property = own.states.properties[ownStep(own, step).at]!;
    if (property.type !== 'Property' || keyOf(property) !== step) return;
    own.source.edits.update(property.key.start, property.key.end, to);
    redirect(own, fate);
  });
}

/** Leads a hand-over to another article or step. */
export function editHandOver(draft: Draft, edit: Of<'handOver'>): void {
  refuseOddHandOver(draft, edit.to);
  changeStep(draft, edit, (flow) => {
    const { at, handsOverTo } = ownStep(flow, edit.step);
    if (!handsOverTo) throw new Refusal('This step does not go on in another article.');
    if (isDeepStrictEqual(handsOverTo, edit.to)) return;
    if (edit.was !== undefined && !isDeepStrictEqual(handsOverTo, edit.was))
      throw new Conflicted({
        edit,
        now: handsOverTo,
        sentence: 'Somebody else has led this elsewhere meanwhile. Keep yours or theirs.',
      });
    const property = flow.states.properties[at]!;
    if (property.type !== 'Property') return;
    if (callOf(bare(property.value))?.given.some((each) => textOf(each) === undefined))
      throw new Refusal('Each article says where this goes on. A programmer changes that.');
    flow.source.edits.update(property.value.start, property.value.end, handOverCode(edit.to));
  });
}
