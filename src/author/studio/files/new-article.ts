import { articles, firstLanguage } from '#guide/site.config';
import { languagesOf } from '../../../build/languages';
import { ARTICLE } from '../../fact-problems';
import { FLOW_ID, numbered, RESERVED, isHeldToAll } from '../../new-flow';
import type { NewArticle, OutlineStep } from '../contract';
import { approve } from './approvals';
import { articleIds, type Draft } from './guide-draft';
import { readableFlow } from './flow-source';
import { forgetFormerName } from './moved-articles';
import { Refusal } from './refusal';
import { SKELETON, type Skeleton, skeletonOf } from './skeleton';
import { textsIn } from './texts';
import { articleFiles, textFile } from '../../article-files';
import { walkFile } from './walks';

/** The steps of a new article between its first question and its ends. */
interface Fix extends OutlineStep {
  id: string;
}

/** A shared run with the person whom nothing else has helped, and its end. */
interface LastResort {
  file: string;
  step: string;
}

const camel = (file: string): string =>
  file.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The shared run of one end that most articles have: a person who helps. */
function lastResortOf(draft: Draft): LastResort | undefined {
  const uses = new Map<string, { step: string; count: number }>();
  for (const id of articleIds(draft.root)) {
    // An article that cannot be read says nothing of the others.
    for (const { sharedRun, outcome, id: step } of readableFlow(draft, id)?.steps ?? [])
      if (sharedRun !== undefined && outcome === 'escalated' && camel(sharedRun) === step)
        uses.set(sharedRun, { step, count: (uses.get(sharedRun)?.count ?? 0) + 1 });
  }
  const [most] = [...uses].sort(([, one], [, other]) => other.count - one.count);
  return most && { file: most[0], step: most[1].step };
}

/** Names of the steps that every new article has. */
const START = 'whatHappens';
const SOLVED = 'problemSolved';

/** Words of a title as a name: `Tighten the bulb` -> `tightenTheBulb`. */
function nameOf(title: string, taken: ReadonlySet<string>): string {
  const words = title
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9 ]/g, '')
    .trim()
    .split(/ +/)
    .slice(0, 4);
  const name = words
    .map((word, at) =>
      at === 0 ? word.toLowerCase() : word[0]!.toUpperCase() + word.slice(1).toLowerCase(),
    )
    .join('');
  const base = /^[a-z]/.test(name) ? name : 'tryFix';
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? base : base + count;
    if (!taken.has(free)) return free;
  }
}

/** Steps of an outline with names; one plain fix where there is none. */
function fixesOf(outline: readonly OutlineStep[] | undefined, skeleton: Skeleton): Fix[] {
  const taken = new Set([START, SOLVED, 'title', 'summary', 'needs']);
  const { title = '', ...rest } = skeleton.fix;
  const plain = { id: 'tryFix', title, actions: [rest['actions.first'] ?? ''] };
  if (!outline?.length) return [plain];
  return outline.map((step) => {
    const id = nameOf(step.title, taken);
    taken.add(id);
    return { ...step, actions: step.actions.length > 0 ? step.actions : [step.title], id };
  });
}

const actionIds = ({ actions }: Fix): string[] =>
  actions.length === 1 ? ['first'] : actions.map((_, at) => `action${at + 1}`);

/** The title of an article as the comment above its source. */
export const sentenceOf = (title: string): string =>
  `${title.replaceAll(/\s+/g, ' ').replaceAll('*/', '* /').trim()}.`.replace(/([.?!])\.$/, '$1');

function codeOf(id: string, title: string, fixes: readonly Fix[], last: LastResort): string {
  const [first] = fixes;
  const steps = fixes.map((fix, at) => {
    const next = fixes[at + 1]?.id ?? last.step;
    const actions = actionIds(fix).map((each) => `'${each}'`);
    return `${fix.id}: { meta: { actions: [${actions.join(', ')}] },
      on: { yes: helped('${SOLVED}'), no: didNotHelp('${next}') } },`;
  });
  return `import { didNotHelp, flow, helped } from '#flow';
import { ${last.step} } from './shared/${last.file}';

/** ${sentenceOf(title)} */
export default flow.createMachine({
  id: '${id}',
  initial: '${START}',
  states: {
    ${START}: { on: { thisProblem: '${first!.id}', somethingElse: '${last.step}' } },
    ${steps.join('\n    ')}

    ${SOLVED}: { type: 'final', tags: 'solved' },
    ...${last.step},
  },
});
`;
}

/** Texts below a step from those by their keys: `options.yes`. */
function nested(texts: Readonly<Record<string, string>>): Record<string, unknown> {
  const table: Record<string, unknown> = {};
  for (const [key, text] of Object.entries(texts)) {
    const [part = '', id] = key.split('.');
    if (id === undefined) table[part] = text;
    else table[part] = { ...(table[part] as object | undefined), [id]: text };
  }
  return table;
}

