import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { freePort } from '../../../test/free-port';
import { guideCopy } from '../../../test/guide-copy';
import {
  type Applied,
  type Article,
  type ArticleList,
  type Edit,
  type Failed,
  type Refused,
  TOKEN_HEADER,
} from './contract';

/** Starts the studio on a copy of the small guide. */
async function startStudio() {
  const guide = guideCopy();
  const port = await freePort();
  const studio = spawn(
    process.execPath,
    ['node_modules/vite/bin/vite.js', '--mode', 'studio', '--port', String(port)],
    { env: { ...process.env, GUIDE: guide.root, BROWSER: 'none' } },
  );
  onTestFinished(() => void studio.kill());
  let said = '';
  const token = await new Promise<string>((resolve) => {
    studio.stdout.on('data', (part) => {
      said += String(part);
      const [, found] = /\/studio\/\?token=([\w-]+)/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  const address = `http://127.0.0.1:${port}/studio/api/`;
  const ask = (path: string, body?: unknown, headers = {}) =>
    fetch(address + path, {
      headers: { [TOKEN_HEADER]: token, 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
  const get = async <Content>(path: string) => (await (await ask(path)).json()) as Content;
  const make = async (...edits: Edit[]) => {
    const response = await ask('edits', { edits });
    return { status: response.status, ...((await response.json()) as Applied & Refused & Failed) };
  };
  return { guide, address, token, ask, get, make };
}

it('shows the guide, writes it, and says at once what that broke', async () => {
  const { guide, address, token, ask, get, make } = await startStudio();
  const { articles, languages, first } = await get<ArticleList>('articles');
  expect(articles.map(({ id, problems }) => [id, problems])).toEqual([
    ['desk-lamp', 0],
    ['front-door', 0],
    ['kettle', 0],
    ['start', 0],
  ]);
  expect(languages.map(({ locale, isComplete }) => [locale, isComplete])).toEqual([
    ['ar', false],
    ['en', true],
    ['ru', true],
  ]);
  expect(first).toBe('en');

  // A second studio listens.
  const events = await fetch(`${address}events?token=${token}`);
  const heard = events.body!.pipeThrough(new TextDecoderStream()).getReader();
  const hears = async (file: string) => {
    for (let all = ''; !all.includes(file); ) all += (await heard.read()).value ?? '';
  };

  const target = {
    kind: 'target',
    article: 'desk-lamp',
    step: 'whatHappens',
    answer: 'tooDim',
  } as const;
  const broken = await make({ ...target, was: 'turnUp', target: 'newBulb' });
  await hears('flows/desk-lamp.ts');
  const said = broken.article!.problems.map(({ text }) => text);
  expect(said).toContain('“Turn the light up” cannot be reached.');
  expect(said).toContainEqual(
    expect.stringMatching(
      /^Walk \d expects “Turn the light up” after “It shines, but not enough” in “What does the lamp do\?”, but that leads to “Put in a new bulb”\.$/,
    ),
  );
  // An article that hands over there or offers it has lost its step; the others have changed in nothing.
  const lost = await make({
    kind: 'text',
    article: 'desk-lamp',
    locale: 'en',
    key: 'turnUp.ask',
    was: 'Is the light bright enough now?',
  });
  const counts = async () =>
    Object.fromEntries(
      (await get<ArticleList>('articles')).articles.map(({ id, problems }) => [id, problems > 0]),
    );
  const others = { 'front-door': false, kettle: false, start: false };
  expect(await counts()).toEqual({ ...others, 'desk-lamp': true });
  await make(...lost.undo);
  const source = guide.read('flows/desk-lamp.ts');
  guide.write('flows/desk-lamp.ts', source.replaceAll('newBulb', 'otherBulb'));
  await expect
    .poll(counts, { timeout: 30_000 })
    .toEqual({ 'desk-lamp': true, 'front-door': true, kettle: true, start: false });
  guide.write('flows/desk-lamp.ts', source);
  await expect.poll(counts, { timeout: 30_000 }).toEqual({ ...others, 'desk-lamp': true });

  const mended = await make(...broken.undo);
  expect(mended.article!.problems).toEqual([]);
  expect(guide.diff()).toEqual({});

  // What another editor writes is heard and read, too.
  const file = 'locales/en/kettle.json';
  guide.write(file, guide.read(file).replace('"title": "', '"title": "Now: '));
  await hears(file);
  expect((await get<Article>('articles/kettle')).texts.en!.title).toMatch(/^Now: /);
  const text = { kind: 'text', article: 'kettle', locale: 'en', key: 'title' } as const;
  const late = await make({ ...text, was: 'A kettle does not boil', text: 'No tea' });
  expect([late.status, late.conflicts[0]!.now]).toEqual([409, 'Now: A kettle does not boil']);

  const radio = {
    kind: 'newArticle',
    article: 'no-sound',
    title: { en: 'No sound', ru: 'Нет звука' },
  } as const;
  const begun = (await make(radio)).article!;
  expect(begun.problems.map(({ file, key }) => `${file} ${key}`)).toEqual(
    ['en', 'ru'].flatMap((locale) =>
      ['summary', 'whatHappens.options.thisProblem', 'tryFix.title', 'tryFix.actions.first'].map(
        (key) => `locales/${locale}/no-sound.json ${key}`,
      ),
    ),
  );
  for (const { text } of begun.problems)
    expect(text).toContain(' still says what every new article begins with.');
  expect((await make(radio)).sentence).toMatch(/^There is an article/);
  expect((await get<ArticleList>('articles')).articles).toHaveLength(5);
  const syntax = 'flows/no-sound.ts';
  guide.write(syntax, guide.read(syntax).replace('states: {', 'states: {{'));
  const readAgain = () => get<Article>('articles/no-sound');
  // Its creation was heard before, so there is nothing to wait for but the checker.
  await expect
    .poll(async () => (await readAgain()).problems.map(({ file }) => file), { timeout: 30_000 })
    .toContain('flows/no-sound.ts');
  const { readOnly, steps } = await readAgain();
  expect(readOnly).toContain('flows/no-sound.ts, line 8: ');
  expect(steps.map(({ id }) => id)).toEqual(['whatHappens', 'tryFix', 'problemSolved']);

  rmSync(join(guide.root, 'flows/walks/start.json'));
  await expect
    .poll(async () => (await get<Article>('articles/start')).problems.map(({ text }) => text), {
      timeout: 30_000,
    })
    .toContain('No walk takes “My kettle does not boil” in “What is the trouble?”.');

  for (const [headers, sentence] of [
    [{ [TOKEN_HEADER]: 'x' }, 'This page is older than the studio that runs now.'],
    [{ Origin: 'http://evil.example' }, 'its own pages only'],
    [{ 'Content-Type': 'text/plain' }, 'JSON only'],
  ] as const) {
    const refused = await ask('edits', { edits: [] }, headers);
    expect([refused.status, ((await refused.json()) as Failed).sentence]).toEqual([
      403,
      expect.stringContaining(sentence),
    ]);
  }
  expect((await ask('articles/nothing')).status).toBe(404);
  await heard.cancel();
});
