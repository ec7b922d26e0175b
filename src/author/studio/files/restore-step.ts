import type { FactFile } from '../../../content/facts';
import type { Moved } from '../../../engine/moved';
import type { Edit } from '../contract';
import { sortApprovals } from './approvals';
import { factFile, writeSteps } from './edit-facts';
import { removeStep } from './edit-steps';
import { changeSource, ownStep } from './flow-code';
import { type FlowSource, readFlow } from './flow-source';
import { lastVersionOf } from './git';
import { type Draft, draftOf, readJson } from './guide-draft';
import { forgetFormerName } from './moved-articles';
import { redirect, waysTo } from './references';
import { Refusal } from './refusal';
import { codeOf, insert, isParted } from './source';
import { textsByLanguage } from './texts';
import { merged } from './undo';
import { titleOf } from './words';

/** The guide of the last version: what is written to it is saved nowhere. */
function lastVersion(root: string): Draft {
  const known = new Map<string, string | undefined>();
  return draftOf(root, (_, file) => {
    if (!known.has(file)) known.set(file, lastVersionOf(root, file));
    return known.get(file);
  });
}

/** Where a step stands in the source: behind the one that stood before it, as far as there is one. */
function placeIn(now: FlowSource, then: FlowSource, step: string): number {
  const earlier = then.steps.slice(
    0,
    then.steps.findIndex(({ id }) => id === step),
  );
  const before = earlier.findLast(({ id }) => now.steps.some((each) => each.id === id));
  return before ? now.steps.find(({ id }) => id === before.id)!.at + 1 : 0;
}

/** The facts that a step stated state it again, in the order in which they did. */
function restoreFacts(draft: Draft, version: Draft, article: string, step: string): void {
  const file = factFile(article);
  const factsIn = (each: Draft) => (readJson(each, file) as FactFile | undefined)?.facts ?? [];
  for (const { id, steps: then = [] } of factsIn(version)) {
    const now = factsIn(draft).find((fact) => fact.id === id)?.steps ?? [];
    if (!then.includes(step) || now.includes(step)) continue;
    const kept = then.filter((each) => each === step || now.includes(each));
    const others = now.filter((each) => !kept.includes(each));
    writeSteps(draft, article, id, [...kept, ...others]);
  }
}

/**
 * Has a step stand again that the last version has: its code, texts, drawings, facts and old links, and what led to it
 * and leads since to the step that took its place. Walks that it took along are told, and come back, each by itself.
 *
 * @throws Refusal where what it led to is gone as well.
 */
export function restoreStep(
  draft: Draft,
  { article, step }: Extract<Edit, { kind: 'restoreStep' }>,
): void {
  const version = lastVersion(draft.root);
  const [then, now] = [readFlow(version, article), readFlow(draft, article)];
  const { at, answers } = ownStep(then, step);
  const has = (id: string) => now.steps.some((each) => each.id === id);
  if (has(step)) return;
  const lost = answers.find(({ target }) => !has(target));
  if (lost) {
    const named = { steps: then.steps, texts: textsByLanguage(version, article) };
    throw new Refusal(
      `It led to ${titleOf(named, lost.target)}, which is gone, too. Take that back first.`,
    );
  }
  const moved = ((readJson(draft, 'flows/moved.json') ?? {}) as Moved)[article];
  const today = typeof moved === 'object' ? moved[step] : undefined;
  // What its removal takes from other files than its source is found by removing it from the version.
  const removed = lastVersion(draft.root);
  const others = then.steps.map(({ id }) => id).filter((id) => id !== step);
  const insteadTo = others.find((id) => id === today) ?? others[0]!;
  removeStep(removed, { kind: 'removeStep', article, step, insteadTo });
  for (const change of removed.changes()) {
    const content = draft.read(change.file);
    if (content === change.after) draft.restore(change.file, change.before);
    else if (content !== undefined) draft.write(change.file, merged(change, content) ?? content);
  }
  restoreFacts(draft, version, article, step);
  forgetFormerName(draft, article, [step]);
  sortApprovals(draft);
  // Where nothing else of its source has changed, it stands there by now.
  if (readFlow(draft, article).steps.some(({ id }) => id === step)) return;
  if (then.steps.some(({ id, sharedRun }) => id === step && sharedRun !== undefined))
    throw new Refusal('Its shared run has changed otherwise since. Take those changes back first.');
  const ways = waysTo(then, step);
  changeSource(draft, readFlow(draft, article), (flow) => {
    const { source, states } = then;
    const below = isParted(source, states, at) ? '\n' : '';
    const code = codeOf(source, states, at);
    insert(flow.source, flow.states, placeIn(flow, then, step), code, below);
    if (today !== undefined)
      redirect(flow, { step: today, today: step }, ({ way }) => ways.has(way));
  });
}
