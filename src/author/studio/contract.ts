import type { FixResult } from '../../engine/setup';
import type { TimeRule } from '../../engine/time-rules';
import type { Problem } from '../problem';
import type { Edit, HandOver, OutlineStep, StepKind, StepRule, TextsByLanguage } from './edits';

export type * from './edits';

/** One way to answer a step. */
export interface Answer {
  id: string;
  /** Id of the step that it leads to. */
  target: string;
  /** What it says of what its step has people do. */
  result?: FixResult;
  /** The name by which each article says where it leads: an exit of a shared run, which its source alone changes. */
  exit?: string;
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
  /** What an end offers to read next: articles, or steps as `desk-lamp/newBulb`. Its source alone changes it. */
  offers?: readonly string[];
  minutes?: number;
  timeRule?: StepRule;
  /** Name of the shared run that it belongs to: an edit of it is one of all articles that have the run. */
  sharedRun?: string;
  /** Whether its page leaves it alone, until the writer says that its shared run is to change. */
  isLocked?: boolean;
  /** Where the answers of a shared step may lead, once it may change; anywhere where this is left out. */
  leadsTo?: readonly string[];
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
  /** Numbers with their unit, and words of buttons and messages: each step that makes it says them. */
  numbers: readonly string[];
  labels: readonly string[];
  /** Addresses of pages that say so. */
  source?: readonly string[];
  /** Why no step makes it. */
  leftOut?: string;
}

/** A translation that needs another look. */
export interface StaleKey {
  locale: string;
  key: string;
  /** Whether nobody approved it yet; otherwise its source has changed since. */
  isNew: boolean;
  /** What the first language said when it was approved, where a version is known that did. */
  was?: string;
  /** `shared` where it is a text of a shared step. */
  article?: string;
}

/** A translation of the same sentence elsewhere, for a text that needs one. */
export interface SameText {
  locale: string;
  key: string;
  text: string;
  /** Where it stands: an article, or `shared`. */
  article: string;
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
  same: readonly SameText[];
  /** As they are written: `whatHappens flickers tightenBulb yes shines`. */
  walks: readonly string[];
  facts: readonly ArticleFact[];
  /** Number of the source, its address, and when it was last compared where the studio knows. */
  source: { article?: string; link?: string; checked?: string };
  /** By `<step>.<action>`: device and parts, as `flows/figures/<id>.json` has them, whoever wrote them. */
  figures: Readonly<Record<string, unknown>>;
  /** The same of its shared steps. They are edited as those of the article `shared`. */
  sharedFigures: Readonly<Record<string, unknown>>;
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
  /** Left out while it is measured, and where no phrase of the article is left out of the measured search. */
  search?: SearchScore;
}

/** How an article is found by phrases that search was made without. */
export interface SearchScore {
  phrases: number;
  /** Those that have it among the first three. */
  found: number;
}

/** A rule of time, as the site names it and its phases in the first language. */
export interface NamedRule extends TimeRule {
  name: string;
  words: Readonly<Record<string, string>>;
  /** All that is said of it, by language and whole key, in the order in which it is read. */
  texts: TextsByLanguage;
}

/** `GET /studio/api/articles` */
export interface ArticleList {
  articles: readonly ArticleSummary[];
  languages: readonly Language[];
  /** The language that texts are written in first. */
  first: string;
  /** The article that the home page is made of; empty where there is none. */
  triage: string;
  /** By id, what buttons say in each language. */
  captions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The rules of time of the guide that are plain tables, by id. */
  timeRules: Readonly<Record<string, NamedRule>>;
  /** By language, the texts of the site that tell what a drawing shows. */
  figureWords: Readonly<Record<string, object>>;
  /** The runs of steps that articles share, by name. */
  runs: Readonly<Record<string, SharedRun>>;
  /** What is wrong with files that belong to no article. */
  problems: readonly Problem[];
}

/** A run of steps that articles share. */
export interface SharedRun {
  /** The articles that have it. */
  articles: readonly string[];
  /** Steps that each of them has, the first of the run first: where its answers may lead. */
  steps: readonly string[];
}

/** `GET /studio/api/labels`: by the id of a button label, the steps that name or draw it. */
export type LabelUses = Readonly<Record<string, readonly LabelUse[]>>;

export interface LabelUse {
  /** `shared` where articles share the step. */
  article: string;
  /** Key of the first text that names it, or of the action that is drawn. */
  key: string;
  /** Title of the step in the first language. */
  title: string;
}

/** `POST /studio/api/edits` takes `{ edits: Edit[] }`: all of them are made, or none. */
export interface Applied {
  /** What takes them back, in the order in which it has to be made. */
  undo: readonly Edit[];
  /** What they did, in a sentence each, as `changes` has it. */
  said: readonly string[];
  /** The article of the first edit; left out where there is none, as for edits of `shared` or `captions`. */
  article?: Article;
  renamed?: Renamed;
  /** What edits of a shared run broke in the other articles that have it. */
  elsewhere?: readonly BrokenElsewhere[];
}

export interface BrokenElsewhere {
  article: string;
  problems: readonly Problem[];
}

/** An article that goes by another name since. */
export interface Renamed {
  from: string;
  to: string;
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
  /** The step that it is about, by its title. */
  step?: { id: string; title: string };
  sentence: string;
  was?: string;
  text?: string;
  /** Old and new words of a text, by language. */
  texts?: readonly { locale: string; was?: string; text?: string }[];
  /** All that a new step says, by language. */
  whole?: readonly { locale: string; lines: readonly StepLine[] }[];
  undo?: readonly Edit[];
}

/** What one part of a step says. */
export interface StepLine {
  /** `title`, `action 2`. */
  part: string;
  text: string;
}

/** `GET /studio/api/changes` */
export interface Changes {
  sentences: readonly Change[];
  /** Left out where there is no git. */
  git?: { branch: string; files: readonly string[] };
}

/** A branch that has something new. */
export interface Branch {
  /** `anna/lock`, or `origin/anna/lock` where it was fetched. */
  name: string;
  /** Its whole name in git. */
  ref: string;
  author: string;
  /** ISO time of its last version. */
  at: string;
  /** What its last version is about. */
  subject: string;
}

/** `GET /studio/api/branches` and, after it has asked the network, `POST /studio/api/fetch`. */
export interface Branches {
  branches: readonly Branch[];
}

/** `GET /studio/api/branches/<name>`: what a branch changed since it left the one in hand. */
export interface BranchReview {
  branch: Branch;
  files: readonly string[];
  sentences: readonly Change[];
}

/** `GET /studio/api/branches/<name>/check`, of the guide as it would be with the branch. */
export interface BranchCheck {
  /** By article, what is wrong; under the empty name what belongs to none. */
  problems: readonly { article: string; sentences: readonly string[] }[];
  /** Name of what was checked: `POST /studio/api/branches/<name>/take` merges the branch, and takes `{ tree: string }`. */
  tree?: string;
  /** Files that both have changed at one place: the branch alone was checked. */
  conflicts?: readonly string[];
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

/** What lengths of time are counted in, the shortest first. */
export const TIME_UNITS = ['minutes', 'hours', 'days'] as const;

/** Whether a text is the whole address of a page. */
export const isAddress = (text: string): boolean => /^https?:/.test(text) && URL.canParse(text);
