import { triage } from '#guide/site.config';
import { languagesOf } from '../../../build/languages';
import { renameApprovals } from './approvals';
import type { FlowSource } from './flow-source';
import { articleIds, type Draft } from './guide-draft';
import { wasInLastVersion } from './git';
import { setJson } from './json-edits';
import { changeKeys, replaceTexts, tables } from './names-in-json';
import { type Fate, redirectHandOvers, replaceText } from './references';
import { edited, parseJson, propertyOf, remove, textOf } from './source';
import { textFile } from '../../article-files';
import { changeWalks } from './walks';

/** Tables that name a step as `desk-lamp/newBulb`. */
function redirectTables(draft: Draft, { article, step, today }: Fate): void {
  for (const file of tables(draft.root))
    replaceTexts(draft, file, (text) =>
      text === `${article}/${step}` ? `${article}/${today}` : text,
    );
}

/** The steps that facts name: one that is gone states nothing any more. */
function redirectFacts(draft: Draft, { article, step, today, isGone }: Fate): void {
  const file = `flows/facts/${article}.json`;
  const text = draft.read(file);
  if (text === undefined) return;
  const source = parseJson(file, text);
  const list =
    source.root.type === 'ObjectExpression' ? propertyOf(source.root, 'facts')?.value : undefined;
  const facts = list?.type === 'ArrayExpression' ? list.elements : [];
  for (const fact of facts) {
    const steps = fact?.type === 'ObjectExpression' ? propertyOf(fact, 'steps')?.value : undefined;
    if (steps?.type !== 'ArrayExpression') continue;
    for (const [at, each] of steps.elements.entries())
      if (each && textOf(each) === step) {
        if (isGone) remove(source, steps, at);
        else replaceText(source, each, JSON.stringify(today));
      }
  }
  draft.write(file, edited(source));
}

/** Texts, drawings and reasons of the step itself, where the article has them, or what is shared. */
export function changeOwnKeys(draft: Draft, fate: Fate): void {
  const { article, step, today, isGone } = fate;
  const begins = (prefix: string, name: string) => (key: string) => {
    if (!key.startsWith(prefix)) return key;
    return isGone ? undefined : name + key.slice(prefix.length);
  };
  const isIt = (key: string) => (key === step ? (isGone ? undefined : today) : key);
  for (const locale of languagesOf(draft.root)) {
    changeKeys(draft, textFile(locale, article), isIt);
    if (article === triage)
      changeKeys(draft, textFile(locale, 'common'), isIt, ['home', 'frequent']);
  }
  if (article === triage) changeKeys(draft, 'flows/home.json', isIt, ['frequent']);
  changeKeys(draft, `flows/figures/${article}.json`, begins(`${step}.`, `${today}.`));
  changeKeys(
    draft,
    'flows/expectations.json',
    begins(`${article}: ${step}.`, `${article}: ${today}.`),
    ['notDrawn'],
  );
  const ownApproval = begins(`${article}:${step}.`, `${article}:${today}.`);
  const tile = `common:home.frequent.${step}`;
  renameApprovals(draft, (key) =>
    article === triage && key === tile
      ? begins(tile, `common:home.frequent.${today}`)(key)
      : ownApproval(key),
  );
}

type Moved = Record<string, string | Record<string, string>>;

/** Old links, pages and codes of the step follow: `flows/moved.json`. */
function noteMoved(draft: Draft, { article, step, today }: Fate, source: string): void {
  const file = 'flows/moved.json';
  const text = draft.read(file) ?? '{}\n';
  let content = text;
  for (const [flow, steps] of Object.entries(JSON.parse(text) as Moved))
    if (typeof steps !== 'string')
      for (const [former, now] of Object.entries(steps)) {
        const own = flow === article ? now === step : now === `${article}/${step}`;
        if (own) {
          const name = flow === article ? today : `${article}/${today}`;
          content = setJson(file, content, [flow, former], name);
        }
      }
  // A name that is taken again is no former name, and nobody has a link to one that was never published.
  content = setJson(file, content, [article, today], undefined);
  if (wasInLastVersion(draft.root, source, step))
    content = setJson(file, content, [article, step], today);
  if (content !== text) draft.write(file, content);
}

const isOutcome = ({ steps }: FlowSource, id: string): boolean =>
  steps.find((step) => step.id === id)?.answers.length === 0;

/** Walks of all articles that pass a step which is renamed or gone. */
function redirectWalks(
  draft: Draft,
  flow: FlowSource,
  { article, step, today, isGone }: Fate,
): void {
  for (const id of articleIds(draft.root))
    changeWalks(draft, id, (walk) => {
      const landing =
        walk.landing?.flow === article && walk.landing.step === step
          ? { landing: { flow: article, step: today } }
          : {};
      if (id !== article) return { ...walk, ...landing };
      if (isGone && walk.outcome === step && !isOutcome(flow, today)) return undefined;
      // Whoever stood on the step stands on the next one: the walk holds where that was the way.
      const ways = walk.answers.map(({ step }) => step);
      const lost = walk.answers.filter(
        (answer, at) => answer.step === step && (ways[at + 1] ?? walk.outcome) !== today,
      );
      if (isGone && lost.length > 0) return undefined;
      return {
        ...walk,
        ...landing,
        outcome: walk.outcome === step ? today : walk.outcome,
        answers: isGone
          ? walk.answers.filter((answer) => answer.step !== step)
          : walk.answers.map((answer) =>
              answer.step === step ? { ...answer, step: today } : answer,
            ),
      };
    });
}

/**
 * Everything but the code of the article follows a step that is renamed or gone.
 *
 * @param source the file that has the step.
 */
export function followStep(draft: Draft, flow: FlowSource, fate: Fate, source: string): void {
  const { article, step, today } = fate;
  redirectHandOvers(draft, step, (flow, at) =>
    flow === article && at === step ? { step: today } : {},
  );
  redirectTables(draft, fate);
  redirectFacts(draft, fate);
  changeOwnKeys(draft, fate);
  redirectWalks(draft, flow, fate);
  noteMoved(draft, fate, source);
}
