import { isDeepStrictEqual } from 'node:util';
import { languagesOf } from '../../../build/languages';
import type { Fact, FactFile } from '../../../content/facts';
import { type Edit, type FactFields, isAddress } from '../contract';
import { articleIds, type Draft, readJson } from './guide-draft';
import { insertInJson, type Order, removeFromJson, setJson } from './json-edits';
import { Conflicted, Refusal } from './refusal';

type Of<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>;

const NO_FACTS = '{ "facts": [] }\n';

export const factFile = (article: string): string => `flows/facts/${article}.json`;

const fileOf = (draft: Draft, article: string): FactFile =>
  (readJson(draft, factFile(article)) as FactFile | undefined) ?? { facts: [] };

const PLAIN = ['numbers', 'labels', 'source', 'steps', 'leftOut', 'exceptions'];

/** Fields of a fact as its file has them, one after the other. */
const fieldsOf = (draft: Draft): string[] => ['id', 'kind', ...languagesOf(draft.root), ...PLAIN];

const orderIn =
  (draft: Draft): Order =>
  (path) =>
    path.length === 0 ? ['article', 'beyondSource', 'facts'] : fieldsOf(draft);

/** A fact and its place in the file. */
function factIn(draft: Draft, article: string, id: string): { fact: Fact; at: number } {
  const { facts } = fileOf(draft, article);
  const at = facts.findIndex((fact) => fact.id === id);
  const fact = facts[at];
  if (!fact) throw new Refusal(`There is no fact "${id}" any more. Somebody may have deleted it.`);
  return { fact, at };
}

function write(draft: Draft, article: string, path: readonly string[], value: unknown): void {
  const file = factFile(article);
  const text = draft.read(file) ?? NO_FACTS;
  // What is short stands on one line.
  draft.write(file, setJson(file, text, path, value, orderIn(draft), JSON.stringify));
}

/** Says which steps state a fact. */
export const writeSteps = (
  draft: Draft,
  article: string,
  id: string,
  steps: readonly string[],
): void => writeStated(draft, article, factIn(draft, article, id).at, { steps: [...steps] });

/** Says which steps state a fact, or why none does. */
function writeStated(
  draft: Draft,
  article: string,
  at: number,
  stated: Pick<Fact, 'steps' | 'leftOut'>,
): void {
  for (const name of ['steps', 'leftOut'] as const)
    write(draft, article, ['facts', String(at), name], stated[name]);
}

/** Has a step state a fact, or state it no more. */
export function stateFact(draft: Draft, edit: Of<'fact'>): void {
  const { article, step, isStated, leftOut } = edit;
  const { fact, at } = factIn(draft, article, edit.fact);
  const others = (fact.steps ?? []).filter((each) => each !== step);
  if (isStated && others.length < (fact.steps?.length ?? 0)) return;
  const steps = isStated ? [...others, step] : others;
  writeStated(
    draft,
    article,
    at,
    steps.length > 0 ? { steps } : { ...(leftOut?.trim() && { leftOut: leftOut.trim() }) },
  );
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

/** @throws Refusal where a field is none of a fact, or holds what its file may not. */
function refuseOdd(draft: Draft, fields: FactFields): void {
  const isGood = ([name, value]: [string, unknown]) => {
    if (['numbers', 'labels', 'steps'].includes(name)) return isTexts(value);
    if (name === 'source') return isTexts(value) && (value as string[]).every(isAddress);
    if (name === 'exceptions')
      return typeof value === 'object' && Object.values(value ?? {}).every(isText);
    return name !== 'id' && fieldsOf(draft).includes(name) && isText(value);
  };
  const odd = Object.entries(fields).find((field) => !isGood(field));
  if (odd?.[0] === 'source')
    throw new Refusal('The source of a fact is the whole address of a page: https://…');
  if (odd) throw new Refusal(`“${String(odd[1])}” cannot stand for “${odd[0]}” of a fact.`);
}

const NUMBERED = /^(.*-)(\d+)$/;

/** The next free number behind the last fact of an article; several articles may count as one. */
function freeId(draft: Draft, article: string): string {
  const { article: source, facts } = fileOf(draft, article);
  const [, before = `${source ?? article}-`] = NUMBERED.exec(facts.at(-1)?.id ?? '') ?? [];
  const numbers = articleIds(draft.root)
    .flatMap((each) => fileOf(draft, each).facts)
    .flatMap(({ id }) => {
      const [, start, number] = NUMBERED.exec(id) ?? [];
      return start === before ? [Number(number)] : [];
    });
  return before + String(Math.max(0, ...numbers) + 1).padStart(2, '0');
}

/** Begins a fact. */
export function addFact(draft: Draft, edit: Of<'addFact'>): void {
  const { article, value, fact: id = freeId(draft, article), at } = edit;
  if (!articleIds(draft.root).includes(article))
    throw new Refusal(`There is no article "${article}".`);
  refuseOdd(draft, value);
  const { facts } = fileOf(draft, article);
  if (facts.some((fact) => fact.id === id)) throw new Refusal(`There is a fact "${id}" already.`);
  const whole: FactFields & { id: string } = {
    ...value,
    id,
    numbers: value.numbers ?? [],
    labels: value.labels ?? [],
  };
  const fields = fieldsOf(draft).flatMap((name) => {
    const field = whole[name];
    return field === undefined ? [] : [`${JSON.stringify(name)}: ${JSON.stringify(field)}`];
  });
  const code = `{\n${fields.join(',\n')}\n}`;
  const file = factFile(article);
  const place = Math.min(at ?? facts.length, facts.length);
  draft.write(file, insertInJson(file, draft.read(file) ?? NO_FACTS, ['facts'], place, code));
}

export function removeFact(draft: Draft, { article, fact }: Of<'removeFact'>): void {
  const { at } = factIn(draft, article, fact);
  const file = factFile(article);
  draft.write(file, removeFromJson(file, draft.read(file)!, ['facts'], at));
}

/** Writes fields of a fact anew, unless somebody else has done so meanwhile. */
export function editFact(draft: Draft, edit: Of<'editFact'>): void {
  const { article, fact: id, was, now } = edit;
  const { fact, at } = factIn(draft, article, id);
  refuseOdd(draft, now);
  for (const name of new Set([...Object.keys(was), ...Object.keys(now)])) {
    if (isDeepStrictEqual(fact[name], now[name])) continue;
    if (!isDeepStrictEqual(fact[name], was[name]))
      throw new Conflicted({
        edit,
        now: fact[name],
        sentence: `Somebody else has changed the fact “${id}” meanwhile. Look at it, and try again.`,
      });
    write(draft, article, ['facts', String(at), name], now[name]);
  }
}

/** Says when an article was last compared with its source. */
export function editChecked(draft: Draft, edit: Of<'checked'>): void {
  const { article, was, checked } = edit;
  const now = fileOf(draft, article).beyondSource?.checked;
  if (now === checked) return;
  if (checked !== undefined && !/^\d{4}-\d\d-\d\d$/.test(checked))
    throw new Refusal('Write the day as 2026-11-30.');
  if (now !== was)
    throw new Conflicted({
      edit,
      ...(now !== undefined && { now }),
      sentence: 'Somebody else has compared this article with its source meanwhile.',
    });
  write(draft, article, ['beyondSource', 'checked'], checked);
}