function fixTexts(fix: Fix, { fix: sentences }: Skeleton): Record<string, unknown> {
  const ids = actionIds(fix);
  const { title: _title, 'actions.first': _action, ...rest } = sentences;
  const { ask, options } = nested(rest);
  return {
    title: fix.title,
    ...(fix.warning && { warning: fix.warning }),
    ...(fix.body && { body: fix.body }),
    actions: Object.fromEntries(ids.map((id, at) => [id, fix.actions[at]])),
    ask,
    options,
  };
}

function textsOf(
  edit: NewArticle,
  locale: string,
  skeleton: Skeleton,
  fixes: readonly Fix[],
): string {
  const phrases = edit.searchPhrases?.[locale];
  return JSON.stringify(
    {
      title: edit.title[locale],
      summary: edit.summary?.[locale] ?? skeleton.article.summary,
      [START]: { ...nested(skeleton.start), ...(phrases?.length && { searchPhrases: phrases }) },
      ...Object.fromEntries(fixes.map((fix) => [fix.id, fixTexts(fix, skeleton)])),
      [SOLVED]: nested(skeleton.solved),
    },
    null,
    2,
  );
}

function walksOf(fixes: readonly Fix[], last: LastResort): string[] {
  const begin = `${START} thisProblem`;
  const before = (at: number) => fixes.slice(0, at).map(({ id }) => `${id} no`);
  return [
    ...fixes.map(({ id }, at) => [begin, ...before(at), `${id} yes`, SOLVED].join(' ')),
    [begin, ...before(fixes.length), last.step].join(' '),
    `${START} somethingElse ${last.step}`,
  ];
}

/** @throws Refusal where an article cannot be called so. */
export function refuseTakenArticle(draft: Draft, id: string): void {
  if (!FLOW_ID.test(id))
    throw new Refusal(`"${id}" is no name for an article. Use small letters and hyphens.`);
  if (RESERVED.includes(id))
    throw new Refusal(`"${id}" is taken by the site. Choose another name.`);
  if (articleFiles(id, languagesOf(draft.root)).some((file) => draft.read(file) !== undefined))
    throw new Refusal(`There is an article "${id}" already. Choose another name.`);
}

function refuseOdd(
  draft: Draft,
  { article, title, source = '' }: NewArticle,
  languages: readonly string[],
): void {
  refuseTakenArticle(draft, article);
  for (const locale of languages)
    if (!title[locale]?.trim()) throw new Refusal('Say in each language what the customer says.');
  if (source.trim() !== '' && !ARTICLE.test(source.trim()))
    throw new Refusal(
      `“${source.trim()}” is no number of the knowledge base, such as “${articles.prefix}123”. Leave it empty, and name web pages as sources of facts.`,
    );
}

/** Begins an article of which the checker says no more than what is to be written, and that imported words have to be translated. */
export function newArticle(draft: Draft, edit: NewArticle): void {
  const { article, outline } = edit;
  const languages = languagesOf(draft.root).filter((locale) => isHeldToAll(locale, draft.root));
  refuseOdd(draft, edit, languages);
  const last = lastResortOf(draft);
  if (!last)
    throw new Refusal('No shared run of the guide leads to a person. Begin with: npm run new-flow');
  const fixesIn = (skeleton: Skeleton) => fixesOf(outline, skeleton);
  for (const locale of languages) {
    const skeleton = skeletonOf(draft, locale);
    if (!skeleton)
      throw new Refusal(
        `${textFile(locale, SKELETON)} is missing: the sentences that a new article begins with.`,
      );
    draft.write(textFile(locale, article), textsOf(edit, locale, skeleton, fixesIn(skeleton)));
    if (locale !== firstLanguage) continue;
    const fixes = fixesIn(skeleton);
    draft.write(`flows/${article}.ts`, codeOf(article, edit.title[locale]!, fixes, last));
    forgetFormerName(draft, article, [START, SOLVED, ...fixes.map(({ id }) => id)]);
    draft.write(walkFile(article), JSON.stringify(walksOf(fixes, last), null, 2));
  }
  const source = edit.source?.trim();
  draft.write(
    `flows/facts/${article}.json`,
    JSON.stringify({ ...(source && { article: source }), facts: [] }, null, 2),
  );
  draft.write('flows/numbers.json', numbered(article, draft.read('flows/numbers.json')));
  if (outline?.length) return;
  // Words that the writer gave in one language alone wait for their translation.
  const isGiven = (locale: string) => edit.summary?.[locale] !== undefined;
  for (const locale of languages)
    approve(
      draft,
      locale,
      article,
      Object.keys(textsIn(draft, locale, article)).filter(
        (key) => key !== 'summary' || isGiven(locale) === isGiven(firstLanguage),
      ),
    );
}
