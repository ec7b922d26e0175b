import { basename } from '../../../content/base';
import {
  type Applied,
  type Article,
  type ArticleList,
  type BranchCheck,
  type Branches,
  type BranchReview,
  type Changed,
  type Changes,
  type Edit,
  type Failed,
  type LabelUses,
  type NewLanguage,
  type Outline,
  type Refused,
  TOKEN_HEADER,
  type Version,
} from '../contract';

/** What came of edits: they were made; somebody else was there before; or it did not work, and why. */
export type Outcome =
  | ({ kind: 'applied' } & Applied)
  | ({ kind: 'refused' } & Refused)
  | ({ kind: 'failed' } & Failed);

/** The server of the studio, as the page sees it. */
export interface Api {
  articles: () => Promise<ArticleList>;
  article: (id: string) => Promise<Article>;
  apply: (edits: readonly Edit[]) => Promise<Outcome>;
  labels: () => Promise<LabelUses>;
  changes: () => Promise<Changes>;
  saveVersion: (message: string) => Promise<Version>;
  branches: () => Promise<Branches>;
  /** Asks the network. */
  fetchBranches: () => Promise<Branches>;
  reviewBranch: (name: string) => Promise<BranchReview>;
  checkBranch: (name: string) => Promise<BranchCheck>;
  takeBranch: (name: string, tree: string) => Promise<Version>;
  outline: (text: string) => Promise<Outline>;
  addLanguage: (language: NewLanguage) => Promise<unknown>;
  /** Listens until the function that it gives back is called. */
  onChanged: (listener: (changed: Changed) => void) => () => void;
}

/** How long a studio that refused to tell of changes is left alone. */
const RETRY_MS = 3000;

const GONE = 'The studio does not answer. Start it again in the terminal: npm run studio';

/** The sentence of a server that refuses, or what is known of one that does not answer at all. */
async function sentenceOf(response: Response): Promise<string> {
  const failed = (await response.json().catch(() => ({}))) as Partial<Failed>;
  return failed.sentence ?? `The studio answered with ${response.status}.`;
}

const address = (path: string) => `${basename}/studio/api/${path}`;

/**
 * The server that stands beside the page.
 *
 * @param token what the address of the studio has told. A studio that was started anew has another one.
 * @param noteAnswer hears whether the studio took it.
 */
export function connect(token: () => string, noteAnswer: (isTaken: boolean) => void): Api {
  async function request(path: string, body?: unknown): Promise<Response> {
    const sent = token();
    const response = await fetch(address(path), {
      headers: {
        [TOKEN_HEADER]: sent,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    }).catch(() => {
      throw new Error(GONE);
    });
    const isRefused = response.status === 403;
    noteAnswer(!isRefused);
    // The address is of a studio that has ended; another page may have the token of the one that runs.
    return isRefused && token() !== sent ? request(path, body) : response;
  }

  async function ask<T>(path: string, body?: unknown): Promise<T> {
    const response = await request(path, body);
    if (!response.ok) throw new Error(await sentenceOf(response));
    return (await response.json()) as T;
  }

  return {
    articles: () => ask('articles'),
    article: (id) => ask(`articles/${id}`),
    labels: () => ask('labels'),
    changes: () => ask('changes'),
    saveVersion: (message) => ask('versions', { message }),
    branches: () => ask('branches'),
    fetchBranches: () => ask('fetch', {}),
    reviewBranch: (name) => ask(`branches/${encodeURIComponent(name)}`),
    checkBranch: (name) => ask(`branches/${encodeURIComponent(name)}/check`),
    takeBranch: (name, tree) => ask(`branches/${encodeURIComponent(name)}/take`, { tree }),
    outline: (text) => ask('outline', { text }),
    addLanguage: (language) => ask('languages', language),
    async apply(edits) {
      try {
        const response = await request('edits', { edits });
        if (response.ok) return { kind: 'applied', ...((await response.json()) as Applied) };
        if (response.status === 409)
          return { kind: 'refused', ...((await response.json()) as Refused) };
        return { kind: 'failed', sentence: await sentenceOf(response) };
      } catch (error) {
        return { kind: 'failed', sentence: (error as Error).message };
      }
    },
    onChanged(listener) {
      let events: EventSource;
      let retry: ReturnType<typeof setTimeout> | undefined;
      const listen = () => {
        events = new EventSource(`${address('events')}?token=${encodeURIComponent(token())}`);
        events.addEventListener('changed', ({ data }: MessageEvent<string>) =>
          listener(JSON.parse(data) as Changed),
        );
        // It was refused: a studio that was started anew has another token, which another page may have by then.
        events.addEventListener('error', () => {
          if (events.readyState !== EventSource.CLOSED) return;
          noteAnswer(false);
          retry = setTimeout(listen, RETRY_MS);
        });
      };
      listen();
      return () => {
        clearTimeout(retry);
        events.close();
      };
    },
  };
}
