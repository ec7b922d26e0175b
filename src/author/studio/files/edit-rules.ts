import { firstLanguage } from '#guide/site.config';
import { languagesOf } from '../../../build/languages';
import type { Edit } from '../contract';
import { approve } from './approvals';
import { writeText } from './edit-text';
import { lastsCode } from './edit-time';
import { refuseOddName } from './flow-code';
import { readableFlow } from './flow-source';
import { articleIds, type Draft } from './guide-draft';
import { sentenceOf } from './new-article';
import { Refusal } from './refusal';
import { edited, insert, keyOf, remove } from './source';
import { textsIn } from './texts';
import { readTimeRules, RULE_WORDS, TIME_RULES } from './time-rules';

type Of<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>;

const NO_RULES = `import type { TimeRules } from '#flow';

/** How long things last, by the name that a step gives in \`timeRule\`. */
export default {} satisfies TimeRules;
`;

/** The rules of a guide, which may have none yet. */
function rulesIn(draft: Draft) {
  if (draft.read(TIME_RULES) === undefined) draft.write(TIME_RULES, NO_RULES);
  const { table, ...known } = readTimeRules(draft)!;
  if (!table)
    throw new Refusal(
      `${TIME_RULES} is more than a table of rules. Only a programmer can change it.`,
    );
  return { ...known, table };
}

const wordsIn = (draft: Draft): string[] => Object.keys(textsIn(draft, firstLanguage, RULE_WORDS));

/** Begins a rule of time, with its words. */
export function addRule(draft: Draft, { rule, value, texts }: Of<'addRule'>): void {
  const { source, table } = rulesIn(draft);
  const { from, phases, after } = value;
  const ids = [...phases.map(({ id }) => id), after];
  for (const name of [rule, ...ids]) refuseOddName(name);
  const taken = wordsIn(draft).map((key) => key.split('.'));
  const isTaken =
    taken.some(([part, id]) => part === 'time' && id === rule) ||
    table.properties.some((each) => each.type === 'Property' && keyOf(each) === rule);
  if (isTaken) throw new Refusal(`There is a time rule "${rule}" already.`);
  if (!['day', 'minute', 'now'].includes(from) || phases.length === 0)
    throw new Refusal('A time rule begins on a day, at a minute or now, and has a phase.');
  if (
    new Set(ids).size < ids.length ||
    taken.some(([, part, id]) => part === 'phases' && ids.includes(id!))
  )
    throw new Refusal('Each phase has a name of its own.');
  const list = phases.map(({ id, lasts }) => `{ id: '${id}', lasts: ${lastsCode(lasts)} }`);
  const about = texts[firstLanguage]?.[`time.${rule}.rule`];
  const comment = typeof about === 'string' ? `/** ${sentenceOf(about)} */\n` : '';
  insert(
    source,
    table,
    table.properties.length,
    `${comment}${rule}: {\nfrom: '${from}', phases: [${list.join(', ')}], after: '${after}' }`,
  );
  draft.write(TIME_RULES, edited(source));
  const mayBe = new RegExp(`^time\\.(?:${rule}\\.\\w+|(?:phases|advice)\\.(?:${ids.join('|')}))$`);
  const locales = languagesOf(draft.root).filter((locale) => texts[locale]);
  for (const locale of locales)
    for (const [key, text] of Object.entries(texts[locale]!)) {
      if (!mayBe.test(key)) throw new Refusal(`"${key}" is no place for a text of this rule.`);
      writeText(draft, { article: RULE_WORDS, locale, key }, text);
    }
  for (const locale of locales) approve(draft, locale, RULE_WORDS, Object.keys(texts[locale]!));
}

/** @throws Refusal where a step works a rule out. */
function refuseUsed(draft: Draft, rule: string): void {
  for (const id of articleIds(draft.root)) {
    const flow = readableFlow(draft, id);
    const isUsed = flow
      ? flow.steps.some(
          ({ timeRule, readOnly, of }) =>
            timeRule?.id === rule ||
            (readOnly !== undefined && (of?.run.source ?? flow.source).text.includes(`'${rule}'`)),
        )
      : draft.read(`flows/${id}.ts`)!.includes(`'${rule}'`);
    if (isUsed)
      throw new Refusal(`A step of "${id}" works this rule out. Take it from there first.`);
  }
}

/** Takes a rule away that no step works out, and the words that no other rule has. */
export function removeRule(draft: Draft, { rule }: Of<'removeRule'>): void {
  const { source, table, rules } = rulesIn(draft);
  const own = rules.get(rule);
  if (!own) throw new Refusal(`There is no time rule "${rule}" that the studio can read.`);
  refuseUsed(draft, rule);
  if (rules.size < table.properties.length)
    throw new Refusal(
      'Another rule is worked out by code, and may share its words. A programmer takes this one away.',
    );
  remove(
    source,
    table,
    table.properties.findIndex((each) => each.type === 'Property' && keyOf(each) === rule),
  );
  draft.write(TIME_RULES, edited(source));
  const phasesOf = (each: typeof own) => [...each.phases.map(({ id }) => id), each.after];
  const others = [...rules].flatMap(([id, each]) => (id === rule ? [] : phasesOf(each)));
  const gone = phasesOf(own).filter((phase) => !others.includes(phase));
  for (const key of wordsIn(draft)) {
    const [part, name, phase] = key.split('.');
    const isIts =
      part === 'time' &&
      (name === rule || (['phases', 'advice'].includes(name!) && gone.includes(phase!)));
    if (!isIts) continue;
    for (const locale of languagesOf(draft.root))
      writeText(draft, { article: RULE_WORDS, locale, key }, undefined);
  }
}
