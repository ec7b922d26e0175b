import type { Article, ArticleList, Language, Step, StepKind, Text } from '../contract';
import type { IconName } from './icon';

/** What there is to know of a text before it is written. */
export interface FieldInfo {
  name: string;
  /** What belongs there, in a line. */
  about: string;
  /** May have several paragraphs. */
  isLong: boolean;
}

/** Parts of a step in the order of the reader's page, by the last word of their keys. */
export const FIELDS = {
  title: {
    name: 'Title',
    about: 'What to do; a question only where there is nothing to do but answer',
    isLong: false,
  },
  warning: { name: 'Warning', about: 'What must be known before the first action', isLong: false },
  body: { name: 'Why', about: 'The reason, in at most two sentences', isLong: true },
  hint: { name: 'Hint', about: 'What helps where it does not go as expected', isLong: false },
  ask: { name: 'Ask', about: 'The question that the answers answer', isLong: false },
  say: {
    name: 'Say',
    about: 'What an agent says on the phone in place of the words above',
    isLong: true,
  },
  ticket: {
    name: 'Ticket',
    about: 'What the note for the ticket says of this end, in the words of the agent',
    isLong: false,
  },
  agentNote: { name: 'Agent note', about: 'What agents listen for, and never ask', isLong: true },
} as const satisfies Record<string, FieldInfo>;

/** What the time of a step is for. */
export const ABOUT_TIME = 'How long the step takes, or a time that its page works out';

export type FieldName = keyof typeof FIELDS;

/** Parts that a step may do without. */
export const OPTIONAL = ['warning', 'body', 'hint', 'ask', 'say', 'ticket'] as const;

export const KINDS: Readonly<Record<StepKind, { name: string; icon: IconName }>> = {
  question: { name: 'Question', icon: 'question' },
  fix: { name: 'Instruction', icon: 'fix' },
  outcome: { name: 'End', icon: 'call' },
  handOver: { name: 'Goes on in another article', icon: 'handOver' },
};

/** The sign of a step: an end that solves has a tick. */
export function signOf({ kind, outcome, isLocked }: Step): IconName {
  if (outcome === 'solved') return 'done';
  return isLocked && kind !== 'outcome' ? 'lock' : KINDS[kind].icon;
}

export const isEnd = ({ kind }: Step): boolean => kind === 'outcome' || kind === 'handOver';

/** A text as the files have it: the article's own, or that of a shared run. */
export const textOf = (article: Article, locale: string, key: string): Text | undefined =>
  article.texts[locale]?.[key] ?? article.sharedTexts[locale]?.[key];

/** The same where it is one sentence or several, never a list. */
export const wordsOf = (article: Article, locale: string, key: string): string => {
  const text = textOf(article, locale, key);
  return typeof text === 'string' ? text : '';
};

/** The file that a text is written to: the article's own, unless only the shared run has it. */
export function ownerOf(article: Article, key: string): string {
  const has = (texts: Article['texts']) => Object.values(texts).some((each) => key in each);
  if (has(article.texts)) return article.id;
  const step = article.steps.find(({ id }) => key.startsWith(`${id}.`));
  return has(article.sharedTexts) || step?.sharedRun !== undefined ? 'shared' : article.id;
}

const CAPTION = /\{\{\s*([\w-]+)\s*\}\}/g;

/** A piece of a text: running words, or a button label. */
export interface TextPiece {
  text: string;
  /** Id of the label. */
  caption?: string;
}

/** Cuts a text at its button labels. A mark that names no label stays as it is written. */
export function textPieces(text: string, captions: Readonly<Record<string, string>>): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const found of text.matchAll(CAPTION)) {
    const caption = found[1]!;
    if (!(caption in captions)) continue;
    if (found.index > from) pieces.push({ text: text.slice(from, found.index) });
    pieces.push({ text: captions[caption]!, caption });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** What buttons say in one language, by the id of the label; where it has none, in the first one. */
export const captionsIn = (
  { captions, first }: Pick<ArticleList, 'captions' | 'first'>,
  locale: string,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(captions).map(([id, by]) => [id, by[locale] ?? by[first] ?? id]),
  );

/** A text with its button labels as a reader sees them. */
export const plainWords = (text: string, captions: Readonly<Record<string, string>>): string =>
  textPieces(text, captions)
    .map((piece) => piece.text)
    .join('');

/** A sentence about an article, with its button labels as a reader sees them. */
export const inLabels = (list: Pick<ArticleList, 'captions' | 'first'>, sentence: string): string =>
  plainWords(sentence, captionsIn(list, list.first));

/** Title of a step in the first language, or its id where it has none yet. */
export const titleOf = (article: Article, list: ArticleList, step: string): string =>
  plainWords(wordsOf(article, list.first, `${step}.title`), captionsIn(list, list.first)) || step;

/** Words of an answer in the first language, or its id where it has none yet. */
export const answerText = (
  article: Article,
  list: ArticleList,
  step: string,
  answer: string,
): string =>
  plainWords(
    wordsOf(article, list.first, `${step}.options.${answer}`),
    captionsIn(list, list.first),
  ) || answer;

/** The language that texts are written in first. */
export const firstLanguage = ({ languages, first }: ArticleList): Language =>
  languages.find(({ locale }) => locale === first)!;

/** Title of an article in the first language, or its id where it has none yet. */
export const articleTitle = (article: Article, list: ArticleList): string =>
  wordsOf(article, list.first, 'title') || article.id;
