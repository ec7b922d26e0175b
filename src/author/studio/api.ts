import { guide } from '../../build/folders';
import { flowIds } from '../../content/manifest';
import { compareTexts } from '../approved-texts';
import { problemsOfNoArticle } from '../check-guide';
import type { Problem } from '../problem';
import { problemsOf } from '../problems';
import type { Applied, Article, Edit, Failed, NewLanguage, Refused, Version } from './contract';
import { apply } from './files/apply';
import { changesOf } from './files/changes';
import { saveVersion } from './files/git';
import { labelUses } from './files/label-uses';
import { addLanguage } from './files/languages';
import { listArticles } from './files/list-articles';
import { outlineOf } from './files/outline';
import { readArticle } from './files/read-article';
import { Refusal } from './files/refusal';
import { sameTexts } from './files/same-texts';
import { withFormer } from './files/former-texts';
import { Unreadable } from './files/source';
import { inWords } from './files/words';

/** What the server answers. */
export interface Reply {
  status: number;
  body: unknown;
  /** Files that were written: before the answer goes out, whatever was read of them is read anew. */
  files?: readonly string[];
  /** Whether files came or went. */
  isNew?: boolean;
}

const ok = (body: unknown): Reply => ({ status: 200, body });

/** An article with what the checker says of it; undefined where there is none. */
async function wholeArticle(id: string): Promise<Article | undefined> {
  const article = readArticle(guide, id);
  if (!article) return undefined;
  const problems = (await problemsOf(id)) ?? [];
  return {
    ...article,
    stale: await withFormer(guide, article),
    same: sameTexts(guide, article),
    problems: problems.map((problem) => inWords(article, problem)),
  };
}

type Problems = ReadonlyMap<string, readonly Problem[]>;

async function findAllProblems(): Promise<Problems> {
  const compared = compareTexts();
  const ofArticles = flowIds.map(
    async (id) => [id, (await problemsOf(id, compared)) ?? []] as const,
  );
  return new Map([...(await Promise.all(ofArticles)), ['', await problemsOfNoArticle(compared)]]);
}

let known: { moment: number; problems: Promise<Problems> } | undefined;

/** What is wrong with the whole guide, found once as long as no file changes. */
function allProblems(moment: number): Promise<Problems> {
  if (known?.moment !== moment) known = { moment, problems: findAllProblems() };
  return known.problems;
}

async function applied(edits: readonly Edit[]): Promise<Reply> {
  const outcome = await apply(guide, edits);
  if ('conflicts' in outcome) return { status: 409, body: outcome satisfies Refused };
  const { undo, files, isNew } = outcome;
  return { ...ok({ undo, article: edits[0]?.article }), files, isNew };
}

/** Ends the answer to edits, when the checker reads what they have written. */
export async function finish(reply: Reply): Promise<Reply> {
  const { undo, article: id } = reply.body as { undo?: Applied['undo']; article?: string };
  if (!undo) return reply;
  const article = id === undefined ? undefined : await wholeArticle(id);
  return { ...reply, body: { undo, ...(article && { article }) } satisfies Applied };
}

const list = (value: unknown): Edit[] => {
  if (!Array.isArray(value)) throw new Refusal('That is no list of edits.');
  return value as Edit[];
};

/** What the studio asks for, by method and path. */
const ROUTES: Readonly<Record<string, (body: never, moment: number) => Promise<Reply> | Reply>> = {
  'GET articles': async (_body, moment) => ok(listArticles(guide, await allProblems(moment))),
  'GET labels': () => ok(labelUses(guide)),
  'GET changes': async () => ok(await changesOf(guide)),
  'POST edits': ({ edits }: { edits: unknown }) => applied(list(edits)),
  'POST outline': ({ text }: { text: string }) => ok(outlineOf(text)),
  'POST versions': async ({ message }: { message: string }) =>
    ok({ commit: await saveVersion(guide, message) } satisfies Version),
  'POST languages': async (language: NewLanguage) => {
    const files = await addLanguage(guide, language);
    return { ...ok({}), files, isNew: true };
  },
};

async function route(name: string, body: unknown, moment: number): Promise<Reply> {
  const [, id] = /^GET articles\/([\w-]+)$/.exec(name) ?? [];
  if (id !== undefined) {
    const article = await wholeArticle(id);
    return article
      ? ok(article)
      : { status: 404, body: { sentence: `There is no article "${id}".` } };
  }
  const how = Object.hasOwn(ROUTES, name) ? ROUTES[name] : undefined;
  return how
    ? how(body as never, moment)
    : { status: 404, body: { sentence: `There is no "${name}".` } };
}

/**
 * Answers the studio.
 *
 * @param name method and path.
 * @param moment another number after each change of the guide.
 */
export async function handle(name: string, body: unknown, moment: number): Promise<Reply> {
  try {
    return await route(name, body, moment);
  } catch (error) {
    if (error instanceof Refusal || error instanceof Unreadable)
      return { status: 422, body: { sentence: error.message } satisfies Failed };
    throw error;
  }
}
