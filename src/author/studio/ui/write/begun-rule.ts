import type { ArticleList, Edit, Lasts, Step, TIME_UNITS } from '../../contract';
import { idOf } from '../ids';

/** How long a phase lasts, as it is typed. */
export interface TypedPhase {
  amount: string;
  unit: (typeof TIME_UNITS)[number];
}

/** A rule of time that is being written. */
export interface BegunRule {
  from: 'day' | 'minute';
  phases: readonly TypedPhase[];
  /** Its texts, by language and slot: `en phases.0`. */
  typed: Readonly<Record<string, string>>;
}

/** Names that texts of rules have beside those of the rules themselves. */
const TAKEN = ['phases', 'advice', 'now', 'private', 'ahead'];

/** What most texts of rules say, and tells none of them from others. */
const NO_NAME = /\{\{\w+\}\}|\b(?:work out|when|where|until|from|after that)\b/gi;

/** Places of the texts of a rule in the order in which they are read: `summary`, `phases.0`. */
export const slotsOf = ({ phases }: Pick<BegunRule, 'phases'>): string[] => [
  'summary',
  'rule',
  'ask',
  ...[...phases, 'after'].flatMap((_, at) => [`phases.${at}`, `advice.${at}`]),
];

/** The ids of a rule, of its phases and of what holds after them, made of what they are called in the first language. */
function namesOf({ phases, typed }: BegunRule, { first, timeRules }: ArticleList) {
  const words = (slot: string) => (typed[`${first} ${slot}`] ?? '').replaceAll(NO_NAME, '');
  const known = Object.values(timeRules);
  const taken = known.flatMap((rule) => [...rule.phases.map(({ id }) => id), rule.after]);
  const id = idOf(words('summary'), [...TAKEN, ...Object.keys(timeRules)], 'rule');
  const ids: string[] = [];
  for (let at = 0; at <= phases.length; at += 1)
    ids.push(idOf(words(`phases.${at}`), [...taken, ...ids], 'phase'));
  return { id, ids };
}

/** The edits that begin a rule and let a step work it out. */
export function editsToBegin(
  rule: BegunRule,
  { article, step, list }: { article: string; step: Step; list: ArticleList },
): Edit[] {
  const { id, ids } = namesOf(rule, list);
  const keyOf = (slot: string) => {
    const [part, at] = slot.split('.');
    return at === undefined ? `time.${id}.${part}` : `time.${part}.${ids[Number(at)]}`;
  };
  const textsIn = (locale: string) =>
    slotsOf(rule).map((slot) => [keyOf(slot), (rule.typed[`${locale} ${slot}`] ?? '').trim()]);
  const complete = list.languages.filter(({ isComplete }) => isComplete);
  const value = {
    from: rule.from,
    phases: rule.phases.map(({ amount, unit }, at) => ({
      id: ids[at]!,
      lasts: { [unit]: Number(amount) } as unknown as Lasts,
    })),
    after: ids.at(-1)!,
  };
  return [
    {
      kind: 'addRule',
      article,
      rule: id,
      value,
      texts: Object.fromEntries(
        complete.map(({ locale }) => [locale, Object.fromEntries(textsIn(locale))]),
      ),
    },
    {
      kind: 'timeRule',
      article,
      step: step.id,
      ...(step.timeRule && { was: step.timeRule }),
      rule: { id },
    },
  ];
}
