import { firstLanguage, triage } from '#guide/site.config';
import { languagesOf } from '../../../build/languages';
import { articleFiles, textFile } from '../../article-files';
import { isHeldToAll, numbered } from '../../new-flow';
import type { Edit, Step, Text } from '../contract';
import { approve, copyApprovals, moveApprovals } from './approvals';
import { readFlow, type FlowSource } from './flow-source';
import { wasInLastVersion } from './git';
import { articleIds, type Draft, readJson } from './guide-draft';
import { setJson } from './json-edits';
import { forgetFormerName, linksOfGone, linksOfRenamed } from './moved-articles';
import { changeKeys, dropTwins, replaceTexts, tables, TWINS } from './names-in-json';
import { refuseTakenArticle, sentenceOf } from './new-article';
import { stepsOf } from './read-article';
import { redirectHandOvers, replaceText, waysInto, type WayIn } from './references';
import { Refusal } from './refusal';
import { edited, propertyOf } from './source';
import { textsIn } from './texts';
import { changeWalks } from './walks';
import { quoted, show } from './words';

type Of<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>;

const NUMBERS = 'flows/numbers.json';
const EXPECTATIONS = 'flows/expectations.json';

function refuseUnknown(draft: Draft, article: string): void {
  if (!articleIds(draft.root).includes(article))
    throw new Refusal(`There is no article "${article}" any more. Somebody may have renamed it.`);
}

function refuseTriage(article: string, what: string): void {
  if (article === triage)
    throw new Refusal(
      `The home page is made of this article, so it cannot be ${what} here. Ask whoever looks after the site.`,
    );
}

/** What an article is called in the first language. */
const titleIn = (draft: Draft, article: string): string =>
  quoted(show(textsIn(draft, firstLanguage, article).title) ?? article);

/** Whether somebody may have a link to an article. */
const isPublished = (draft: Draft, article: string): boolean =>
  wasInLastVersion(draft.root, `flows/${article}.ts`, article);

/** Names an article otherwise in its own source. */
function writeId({ source, machine }: FlowSource, id: string): void {
  const value = propertyOf(machine, 'id')?.value;
  if (value) replaceText(source, value, `'${id}'`);
}

/** Names of an article and of its steps in tables: `desk-lamp`, `desk-lamp/newBulb`. */
const namesIt = (article: string) => (text: string) =>
  text === article || text.startsWith(`${article}/`);

/** @throws Refusal where something that the studio does not write still leads to an article by its former name. */
function refuseLeft(draft: Draft, article: string): void {
  const [way] = waysInto(draft, article);
  if (way)
    throw new Refusal(
      `${titleIn(draft, way.article)} leads here by code that cannot be changed here. Ask whoever looks after it.`,
    );
}

/** Gives an article another name, wherever it is named; old links follow. */
export function renameArticle(draft: Draft, { article, to }: Of<'renameArticle'>): void {
  if (article === to) return;
  refuseUnknown(draft, article);
  refuseTriage(article, 'renamed');
  const languages = languagesOf(draft.root);
  refuseTakenArticle(draft, to);
  const flow = readFlow(draft, article);
  writeId(flow, to);
  draft.write(flow.source.name, edited(flow.source));

  redirectHandOvers(draft, article, (id) => (id === article ? { article: to } : {}));
  for (const id of articleIds(draft.root))
    changeWalks(draft, id, (walk) =>
      walk.landing?.flow === article ? { ...walk, landing: { ...walk.landing, flow: to } } : walk,
    );
  const isIt = namesIt(article);
  for (const file of tables(draft.root))
    replaceTexts(draft, file, (text) =>
      // A query may be the word that an article is named by: there it always stands with a step.
      isIt(text) && (file === TWINS || text !== article) ? to + text.slice(article.length) : text,
    );
  changeKeys(
    draft,
    EXPECTATIONS,
    (key) => (key.startsWith(`${article}: `) ? to + key.slice(article.length) : key),
    ['notDrawn'],
  );
  moveApprovals(draft, article, to);
  const numbers = readJson(draft, NUMBERS) as Record<string, string> | undefined;
  if (numbers) {
    const { [article]: number, ...others } = numbers;
    draft.write(
      NUMBERS,
      numbered(to, JSON.stringify({ ...others, ...(number && { [to]: number }) })),
    );
  }
  linksOfRenamed(draft, flow, to, isPublished(draft, article));

  const files = articleFiles(to, languages);
  for (const [at, file] of articleFiles(article, languages).entries()) {
    const content = draft.read(file);
    if (content === undefined) continue;
    draft.write(file, undefined);
    draft.write(files[at]!, content);
  }
  refuseLeft(draft, article);
}

