import type { Article, ArticleList, Changes, Conflict, Renamed } from '../contract';
import type { Act } from './acts';
import type { Broken } from './broken';
import type { Draft } from './drafts';
import { withLocks } from './runs/shared-runs';

/** Where what was typed stands: in the files, on its way there, or on this device only, and why. */
export type Saving =
  | { kind: 'saved'; at?: number }
  | { kind: 'saving' }
  | { kind: 'kept'; sentence: string };

export interface EditorState {
  list?: ArticleList;
  /** The article that is open, as its files are. */
  article?: Article;
  /** Why the list or the article could not be read. */
  failure?: string;
  /** Typed, and not yet in the files. */
  drafts: readonly Draft[];
  /** Drafts of a studio that closed before it had saved them. */
  found: readonly Draft[];
  conflicts: readonly Conflict[];
  saving: Saving;
  /** Each takes one act back, the last one first. */
  undo: readonly Act[];
  redo: readonly Act[];
  /** What the open article was called, until it is open by its other name. */
  renamed?: Renamed;
  /** What edits broke, the last one last, until the writer leaves it. */
  broken: readonly Broken[];
  /** The shared runs that the writer has said are to change. */
  openRuns: readonly string[];
  /** Why the last act was not made. */
  refusal?: string;
  changes?: Changes;
}

type Forgettable = 'failure' | 'refusal' | 'renamed' | 'article';

/**
 * Holds what the studio knows, and tells those who listen when that changes.
 *
 * @param keep takes what was typed to where it is safe.
 */
export function createStore(keep: (drafts: readonly Draft[]) => void) {
  let state: EditorState = {
    drafts: [],
    found: [],
    conflicts: [],
    saving: { kind: 'saved' },
    undo: [],
    redo: [],
    broken: [],
    openRuns: [],
  };
  const listeners = new Set<() => void>();
  return {
    get state() {
      return state;
    },
    set: (change: Partial<EditorState>): void => {
      state = { ...state, ...change };
      if (state.article && (change.article || change.list || change.openRuns))
        state.article = withLocks(state.article, state.list?.runs ?? {}, state.openRuns);
      if (change.drafts) keep(state.drafts);
      for (const listener of listeners) listener();
    },
    /** Leaves something out, which is told with the next change. */
    forget: (key: Forgettable): void => {
      const { [key]: _, ...rest } = state;
      state = rest;
    },
    /** @returns ends it. */
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
