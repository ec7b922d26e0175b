import type { FixResult } from '../../engine/setup';
import type { Problem } from '../problem';

/** A text of an article: a sentence, or a list of search phrases. */
export type Text = string | string[];

/** Texts by language, then by their whole key: `title`, `newBulb.options.yes`, `newBulb.searchPhrases`. */
export type TextsByLanguage = Readonly<Record<string, Readonly<Record<string, Text>>>>;

/** One way to answer a step. */
export interface Answer {
  id: string;
  /** Id of the step that it leads to. */
  target: string;
  /** What it says of what its step has people do. */
  result?: FixResult;
}

/**
 * What a step is: a question only sorts, a fix has people do something and asks what came of it, an outcome ends the
 * article, and a hand-over goes on in another one.
 */
export type StepKind = 'question' | 'fix' | 'outcome' | 'handOver';

/** Where a hand-over leads: an article, and its step unless it is the first. */
export interface HandOver {
  article: string;
  step?: string;
}

/** What a person sees at one time. */
export interface Step {
  id: string;
  kind: StepKind;
  isStart: boolean;
  answers: readonly Answer[];
  /** Ids of its actions, in order. */
  actions: readonly string[];
  /** How an outcome ends: `solved` or `escalated`. */
  outcome?: 'solved' | 'escalated';
  handsOverTo?: HandOver;
  minutes?: number;
  timeRule?: string;
  /** Name of the shared run that it belongs to: it cannot be edited in the article. */
  sharedRun?: string;
  /** Why the studio edits its texts only: its source is more than a table of answers. */
  readOnly?: string;
}

/** A statement of the source, and the steps that make it. */
export interface ArticleFact {
  id: string;
  kind: string;
  steps: readonly string[];
  /** Its words, by language. */
  text: Readonly<Record<string, string>>;
  /** Why no step makes it. */
  leftOut?: string;
}

/** A translation that needs another look. */
export interface StaleKey {
  locale: string;
  key: string;
  /** Whether nobody approved it yet; otherwise its source has changed since. */
  isNew: boolean;
  /** `shared` where it is a text of a shared step. */
  article?: string;
}

/** An article as the studio shows it: its files as they are now. */
export interface Article {
  id: string;
  /** In the order of its source. */
  steps: readonly Step[];
  /** Why nothing of its structure can be edited: a syntax error, say. Texts can be. */
  readOnly?: string;
  /** Its own texts; those that stand in shared steps are in `sharedTexts` unless it has its own. */
  texts: TextsByLanguage;
  /** Texts of its shared steps, which other articles say too. They are edited as those of the article `shared`. */
  sharedTexts: TextsByLanguage;
  problems: readonly Problem[];
  stale: readonly StaleKey[];
  /** As they are written: `whatHappens flickers tightenBulb yes shines`. */
  walks: readonly string[];
  facts: readonly ArticleFact[];
  /** Number of the source, and when it was last compared where the studio knows. */
  source: { article?: string; checked?: string };
  /** By `<step>.<action>`: device and parts, as `flows/figures/<id>.json` has them. */
  figures: Readonly<Record<string, unknown>>;
}

/** Where an edit belongs. */
interface OfArticle {
  /** Id of an article; for texts also `shared` or `captions`. */
  article: string;
}
interface OfStep extends OfArticle {
  step: string;
}

/** A text is written anew, or removed where `text` is left out. `was` is what the writer saw. */
export interface TextEdit extends OfArticle {
  kind: 'text';
  locale: string;
  key: string;
  was?: Text;
  text?: Text;
}

/** Something that a writer does to an article. */
export type Edit =
  | TextEdit
  /** The translation is right as it is, for the text of the first language as it is. */
  | (OfArticle & { kind: 'approve'; locale: string; key: string })
  | (OfStep & { kind: 'target'; answer: string; was: string; target: string })
  /** What the answer says of the fix; left out on a question. */
  | (OfStep & { kind: 'result'; answer: string; was?: FixResult; result?: FixResult })
  /** `texts` by language. `at` is its place, the last one where it is left out. */
  | (OfStep & {
      kind: 'addAnswer';
      answer: string;
      target: string;
      result?: FixResult;
      at?: number;
      texts?: Readonly<Record<string, string>>;
    })
  | (OfStep & { kind: 'removeAnswer'; answer: string })
  | (OfStep & { kind: 'moveAnswer'; answer: string; to: number })
  | (OfStep & {
      kind: 'addAction';
      action: string;
      at?: number;
      texts?: Readonly<Record<string, string>>;
    })
  | (OfStep & { kind: 'removeAction'; action: string })
  | (OfStep & { kind: 'moveAction'; action: string; to: number })
  /** `texts` by language and key below the step: `title`, `options.yes`. A new step has no problem but that nothing leads to it. */
  | (OfStep & {
      kind: 'addStep';
      like: StepKind;
      after?: string;
      /** Where its answers lead at first: what helps nobody else where it is left out. */
      target?: string;
      /** How an outcome ends; it is solved where this is left out. */
      outcome?: 'solved' | 'escalated';
      handsOverTo?: HandOver;
      texts?: TextsByLanguage;
    })
  /** Answers that led there lead to `insteadTo`, which is also where old links go. */
  | (OfStep & { kind: 'removeStep'; insteadTo: string })
  | (OfStep & { kind: 'renameStep'; to: string })
  | (OfStep & { kind: 'handOver'; was?: HandOver; to: HandOver })
  | NewArticle
  | (OfArticle & { kind: 'recordWalk'; walk: string })
  | (OfArticle & { kind: 'removeWalk'; walk: string })
  /** What `undo` of an answer of the server holds; nobody else makes it. */
  | (OfArticle & { kind: 'undo'; id: string });

