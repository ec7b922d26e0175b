import { guide } from '../../build/folders';
import { compareTexts } from '../approved-texts';
import { allProblems, problemsIn, searchScores, wholeArticle } from './check';
import type { Applied, Branches, Edit, Failed, NewLanguage, Refused, Version } from './contract';
import { apply } from './files/apply';
import { branchesOf, checkOf, fetchBranches, reviewOf, takeOver } from './files/branches';
import { sharersOf } from './files/flow-code';
import { changesOf } from './files/changes';
import { saveVersion } from './files/git';
import { labelUses } from './files/label-uses';
import { addLanguage } from './files/languages';
import { listArticles } from './files/list-articles';
import { outlineOf } from './files/outline';
import { Refusal } from './files/refusal';
import { Unreadable } from './files/source';
import type { Moments, Surroundings } from './kept-checks';
import { measureSearch } from './search-scores';
import { brokenBy } from './broken-by';

/** What the server answers. */
export interface Reply {
  status: number;
  body: unknown;
  /** Files that were written: before the answer goes out, whatever was read of them is read anew. */
  files?: readonly string[];
  /** Whether files came or went. */
  isNew?: boolean;
  /** Edits that were made, and the other articles that share what they changed, as they were before. */
  made?: { edits: readonly Edit[]; before: Awaited<ReturnType<typeof problemsIn>> };
}

const ok = (body: unknown): Reply => ({ status: 200, body });

async function applied(edits: readonly Edit[], moments: Moments): Promise<Reply> {
  const before = await problemsIn(sharersOf(guide, edits), moments);
  const outcome = await apply(guide, edits);
  if ('conflicts' in outcome) return { status: 409, body: outcome satisfies Refused };
  const { undo, said, renamed, files, isNew } = outcome;
  const article = renamed?.to ?? edits[0]?.article;
  const made = { undo, said, article, ...(renamed && { renamed }) };
  return { ...ok(made), made: { edits, before }, files, isNew };
}

/** Ends the answer to edits, when the checker reads what they have written. */
export async function finish(reply: Reply, moments: Moments): Promise<Reply> {
  const { article: id, ...said } = reply.body as Omit<Applied, 'article'> & { article?: string };
  if (!reply.made) return reply;
  const { edits, before } = reply.made;
  const article = id === undefined ? undefined : await wholeArticle(id, moments);
  const now = await problemsIn(
    before.map((each) => each.id),
    moments,
  );
  const elsewhere = now
    .map((each, at) => ({ article: each.id, problems: brokenBy(before[at]!, each, edits) }))
    .filter(({ problems }) => problems.length > 0);
  const body: Applied = {
    ...said,
    ...(article && { article }),
    ...(elsewhere.length > 0 && { elsewhere }),
  };
  return { ...reply, body };
}

const list = (value: unknown): Edit[] => {
  if (!Array.isArray(value)) throw new Refusal('That is no list of edits.');
  return value as Edit[];
};

/** What the studio asks for, by method and path. */
const ROUTES: Readonly<
  Record<string, (body: never, around: Surroundings) => Promise<Reply> | Reply>
> = {
  'GET articles': async (_body, around) => {
    const compared = compareTexts();
    const scores = searchScores();
    if (!scores.isNew) measureSearch(around.tell);
    return ok(listArticles(guide, compared, await allProblems(compared, around), scores.leftOut));
  },
  'GET labels': () => ok(labelUses(guide)),
  'GET changes': async () => ok(await changesOf(guide)),
  'GET branches': async () => ok({ branches: await branchesOf(guide) } satisfies Branches),
  'POST fetch': async () => ok({ branches: await fetchBranches(guide) } satisfies Branches),
  'POST edits': ({ edits }: { edits: unknown }, around) => applied(list(edits), around),
  'POST outline': ({ text }: { text: string }) => ok(outlineOf(text)),
  'POST versions': async ({ message }: { message: string }) =>
    ok({ commit: await saveVersion(guide, message) } satisfies Version),
  'POST languages': async (language: NewLanguage) => {
    const files = await addLanguage(guide, language);
    return { ...ok({}), files, isNew: true };
  },
};

async function route(name: string, body: unknown, around: Surroundings): Promise<Reply> {
  const [, id] = /^GET articles\/([\w-]+)$/.exec(name) ?? [];
  if (id !== undefined) {
    const article = await wholeArticle(id, around);
    return article
      ? ok(article)
      : { status: 404, body: { sentence: `There is no article "${id}".` } };
  }
  const [, taken] = /^POST branches\/([^/]+)\/take$/.exec(name) ?? [];
  if (taken !== undefined) {
    const { tree } = body as { tree: string };
    const { files, ...version } = await takeOver(guide, decodeURIComponent(taken), tree);
    return { ...ok(version satisfies Version), files, isNew: true };
  }
  const [, branch, isCheck] = /^GET branches\/([^/]+)(\/check)?$/.exec(name) ?? [];
  if (branch !== undefined)
    return ok(await (isCheck ? checkOf : reviewOf)(guide, decodeURIComponent(branch)));
  const how = Object.hasOwn(ROUTES, name) ? ROUTES[name] : undefined;
  return how
    ? how(body as never, around)
    : { status: 404, body: { sentence: `There is no "${name}".` } };
}

/**
 * Answers the studio.
 *
 * @param name method and path.
 * @param around when files changed, up to now, and the way to tell pages of news.
 */
export async function handle(name: string, body: unknown, around: Surroundings): Promise<Reply> {
  try {
    return await route(name, body, around);
  } catch (error) {
    if (error instanceof Refusal || error instanceof Unreadable)
      return { status: 422, body: { sentence: error.message } satisfies Failed };
    throw error;
  }
}
