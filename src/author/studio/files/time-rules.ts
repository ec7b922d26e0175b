import { firstLanguage } from '#guide/site.config';
import type { TimeRule } from '../../../engine/time-rules';
import { type ArticleList, type Lasts, type TextsByLanguage, TIME_UNITS } from '../contract';
import { type Draft, readJson } from './guide-draft';
import {
  bare,
  type Expression,
  keyOf,
  type ObjectNode,
  objectIn,
  parseCode,
  propertyOf,
  type Source,
  textOf,
} from './source';
import { textsByLanguage } from './texts';
import { textFile } from '../../article-files';

/** What changes of the rules of time are told under: they belong to no article. */
export const RULES = 'time-rules';

export const TIME_RULES = `flows/${RULES}.ts`;

/** The texts that have the words of all rules, below `time`: those of the site. */
export const RULE_WORDS = 'common';

const UNITS: readonly string[] = TIME_UNITS;

/** `{ hours: 24 }`; undefined where it is worked out by code. */
function lastsOf(node: Expression | undefined): Lasts | undefined {
  const table = node && bare(node);
  const [property, other] = table?.type === 'ObjectExpression' ? table.properties : [];
  if (property?.type !== 'Property' || other || property.value.type !== 'Literal') return undefined;
  const unit = keyOf(property);
  const { value } = property.value;
  return unit !== undefined && UNITS.includes(unit) && typeof value === 'number'
    ? ({ [unit]: value } as Lasts)
    : undefined;
}

/** A phase of a rule, and the code of how long it lasts. */
interface SourcePhase {
  id: string;
  lasts: Lasts;
  node: Expression;
}

function phasesOf(rule: ObjectNode): SourcePhase[] | undefined {
  const list = propertyOf(rule, 'phases')?.value;
  if (list?.type !== 'ArrayExpression') return undefined;
  const phases = list.elements.map((each) => {
    const table = each?.type === 'ObjectExpression' ? each : undefined;
    const id = table && textOf(propertyOf(table, 'id')?.value);
    const node = table && propertyOf(table, 'lasts')?.value;
    const lasts = lastsOf(node);
    return id === undefined || !lasts ? undefined : { id, lasts, node: node! };
  });
  return phases.every((each) => each !== undefined) ? phases : undefined;
}

/** The source of the rules of a guide, and those that are plain tables, by id. */
export function readTimeRules(draft: Pick<Draft, 'read'>):
  | {
      source: Source;
      /** Undefined where what stands there is no table. */
      table: ObjectNode | undefined;
      rules: ReadonlyMap<string, Omit<TimeRule, 'phases'> & { phases: SourcePhase[] }>;
    }
  | undefined {
  const text = draft.read(TIME_RULES);
  if (text === undefined) return undefined;
  const source = parseCode(TIME_RULES, text);
  const exported = source.program.body.find(({ type }) => type === 'ExportDefaultDeclaration');
  const table = exported && bare((exported as { declaration: Expression }).declaration);
  const known = (table?.type === 'ObjectExpression' ? table.properties : []).flatMap((each) => {
    const id = each.type === 'Property' ? keyOf(each) : undefined;
    const rule =
      id === undefined || table?.type !== 'ObjectExpression' ? undefined : objectIn(table, id);
    const [from, after] = ['from', 'after'].map(
      (name) => rule && textOf(propertyOf(rule, name)?.value),
    );
    const phases = rule && phasesOf(rule);
    return id === undefined || from === undefined || after === undefined || !phases
      ? []
      : [[id, { from: from as TimeRule['from'], phases, after }] as const];
  });
  return {
    source,
    table: table?.type === 'ObjectExpression' ? table : undefined,
    rules: new Map(known),
  };
}

type TimeTexts = Readonly<Record<string, Readonly<Record<string, string>> | string>>;

/** What the site says of a rule and of what holds in its phases, with a gap for each moment. */
function wordsOf(texts: TimeTexts, id: string, phases: readonly string[]) {
  const at = (name: string) => {
    const own = texts[name];
    return typeof own === 'object' ? own : {};
  };
  const { summary, ask, rule } = at(id);
  const said = (phase: string) => at('phases')[phase] ?? at(id)[phase] ?? phase;
  return {
    name: summary ?? ask ?? rule ?? id,
    words: Object.fromEntries(
      phases.map((phase) => [phase, said(phase).replaceAll(/\{\{\w+\}\}/g, '…')]),
    ),
  };
}

/** All that the site says of a rule and of its phases, by language. */
function textsOf(draft: Draft, id: string, phases: readonly string[]): TextsByLanguage {
  const all = textsByLanguage(draft, RULE_WORDS);
  const keys = [
    ...Object.keys(all[firstLanguage] ?? {}).filter((key) => key.startsWith(`time.${id}.`)),
    ...phases.flatMap((phase) => [`time.phases.${phase}`, `time.advice.${phase}`]),
  ];
  return Object.fromEntries(
    Object.entries(all).map(([locale, own]) => [
      locale,
      Object.fromEntries(keys.flatMap((key) => (own[key] === undefined ? [] : [[key, own[key]]]))),
    ]),
  );
}

/** The rules of time of a guide that are plain tables; none where their file cannot be read. */
export function timeRulesIn(draft: Draft): ArticleList['timeRules'] {
  try {
    const common = readJson(draft, textFile(firstLanguage, RULE_WORDS)) as { time?: TimeTexts };
    return Object.fromEntries(
      [...(readTimeRules(draft)?.rules ?? [])].map(([id, rule]) => {
        const phases = [...rule.phases.map((each) => each.id), rule.after];
        return [
          id,
          {
            ...rule,
            phases: rule.phases.map(({ id, lasts }) => ({ id, lasts })),
            ...wordsOf(common.time ?? {}, id, phases),
            texts: textsOf(draft, id, phases),
          },
        ];
      }),
    );
  } catch {
    // The checker says what is wrong with it.
    return {};
  }
}
