import { describe, expect, it, vi } from 'vitest';
import { bareArticle } from '../../../../test/bare-article';
import { fakeStorage } from '../../../../test/fake-storage';
import type { ArticleList, Conflict, Edit, TextEdit } from '../contract';
import type { Api, Outcome } from './api';
import { createEditor } from './editor';
import { openShelf } from './shelf';

const ASK = { article: 'lamp', locale: 'en', key: 'newBulb.ask' };

const LIST: ArticleList = {
  articles: [],
  languages: [],
  first: 'en',
  triage: '',
  captions: {},
  timeRules: {},
  figureWords: {},
  runs: {},
  problems: [],
};

const article = (ask: string) => bareArticle('lamp', { en: { 'newBulb.ask': ask } });

/** A server that has one text, and may be out of order. */
function fakeServer() {
  const server = {
    ask: 'Is it lit?',
    failure: undefined as string | undefined,
    received: [] as (readonly Edit[])[],
  };
  const changed = new Set<() => void>();
  const api: Api = {
    articles: () => Promise.resolve(LIST),
    article: () => Promise.resolve(article(server.ask)),
    apply: (edits): Promise<Outcome> => {
      server.received.push(edits);
      if (server.failure !== undefined)
        return Promise.resolve({ kind: 'failed', sentence: server.failure });
      const [edit] = edits as TextEdit[];
      const before = server.ask;
      if (edit!.was !== before) {
        const conflicts: Conflict[] = [{ edit: edit!, now: before, sentence: 'It has changed.' }];
        return Promise.resolve({ kind: 'refused', conflicts });
      }
      server.ask = String(edit!.text);
      const undo: Edit = { kind: 'text', ...ASK, was: server.ask, text: before };
      return Promise.resolve({
        kind: 'applied',
        undo: [undo],
        said: [],
        article: article(server.ask),
      });
    },
    labels: () => Promise.resolve({}),
    changes: () => Promise.resolve({ sentences: [] }),
    branches: () => Promise.resolve({ branches: [] }),
    fetchBranches: () => Promise.resolve({ branches: [] }),
    reviewBranch: () => Promise.reject(new Error('No branch')),
    checkBranch: () => Promise.resolve({ problems: [] }),
    takeBranch: () => Promise.resolve({ commit: '' }),
    saveVersion: () => Promise.resolve({ commit: 'abc' }),
    outline: () => Promise.resolve({ steps: [] }),
    addLanguage: () => Promise.resolve({}),
    onChanged: (listener) => {
      const tell = () => listener({ files: [] });
      changed.add(tell);
      return () => changed.delete(tell);
    },
  };
  return { server, api };
}

/** A browser that keeps things for its pages, and lets go of what a page holds when that is closed. */
function fakeBrowser() {
  const storage = fakeStorage();
  const last = new Map<string, Promise<unknown>>();
  return () => {
    const page = new AbortController();
    const closed = new Promise((resolve) => page.signal.addEventListener('abort', resolve));
    const hold = (name: string, job: () => unknown) => {
      const done = (last.get(name) ?? Promise.resolve()).then(() => Promise.race([job(), closed]));
      last.set(name, done);
    };
    return { shelf: openShelf(storage, hold), close: () => page.abort() };
  };
}

async function opened(openPage = fakeBrowser()) {
  const { server, api } = fakeServer();
  const { shelf, close } = openPage();
  const editor = createEditor(api, shelf, 5);
  await editor.openArticle('lamp');
  return { server, api, editor, openPage, close };
}

