import type { Fact, FactFile } from '../../../content/facts';
import type { Edit } from '../contract';
import { type Draft, readJson } from './guide-draft';
import { type Order, setJson } from './json-edits';
import { Refusal } from './refusal';

const FACT: Order = () => ['id', 'kind', 'numbers', 'labels', 'steps', 'leftOut', 'exceptions'];

/** Has a step state a fact, or state it no more. */
export function editFact(draft: Draft, edit: Extract<Edit, { kind: 'fact' }>): void {
  const { article, step, fact: id, isStated, leftOut } = edit;
  const file = `flows/facts/${article}.json`;
  const facts = (readJson(draft, file) as FactFile | undefined)?.facts ?? [];
  const at = facts.findIndex((fact) => fact.id === id);
  const fact = facts[at];
  if (!fact) throw new Refusal(`There is no fact "${id}" any more. Somebody may have deleted it.`);
  const others = (fact.steps ?? []).filter((each) => each !== step);
  if (isStated && others.length < (fact.steps?.length ?? 0)) return;
  const steps = isStated ? [...others, step] : others;
  const change: Pick<Fact, 'steps' | 'leftOut'> =
    steps.length > 0 ? { steps } : { ...(leftOut?.trim() && { leftOut: leftOut.trim() }) };
  for (const name of ['steps', 'leftOut'] as const)
    draft.write(
      file,
      setJson(file, draft.read(file)!, ['facts', String(at), name], change[name], FACT),
    );
}
