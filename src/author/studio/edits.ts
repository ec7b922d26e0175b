import type { Fact } from '../../content/facts';
import type { FixResult, StepMeta } from '../../engine/setup';
import type { TimeRule } from '../../engine/time-rules';
import type { Figure } from '../../ui/figure/figure';

/** A text of an article: a sentence, or a list of search phrases. */
export type Text = string | string[];

/** Texts by language, then by their whole key: `title`, `newBulb.options.yes`, `newBulb.searchPhrases`. */
export type TextsByLanguage = Readonly<Record<string, Readonly<Record<string, Text>>>>;

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

/** A rule of time as a step has it. */
export type StepRule = NonNullable<StepMeta['timeRule']>;

/** What the file of facts says of one, by field: `kind`, `numbers`, `labels`, `source`, and its words by language. */
export type FactFields = Partial<Omit<Fact, 'id'>>;

/** A length of time with its unit. */
export type Lasts = TimeRule['phases'][number]['lasts'];

/** Where an edit belongs. */
interface OfArticle {
  /** Id of an article; for texts also `shared` or `captions`, and `common` for those of rules of time. */
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
  /** `texts` by language and key below the step: `title`, `options.yes`. A new step has no problem but what is to be written, and that nothing leads to it. */
  | (OfStep & {
      kind: 'addStep';
      like: StepKind;
      after?: string;
      /** The shared run that it becomes part of, in all articles that have it. */
      run?: string;
      /** Where its answers lead at first: what helps nobody else where it is left out. */
      target?: string;
      /** How an outcome ends; it is solved where this is left out. */
      outcome?: 'solved' | 'escalated';
      handsOverTo?: HandOver;
      texts?: TextsByLanguage;
    })
  /** Answers that led there lead to `insteadTo`, which is also where old links go. */
  | (OfStep & { kind: 'removeStep'; insteadTo: string })
  /** A step that the last version has stands again. */
  | (OfStep & { kind: 'restoreStep' })
  | (OfStep & { kind: 'renameStep'; to: string })
  | (OfStep & { kind: 'handOver'; was?: HandOver; to: HandOver })
  /** Whether the step states a fact. `leftOut` says why none does, once the last one does no more. */
  | (OfStep & { kind: 'fact'; fact: string; isStated: boolean; leftOut?: string })
  /** A fact begins. `fact` is its id, the next free one where it is left out; `at` its place, the last one otherwise. */
  | (OfArticle & { kind: 'addFact'; fact?: string; value: FactFields; at?: number })
  | (OfArticle & { kind: 'removeFact'; fact: string })
  /** Fields of a fact are written anew; those of `was` that `now` lacks are gone. */
  | (OfArticle & { kind: 'editFact'; fact: string; was: FactFields; now: FactFields })
  /** When the article was last compared with its source: an ISO date. */
  | (OfArticle & { kind: 'checked'; was?: string; checked?: string })
  /** The drawing of an action, or none. `article` may be `shared`. */
  | (OfStep & { kind: 'figure'; action: string; was?: Figure; figure?: Figure })
  /** How long people should expect to spend on a step. */
  | (OfStep & { kind: 'minutes'; was?: number; minutes?: number })
  /** The rule of time that a step works out, and the answer that each phase stands for. */
  | (OfStep & { kind: 'timeRule'; was?: StepRule; rule?: StepRule })
  /** How long a phase of a rule of time lasts, wherever the rule is used. */
  | (OfArticle & { kind: 'lasts'; rule: string; phase: string; was: Lasts; lasts: Lasts })
  /** A text of a rule of time or of its phases, wherever the rule is used: `time.<rule>.ask`. */
  | (OfArticle & { kind: 'ruleText'; locale: string; key: string; was?: Text; text: Text })
  /** A rule of time begins, with its words by language and whole key: `time.<rule>.ask`. */
  | (OfArticle & { kind: 'addRule'; rule: string; value: TimeRule; texts: TextsByLanguage })
  /** A rule of time that no step works out goes, with its words. */
  | (OfArticle & { kind: 'removeRule'; rule: string })
  | NewArticle
  /** The article goes by another name, in its address and in every file; old links follow. */
  | (OfArticle & { kind: 'renameArticle'; to: string })
  /** An article begins as another one is, but for its title and for how people ask. */
  | (OfArticle & { kind: 'copyArticle'; from: string; title: Readonly<Record<string, string>> })
  /** Old links lead to `insteadTo`. */
  | (OfArticle & { kind: 'removeArticle'; insteadTo: string })
  /** `instead`: the walk that it takes the place of. `at` is its place otherwise, the last one where it is left out. */
  | (OfArticle & { kind: 'recordWalk'; walk: string; instead?: string; at?: number })
  | (OfArticle & { kind: 'removeWalk'; walk: string })
  /** What `undo` of an answer of the server holds; nobody else makes it. */
  | (OfArticle & { kind: 'undo'; id: string });

/** An article begins: a skeleton of which the checker says no more than what is to be written, or the steps of an outline. */
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