describe('createEditor', () => {
  it('saves what was typed once, when it is quiet', async () => {
    const { server, editor } = await opened();
    editor.type(ASK, 'Is it', 'Is it lit?');
    editor.type(ASK, 'Is it warm?', 'Is it lit?');
    await expect.poll(() => server.ask).toBe('Is it warm?');
    expect(server.received).toHaveLength(1);
    await expect.poll(() => editor.state.drafts).toEqual([]);
    expect(editor.state.saving.kind).toBe('saved');
  });

  it('keeps each letter on the device until the server has it', async () => {
    const { server, editor, openPage, close } = await opened();
    server.failure = 'The disk is full.';
    editor.type(ASK, 'Is it warm?', 'Is it lit?');
    await editor.save();
    expect(editor.state.saving).toEqual({ kind: 'kept', sentence: 'The disk is full.' });

    close();
    const again = await opened(openPage);
    await expect
      .poll(() => again.editor.state.found)
      .toMatchObject([{ ...ASK, text: 'Is it warm?' }]);
    again.editor.putBack(again.editor.state.found);
    await again.editor.save();
    expect(again.server.ask).toBe('Is it warm?');
    again.close();
    expect((await opened(openPage)).editor.state.found).toEqual([]);
  });

  it('puts back the newest of two drafts of a text, and keeps the other until it is dropped', async () => {
    const one = await opened();
    one.server.failure = 'The disk is full.';
    const now = vi.spyOn(Date, 'now').mockReturnValueOnce(0);
    one.editor.type(ASK, 'Older', 'Is it lit?');
    now.mockRestore();
    const other = await opened(one.openPage);
    other.server.failure = 'The disk is full.';
    other.editor.type(ASK, 'Newer', 'Is it lit?');
    one.close();
    other.close();
    const last = await opened(one.openPage);
    await expect.poll(() => last.editor.state.found).toHaveLength(2);
    last.editor.putBack(last.editor.state.found);
    await last.editor.save();
    expect(last.server.ask).toBe('Newer');
    expect(last.editor.state.found).toMatchObject([{ text: 'Older' }]);
    last.editor.drop(last.editor.state.found);
    last.close();
    expect((await opened(one.openPage)).editor.state.found).toEqual([]);
  });

  it('keeps the letters of two pages apart, and hands those of one to the other when it is closed', async () => {
    const one = await opened();
    one.server.failure = 'The disk is full.';
    one.editor.type(ASK, 'One', 'Is it lit?');
    const other = await opened(one.openPage);
    other.server.failure = 'The disk is full.';
    const note = { ...ASK, key: 'newBulb.hint' };
    other.editor.type(note, 'Two', undefined);
    one.editor.type(ASK, 'One, still', 'Is it lit?');
    await other.editor.save();
    expect(other.editor.state.found).toEqual([]);
    one.close();
    await expect.poll(() => other.editor.state.found).toMatchObject([{ text: 'One, still' }]);
    other.editor.drop(other.editor.state.found);
    other.close();
    const last = await opened(one.openPage);
    await expect.poll(() => last.editor.state.found).toMatchObject([{ ...note, text: 'Two' }]);
  });

  it('asks nothing where the files have what was typed, or a later state of it', async () => {
    const one = await opened();
    one.server.failure = 'The disk is full.';
    one.editor.type(ASK, 'Is it lit? Lo', 'Is it lit?');
    await one.editor.save();
    one.close();
    const { server, api } = fakeServer();
    server.ask = 'Is it lit? Look closely.';
    const editor = createEditor(api, one.openPage().shelf, 5);
    await expect.poll(() => editor.state.found).toHaveLength(1);
    await editor.openArticle('lamp');
    expect(editor.state.found).toEqual([]);
    expect((await opened(one.openPage)).editor.state.found).toEqual([]);
  });

  it.each([
    ['what was on its way when the page was closed', 'Is it warm?', 'Is it warm?', 'Is it cold?'],
    [
      'an earlier state of the same text',
      'Is it lit? Look',
      'Is it lit? Lo',
      'Is it lit? Look closely.',
    ],
  ])('saves what it finds over %s', async (_name, sent, saved, text) => {
    const one = await opened();
    // No answer comes any more.
    one.api.apply = () => new Promise(() => undefined);
    one.editor.type(ASK, sent, 'Is it lit?');
    void one.editor.save();
    await expect.poll(() => one.editor.state.saving.kind).toBe('saving');
    one.editor.type(ASK, text, 'Is it lit?');
    one.close();
    const { server, api } = fakeServer();
    server.ask = saved;
    const editor = createEditor(api, one.openPage().shelf, 5);
    await editor.openArticle('lamp');
    await expect.poll(() => editor.state.found).toMatchObject([{ text }]);
    editor.putBack(editor.state.found);
    await editor.save();
    expect(server.ask).toBe(text);
    expect(editor.state.conflicts).toEqual([]);
    expect(editor.state.saving.kind).toBe('saved');
  });

  it.each([
    ['one has taken words away and the other has added some', 'Is it', 'Is it lit? Look closely.'],
    ['both have changed one number', 'Wait 5 minutes.', 'Wait 15 minutes.'],
    ['one says no more than a word against the other', 'The lamp is lit.', 'The lamp is not lit.'],
  ])('asks where %s', async (_name, text, other) => {
    const { server, editor } = await opened();
    editor.type(ASK, text, 'Is it lit?');
    server.ask = other;
    await editor.save();
    expect(editor.state.conflicts).toMatchObject([{ now: other }]);
    expect(editor.state.saving.kind).toBe('kept');
  });

  it('takes acts back and makes them again, in their order', async () => {
    const { server, editor } = await opened();
    for (const text of ['One', 'Two']) {
      editor.type(ASK, text, server.ask);
      await editor.save();
    }
    await editor.undo();
    expect(server.ask).toBe('One');
    await editor.undo();
    expect(server.ask).toBe('Is it lit?');
    await editor.redo();
    await editor.redo();
    expect(server.ask).toBe('Two');
    expect(editor.state.redo).toEqual([]);
  });

  it('takes back no act on another article', async () => {
    const { server, editor } = await opened();
    for (const text of ['One', 'Two']) {
      editor.type(ASK, text, server.ask);
      await editor.save();
    }
    await editor.undo('kettle');
    expect(server.ask).toBe('Two');
    await editor.undo('lamp');
    expect(server.ask).toBe('One');
  });

  it('does not wait for the list of all articles before it saves', async () => {
    const { server, api } = fakeServer();
    const tellers = new Set<() => void>();
    let readings = 0;
    const slow: Api = {
      ...api,
      articles: () => (++readings === 1 ? Promise.resolve(LIST) : new Promise(() => undefined)),
      onChanged: (listener) => {
        tellers.add(() => listener({ files: [] }));
        return () => undefined;
      },
    };
    const editor = createEditor(slow, fakeBrowser()().shelf, 5);
    await editor.openArticle('lamp');
    editor.watch();
    for (const tell of tellers) tell();
    await expect.poll(() => readings).toBe(2);
    editor.type(ASK, 'Is it warm?', 'Is it lit?');
    await expect.poll(() => server.ask).toBe('Is it warm?');
  });

  it('asks whose text stands where somebody else wrote the same one', async () => {
    const { server, editor } = await opened();
    editor.type(ASK, 'Mine', 'Is it lit?');
    server.ask = 'Theirs';
    await editor.save();
    expect(editor.state.conflicts).toMatchObject([{ now: 'Theirs' }]);
    expect(server.ask).toBe('Theirs');
    editor.keepMine(editor.state.conflicts[0]!);
    await editor.save();
    expect(server.ask).toBe('Mine');
    expect(editor.state.saving.kind).toBe('saved');
  });

  it('gives a text up for that of somebody else', async () => {
    const { server, editor, openPage, close } = await opened();
    editor.type(ASK, 'Mine', 'Is it lit?');
    server.ask = 'Theirs';
    await editor.save();
    editor.takeTheirs(editor.state.conflicts[0]!);
    await editor.save();
    expect(server.ask).toBe('Theirs');
    expect(editor.state.drafts).toEqual([]);
    close();
    expect((await opened(openPage)).editor.state.found).toEqual([]);
  });

  it('says why an act was not made, and holds nothing of it to take back', async () => {
    const { server, editor } = await opened();
    server.failure = 'Nobody may write there.';
    expect(await editor.act([{ kind: 'removeWalk', article: 'lamp', walk: 'a' }])).toBe(false);
    expect(editor.state.refusal).toBe('Nobody may write there.');
    expect(editor.state.undo).toEqual([]);
  });
});
