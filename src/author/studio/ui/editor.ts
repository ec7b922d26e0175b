import type { Applied, Article, Conflict, Edit, NewLanguage, Text, TextEdit } from '../contract';
import type { Api, Outcome } from './api';
import { lastActOn } from './acts';
import { ownerOf, textOf } from './article-texts';
import { brokenBy } from '../broken-by';
import { actsSince, stillBroken, stillElsewhere } from './broken';
import {
  afterSaving,
  type Draft,
  knowing,
  newestOf,
  onTheirWay,
  type Place,
  placeOf,
  toEdit,
  whoStands,
  withTyped,
} from './drafts';
import { withEdits } from './list/with-edits';
import type { Shelf } from './shelf';
import { createStore, type EditorState } from './store';
import { followSteps, isBegun } from './walks';

/** How long nothing is typed before it is saved. */
const QUIET_MS = 800;

export type Editor = ReturnType<typeof createEditor>;

/** Everything that the studio holds, and what can be done to it. The server's files are the truth; this follows them. */
export function createEditor(api: Api, shelf: Shelf, quiet = QUIET_MS) {
  const store = createStore(shelf.keep);
  const { set, forget } = store;

  // One request at a time: each is about the files as the one before has left them.
  let line: Promise<unknown> = Promise.resolve();
  function inLine<T>(job: () => Promise<T>): Promise<T> {
    const done = line.then(job);
    line = done.catch(() => undefined);
    return done;
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    clearTimeout(timer);
    return inLine(saveDrafts);
  };

  const hasConflict = (draft: Draft) =>
    store.state.conflicts.some(
      ({ edit }) => edit.kind === 'text' && placeOf(edit) === placeOf(draft),
    );

  /** Notes what edits broke in the article that is open. */
  function noteBroken(applied: Applied, now: Article, made: readonly Edit[]): void {
    const { undo: act, said, elsewhere = [] } = applied;
    const problems = store.state.article ? brokenBy(store.state.article, now, made) : [];
    if (problems.length + elsewhere.length > 0)
      set({ broken: [...store.state.broken, { article: now.id, act, said, problems, elsewhere }] });
  }

  /** What edits broke in other articles may be mended meanwhile. */
  async function readElsewhere(): Promise<void> {
    const ids = new Set(
      store.state.broken.flatMap(({ elsewhere }) => elsewhere.map(({ article }) => article)),
    );
    const articles = await Promise.all([...ids].map((id) => api.article(id)));
    if (ids.size > 0)
      set({
        broken: store.state.broken.map((broken) => ({
          ...broken,
          elsewhere: stillElsewhere(broken.elsewhere, articles),
        })),
      });
  }

  async function takeIn(applied: Applied, made: readonly Edit[]): Promise<void> {
    if (store.state.list) set({ list: withEdits(store.state.list, made) });
    const open = store.state.article?.id;
    if (open === undefined) return;
    if (applied.renamed?.from === open && applied.article)
      return set({ renamed: applied.renamed, article: applied.article });
    if (made.some((edit) => edit.kind === 'removeArticle' && edit.article === open)) {
      forget('article');
      return set({});
    }
    if (applied.article?.id === open) {
      noteBroken(applied, applied.article, made);
      return set({ article: applied.article });
    }
    const article = await api.article(open).catch((error: Error) => error);
    if (store.state.article?.id !== open) return;
    if (!(article instanceof Error)) return set({ article });
    // It was begun by what is taken back.
    forget('article');
    set({ failure: article.message });
  }

  /** Lets the later state of a text stand, and asks where neither is one. */
  function settle(conflict: Conflict): void {
    const place = placeOf(conflict.edit as TextEdit);
    const now = conflict.now as Text | undefined;
    const { drafts, conflicts } = store.state;
    const mine = drafts.find((draft) => placeOf(draft) === place);
    if (!mine) return;
    const whose = whoStands(mine, now);
    if (whose === undefined) return set({ conflicts: [...conflicts, conflict] });
    set({
      drafts: drafts.flatMap((draft) => {
        if (placeOf(draft) !== place) return draft;
        return whose === 'mine' ? knowing(draft, now) : [];
      }),
    });
    if (whose === 'theirs') readAgain();
  }

  async function saveDrafts(): Promise<void> {
    const sent = store.state.drafts.filter((draft) => !hasConflict(draft));
    if (sent.length === 0) return;
    set({ saving: { kind: 'saving' }, drafts: onTheirWay(store.state.drafts, sent) });
    const outcome = await api.apply(sent.map(toEdit));
    if (outcome.kind === 'failed') {
      set({ saving: { kind: 'kept', sentence: outcome.sentence } });
    } else if (outcome.kind === 'refused') {
      outcome.conflicts.forEach(settle);
      await saveDrafts();
      if (store.state.conflicts.length > 0)
        set({ saving: { kind: 'kept', sentence: 'Somebody else changed the same text.' } });
      else if (store.state.saving.kind === 'saving') set({ saving: { kind: 'saved' } });
    } else {
      await takeIn(outcome, sent.map(toEdit));
      set({
        drafts: afterSaving(store.state.drafts, sent),
        saving: { kind: 'saved', at: Date.now() },
        undo: outcome.undo.length > 0 ? [...store.state.undo, outcome.undo] : store.state.undo,
        redo: [],
      });
      void readChanges();
    }
  }

  /** Edits as they are made; in an article that is only begun, its walks follow. */
  async function applyAll(edits: readonly Edit[]): Promise<Outcome> {
    const outcome = await api.apply(edits);
    const { article } = outcome.kind === 'applied' ? outcome : {};
    if (outcome.kind !== 'applied' || !article) return outcome;
    const followed = isBegun(article.id, store.state.changes) ? followSteps(article) : [];
    if (followed.length === 0) return outcome;
    const after = await api.apply(followed);
    return after.kind === 'applied'
      ? { ...outcome, ...after, said: outcome.said, undo: [...after.undo, ...outcome.undo] }
      : outcome;
  }

  /** Makes edits; what takes them back again, or undefined where they could not be made. */
  async function make(edits: readonly Edit[]): Promise<readonly Edit[] | undefined> {
    await saveDrafts();
    forget('refusal');
    set({ saving: { kind: 'saving' } });
    const outcome = await applyAll(edits);
    if (outcome.kind === 'applied') {
      await takeIn(outcome, edits);
      set({ saving: { kind: 'saved', at: Date.now() } });
      void readChanges();
      return outcome.undo;
    }
    const refusal =
      outcome.kind === 'failed'
        ? outcome.sentence
        : outcome.conflicts.map(({ sentence }) => sentence).join(' ');
    set({ refusal, saving: { kind: 'saved' } });
    return undefined;
  }

  const stepBack = (from: 'undo' | 'redo', to: 'undo' | 'redo', article?: string) =>
    inLine(async () => {
      // What was typed meanwhile is an act as well, and the one that is taken back.
      await saveDrafts();
      const at = lastActOn(store.state[from], article);
      if (at < 0) return;
      const edits = store.state[from][at]!;
      set({ [from]: store.state[from].toSpliced(at, 1) });
      const back = await make(edits);
      if (back) set({ [to]: [...store.state[to], back] });
    });

  async function readChanges(): Promise<void> {
    const changes = await api.changes().catch(() => undefined);
    if (changes) set({ changes });
  }

  function read(job: () => Promise<Partial<EditorState>>): Promise<void> {
    return job().then(
      (change) => {
        forget('failure');
        set(change);
      },
      (error: Error) => set({ failure: error.message }),
    );
  }

  /** What is true of the files now, after somebody else may have changed them. */
  function readAgain(): void {
    const open = store.state.article?.id;
    if (open !== undefined)
      void inLine(() =>
        read(async () =>
          store.state.article?.id === open ? { article: await api.article(open) } : {},
        ),
      );
    // All articles are checked for the list: what is written does not wait for that.
    if (store.state.list) void read(async () => ({ list: await api.articles() }));
    // What cannot be read is told as it was.
    readElsewhere().catch(() => undefined);
    void readChanges();
  }

  const withoutFound = (drafts: readonly Draft[]) => {
    shelf.drop(drafts);
    return store.state.found.filter((draft) => !drafts.includes(draft));
  };

  /** Forgets what was found and is in the files of the open article, or a later state of it. */
  function forgetSaved(): void {
    const { article, found } = store.state;
    const saved = found.filter(
      (draft) =>
        article &&
        draft.article === ownerOf(article, draft.key) &&
        whoStands(draft, textOf(article, draft.locale, draft.key)) === 'theirs',
    );
    if (saved.length > 0) set({ found: withoutFound(saved) });
  }

  shelf.watch((drafts) => {
    set({ found: [...store.state.found, ...drafts] });
    forgetSaved();
  });

  const withoutConflict = ({ edit }: Conflict) =>
    store.state.conflicts.filter((each) => each.edit !== edit);

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    /** Listens to changes of the files, until the function that it gives back is called. */
    watch(): () => void {
      let pause: ReturnType<typeof setTimeout> | undefined;
      return api.onChanged(() => {
        clearTimeout(pause);
        pause = setTimeout(readAgain, 200);
      });
    },
    openList: () =>
      read(async () => {
        void readChanges();
        return { list: await api.articles() };
      }),
    openArticle: (id: string) =>
      read(async () => {
        forget('renamed');
        if (!store.state.list) set({ list: await api.articles() });
        void readChanges();
        return { article: await api.article(id) };
      }).then(forgetSaved),
    readChanges,
    /** A key was pressed: kept on the device at once, and in the files when it is quiet. */
    type(place: Place, text: Text, was: Text | undefined): void {
      set({ drafts: withTyped(store.state.drafts, place, text, was) });
      clearTimeout(timer);
      timer = setTimeout(() => void save(), quiet);
    },
    /** Saves what was typed without waiting for quiet. */
    save,
    /** Makes edits that nobody types. @returns whether they were made. */
    act: (edits: readonly Edit[]): Promise<boolean> =>
      inLine(async () => {
        const back = await make(edits);
        if (back && back.length > 0) set({ undo: [...store.state.undo, back], redo: [] });
        return back !== undefined;
      }),
    /** Takes back the last act, on an article or on any. */
    undo: (article?: string) => stepBack('undo', 'redo', article),
    redo: (article?: string) => stepBack('redo', 'undo', article),
    /** Takes back the edit that broke something, and what was done to the article since. */
    undoBroken(): void {
      const broken = stillBroken(store.state);
      if (!broken) return;
      for (let left = actsSince(store.state, broken); left > 0; left -= 1)
        void stepBack('undo', 'redo', broken.article);
    },
    /** Has a shared run changed in all articles that have it, or leaves it alone again. */
    openRun: (run: string, isOpen: boolean): void => {
      const others = store.state.openRuns.filter((each) => each !== run);
      set({ openRuns: isOpen ? [...others, run] : others });
    },
    closeBroken: (): void => set({ broken: [] }),
    closeRefusal: (): void => {
      forget('refusal');
      set({});
    },
    /** What this writer has typed stands, whatever somebody else wrote meanwhile. */
    keepMine(conflict: Conflict): void {
      set({
        conflicts: withoutConflict(conflict),
        drafts: store.state.drafts.map((draft) => {
          const isHere = placeOf(draft) === placeOf(conflict.edit as TextEdit);
          return isHere ? knowing(draft, conflict.now as Text | undefined) : draft;
        }),
      });
      void save();
    },
    takeTheirs(conflict: Conflict): void {
      set({
        conflicts: withoutConflict(conflict),
        drafts: store.state.drafts.filter(
          (draft) => placeOf(draft) !== placeOf(conflict.edit as TextEdit),
        ),
        ...(store.state.drafts.length === 1 && { saving: { kind: 'saved' as const } }),
      });
      readAgain();
    },
    /** Drafts of a studio that closed too early are typed anew; one that is older than another of its place is kept. */
    putBack(drafts: readonly Draft[]): void {
      const newest = newestOf([...store.state.drafts, ...drafts]);
      set({ drafts: newest });
      set({ found: withoutFound(drafts.filter((draft) => newest.includes(draft))) });
      void save().then(forgetSaved);
    },
    drop(drafts: readonly Draft[]): void {
      set({ found: withoutFound(drafts) });
    },
    outline: api.outline,
    /** Begins a language, and shows the article with it. */
    addLanguage: async (language: NewLanguage): Promise<void> => {
      await inLine(() => api.addLanguage(language));
      readAgain();
    },
    saveVersion: api.saveVersion,
    articleOf: api.article,
    labelUses: api.labels,
    branches: api.branches,
    fetchBranches: api.fetchBranches,
    reviewBranch: api.reviewBranch,
    checkBranch: api.checkBranch,
    takeBranch: api.takeBranch,
  };
}