/** An article begins: a skeleton that the checker has nothing to say of, or the steps of an outline. */
export interface NewArticle extends OfArticle {
  kind: 'newArticle';
  /** By language: what the customer says. */
  title: Readonly<Record<string, string>>;
  /** By language: one or two sentences for the list of topics. */
  summary?: Readonly<Record<string, string>>;
  /** By language: how people ask. */
  searchPhrases?: Readonly<Record<string, string[]>>;
  /** Number or name of the source. */
  source?: string;
  /** Steps of a pasted list, in order; see `POST /studio/api/outline`. */
  outline?: readonly OutlineStep[];
}

/** A step that was found in a pasted text. */
export interface OutlineStep {
  title: string;
  warning?: string;
  body?: string;
  actions: readonly string[];
}

/** An edit that cannot be made because somebody else changed the same thing. */
export interface Conflict {
  edit: Edit;
  /** What stands there now; left out where nothing does. */
  now?: unknown;
  sentence: string;
}

/** A language of the guide. */
export interface Language {
  locale: string;
  name: string;
  direction: 'ltr' | 'rtl';
  /** Whether it may lack no text. */
  isComplete: boolean;
}

/** An article in the list. */
export interface ArticleSummary {
  id: string;
  /** By language, where there is one. */
  title: Readonly<Record<string, string>>;
  steps: number;
  problems: number;
  stale: number;
  /** By language: how many texts are missing. */
  missing: Readonly<Record<string, number>>;
  facts: number;
  /** ISO date: when the source was last compared. */
  lastChecked?: string;
  /** ISO time: when one of its files last changed. */
  changed: string;
  readOnly?: string;
}

/** `GET /studio/api/articles` */
export interface ArticleList {
  articles: readonly ArticleSummary[];
  languages: readonly Language[];
  /** The language that texts are written in first. */
  first: string;
  /** By id, what buttons say in each language. */
  captions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What is wrong with files that belong to no article. */
  problems: readonly Problem[];
}

/** `POST /studio/api/edits` takes `{ edits: Edit[] }`: all of them are made, or none. */
export interface Applied {
  /** What takes them back, in the order in which it has to be made. */
  undo: readonly Edit[];
  /** The article of the first edit; left out where the edit was of `shared` or `captions`. */
  article?: Article;
}

/** With status 409: nothing was written. */
export interface Refused {
  conflicts: readonly Conflict[];
}

/** With any other status that is no success: nothing was written, and why. */
export interface Failed {
  sentence: string;
}

/** What has changed since the last version, in words. */
export interface Change {
  article: string;
  sentence: string;
  was?: string;
  text?: string;
  undo?: readonly Edit[];
}

/** `GET /studio/api/changes` */
export interface Changes {
  sentences: readonly Change[];
  /** Left out where there is no git. */
  git?: { branch: string; files: readonly string[] };
}

/** `POST /studio/api/versions` takes `{ message: string }`. */
export interface Version {
  /** Its short name. */
  commit: string;
}

/** `POST /studio/api/outline` takes `{ text: string }`: a numbered list or Markdown. */
export interface Outline {
  title?: string;
  steps: readonly OutlineStep[];
}

/** `POST /studio/api/languages` */
export interface NewLanguage {
  /** A tag such as `pt-BR`. */
  locale: string;
  direction: 'ltr' | 'rtl';
}

/** Data of an event `changed` of `GET /studio/api/events?token=…`: files of the guide that were written, by whomever. */
export interface Changed {
  files: readonly string[];
}

/** The header that has the token of the address; EventSource cannot send one, so `events` takes `?token=` also. */
export const TOKEN_HEADER = 'X-Studio-Token';