/** Begins an article as another one is. */
export function copyArticle(draft: Draft, { article, from, title }: Of<'copyArticle'>): void {
  refuseUnknown(draft, from);
  const languages = languagesOf(draft.root);
  refuseTakenArticle(draft, article);
  for (const locale of languages)
    if (isHeldToAll(locale, draft.root) && !title[locale]?.trim())
      throw new Refusal('Say in each language what the customer says.');
  const flow = readFlow(draft, from);
  const { source } = flow;
  writeId(flow, article);
  const code = source.program.body.find(({ type }) => type === 'ExportDefaultDeclaration');
  const about = source.comments.findLast(({ type, end }) => type === 'Block' && end < code!.start);
  if (about) replaceText(source, about, `/** ${sentenceOf(title[firstLanguage]!)} */`);

  const files = articleFiles(article, languages);
  for (const [at, file] of articleFiles(from, languages).entries()) {
    const content = file === source.name ? edited(source) : draft.read(file);
    if (content !== undefined) draft.write(files[at]!, content);
  }
  for (const locale of languages) {
    const file = textFile(locale, article);
    const content = draft.read(file);
    if (content === undefined) continue;
    const own = textsIn(draft, locale, article);
    // How people ask for one article is no way to ask for another.
    const texts: [key: string, text: Text | undefined][] = [
      ['title', title[locale]?.trim() || undefined],
      ...Object.keys(own)
        .filter((key) => key.endsWith('.searchPhrases'))
        .map((key): [string, undefined] => [key, undefined]),
    ];
    draft.write(
      file,
      texts.reduce((now, [key, text]) => setJson(file, now, key.split('.'), text), content),
    );
  }
  forgetFormerName(
    draft,
    article,
    flow.steps.map(({ id }) => id),
  );
  copyApprovals(draft, from, article);
  for (const locale of languages) approve(draft, locale, article, ['title']);
  draft.write(NUMBERS, numbered(article, draft.read(NUMBERS)));
  const { notDrawn = {} } = (readJson(draft, EXPECTATIONS) ?? {}) as {
    notDrawn?: Record<string, string>;
  };
  for (const [key, reason] of Object.entries(notDrawn))
    if (key.startsWith(`${from}: `))
      draft.write(
        EXPECTATIONS,
        setJson(
          EXPECTATIONS,
          draft.read(EXPECTATIONS)!,
          ['notDrawn', article + key.slice(from.length)],
          reason,
        ),
      );
}

/** What still leads to an article, in words: `“Other lamp” in “The door is dark”`. */
function wayInWords(draft: Draft, { article, step }: WayIn): string {
  const of = titleIn(draft, article);
  if (!step) return of;
  if (step.sharedRun !== undefined) return `the shared run “${step.sharedRun}” in ${of}`;
  const texts = textsIn(draft, firstLanguage, article);
  return `${quoted(show(texts[`${step.id}.title`]) ?? step.id)} in ${of}`;
}

/** @throws Refusal that names what still leads to an article. */
function refuseLedTo(draft: Draft, article: string): void {
  const [first, ...others] = waysInto(draft, article);
  if (!first) return;
  const [second, ...more] = others;
  const names = [
    wayInWords(draft, first),
    ...(second ? [more.length > 0 ? `${others.length} more` : wayInWords(draft, second)] : []),
  ];
  throw new Refusal(
    `${names.join(' and ')} still ${others.length > 0 ? 'lead' : 'leads'} here. Lead ${others.length > 0 ? 'them' : 'it'} elsewhere, then delete the article.`,
  );
}

/** Deletes an article that nothing leads to. Old links lead to another one. */
export function removeArticle(draft: Draft, { article, insteadTo }: Of<'removeArticle'>): void {
  refuseUnknown(draft, article);
  refuseUnknown(draft, insteadTo);
  if (article === insteadTo) throw new Refusal('Choose another article for old links.');
  refuseTriage(article, 'deleted');
  refuseLedTo(draft, article);
  const steps: readonly Step[] = stepsOf(draft, article).steps;
  const there = readFlow(draft, insteadTo);
  const isKnown = isPublished(draft, article);

  dropTwins(draft, namesIt(article));
  const isIt = (text: string) => text.startsWith(`${article}/`);
  changeKeys(draft, 'flows/queries/examples.json', (key) => (isIt(key) ? undefined : key), [
    'alike',
  ]);
  // What only this article has answered is asked of the one that old links lead to.
  for (const file of tables(draft.root))
    replaceTexts(draft, file, (text) => (isIt(text) ? `${insteadTo}/*` : text));
  changeKeys(draft, EXPECTATIONS, (key) => (key.startsWith(`${article}: `) ? undefined : key), [
    'notDrawn',
  ]);
  moveApprovals(draft, article, undefined);
  // Codes that begin with its number are still about.
  const isKept = linksOfGone(draft, article, steps, there, isKnown);
  if (!isKept) changeKeys(draft, NUMBERS, (key) => (key === article ? undefined : key));
  for (const file of articleFiles(article, languagesOf(draft.root)))
    if (draft.read(file) !== undefined) draft.write(file, undefined);
}
