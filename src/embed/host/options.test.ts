import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readOptions } from './options';

vi.mock('./warn', () => ({ warn: vi.fn() }));

beforeEach(() => {
  const titles = { 'zh-Hant': '幫助', 'pt-BR': 'Ajuda', zh: '帮助', pt: 'Ajuda', en: 'Help' };
  vi.stubGlobal('SITE_TITLES', titles);
  vi.stubGlobal('FIRST_LANGUAGE', 'en');
  vi.stubGlobal('document', { documentElement: { lang: 'xx' } });
  vi.stubGlobal('navigator', { languages: ['yy'] });
});
afterEach(() => vi.unstubAllGlobals());

const optionsOf = (attributes: Record<string, string>) =>
  readOptions({
    textContent: '',
    getAttribute: (name: string) => attributes[name] ?? null,
  } as unknown as Element);

it.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['EN_us', 'en'],
  ['pt', 'pt'],
  ['pt-PT', 'pt'],
  ['pt_br', 'pt-BR'],
  ['zh-Hant-TW', 'zh-Hant'],
  ['zh-Hans', 'zh'],
])('the tag "%s" is shown in "%s"', (tag, language) => {
  expect(optionsOf({ lang: tag }).lang).toBe(language);
});

it.each(['eng', 'fr', '', '-', 'e'])('the tag "%s" is not understood', (tag) => {
  vi.stubGlobal('document', { documentElement: { lang: 'pt' } });
  expect(optionsOf({ lang: tag }).lang).toBe('pt');
});

it.each([
  ['https://help.example', 'https://help.example/'],
  ['https://help.example/', 'https://help.example/'],
  ['https://help.example/a/b', 'https://help.example/a/b/'],
  ['HTTP://Help.Example:8080/a/', 'http://help.example:8080/a/'],
])('the help site "%s" is the folder "%s"', (src, folder) => {
  expect(optionsOf({ src }).src).toBe(folder);
});

it('a tag without a name has one in its language', () => {
  expect(optionsOf({ lang: 'zh' }).label).toBe('帮助');
  expect(optionsOf({ label: 'Lamp' }).label).toBe('Lamp');
});
