import { isDeepStrictEqual } from 'node:util';
import { type Edit, type Lasts, type Step, type StepRule, TIME_UNITS } from '../contract';
import { changeStep, ownStep, tableOf } from './flow-code';
import type { FlowSource } from './flow-source';
import type { Draft } from './guide-draft';
import { Conflicted, Refusal } from './refusal';
import { edited, insert, keyOf, objectIn, propertyOf, remove } from './source';
import { readTimeRules, TIME_RULES } from './time-rules';

type Of<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>;

/** Numbers of minutes, hours and days that are written as code. */
function refuseOddNumber(value: unknown): void {
  if (!Number.isInteger(value) || (value as number) < 1)
    throw new Refusal('Write a whole number, one or more.');
}

/** @throws Conflicted where somebody else has changed meanwhile what is to be changed. */
function refuseChanged(edit: Edit, now: unknown, was: unknown): void {
  if (!isDeepStrictEqual(now, was))
    throw new Conflicted({
      edit,
      ...(now !== undefined && { now }),
      sentence: 'Somebody else has changed this time meanwhile. Look at it, and try again.',
    });
}

/** Writes something of what a step declares beside its answers, or takes it out; what would be empty goes with it. */
function writeMeta(
  flow: FlowSource,
  step: string,
  name: 'minutes' | 'timeRule',
  code: string | undefined,
): void {
  const { source } = flow;
  const table = tableOf(flow, step);
  const meta = objectIn(table, 'meta');
  const property = meta && propertyOf(meta, name);
  if (code === undefined) {
    if (!meta || !property) return;
    if (meta.properties.length > 1) remove(source, meta, meta.properties.indexOf(property));
    else remove(source, table, table.properties.indexOf(propertyOf(table, 'meta')!));
  } else if (property) source.edits.update(property.value.start, property.value.end, code);
  else if (meta) insert(source, meta, meta.properties.length, `${name}: ${code}`);
  else {
    const on = table.properties.findIndex(
      (each) => each.type === 'Property' && keyOf(each) === 'on',
    );
    insert(source, table, on < 0 ? table.properties.length : on, `meta: { ${name}: ${code} }`);
  }
}

/** Changes something of the time of a step, unless somebody else has done so meanwhile. */
function changeTime(
  draft: Draft,
  edit: Of<'minutes'> | Of<'timeRule'>,
  to: unknown,
  code: (step: Step) => string | undefined,
): void {
  const { kind } = edit;
  changeStep(draft, edit, (flow) => {
    const step = ownStep(flow, edit.step);
    if (isDeepStrictEqual(step[kind], to)) return;
    refuseChanged(edit, step[kind], edit.was);
    writeMeta(flow, edit.step, kind, code(step));
  });
}

/** Says how long a step takes, or no longer. */
export function editMinutes(draft: Draft, edit: Of<'minutes'>): void {
  const { minutes } = edit;
  if (minutes !== undefined) refuseOddNumber(minutes);
  changeTime(draft, edit, minutes, () => minutes?.toString());
}

/** The code of a rule: phases of the rule alone, and answers of the step alone. */
function codeOf(draft: Draft, { answers }: Step, { id, picks }: StepRule): string {
  const rule = readTimeRules(draft)?.rules.get(id);
  if (!rule) throw new Refusal(`There is no rule of time "${id}" that the studio can read.`);
  const pairs = Object.entries(picks ?? {});
  for (const [phase, answer] of pairs)
    if (
      ![...rule.phases.map((each) => each.id), rule.after].includes(phase) ||
      !answers.some((each) => each.id === answer)
    )
      throw new Refusal(`"${phase}" cannot stand for the answer "${answer}".`);
  const code = pairs.map(([phase, answer]) => `${phase}: '${answer}'`).join(', ');
  return `{ id: '${id}'${code ? `, picks: { ${code} }` : ''} }`;
}

/** Has a step work out a rule of time, or none. */
export function editTimeRule(draft: Draft, edit: Of<'timeRule'>): void {
  const { rule } = edit;
  changeTime(draft, edit, rule, (step) => rule && codeOf(draft, step, rule));
}

/** The code of a length of time. */
export function lastsCode(lasts: Lasts): string {
  const [[unit, amount] = ['', 0], ...others] = Object.entries(lasts);
  if (others.length > 0 || !TIME_UNITS.some((each) => each === unit))
    throw new Refusal('Days, hours or minutes are what a phase lasts.');
  refuseOddNumber(amount);
  return `{ ${unit}: ${amount} }`;
}

/** Says how long a phase of a rule lasts. */
export function editLasts(draft: Draft, edit: Of<'lasts'>): void {
  const { rule, phase, was, lasts } = edit;
  const known = readTimeRules(draft);
  const place = known?.rules.get(rule)?.phases.find(({ id }) => id === phase);
  if (!known || !place) throw new Refusal(`There is no phase "${phase}" of "${rule}" any more.`);
  const code = lastsCode(lasts);
  if (isDeepStrictEqual(place.lasts, lasts)) return;
  refuseChanged(edit, place.lasts, was);
  known.source.edits.update(place.node.start, place.node.end, code);
  draft.write(TIME_RULES, edited(known.source));
}
