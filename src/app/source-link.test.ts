import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import * as guide from '#guide/site.config';
import { SourceLink } from './source-link';

const articles = vi.hoisted(() => ({ prefix: '', url: 'https://help.example/{slug}/' }));
vi.mock('#guide/site.config', async (original) => ({
  ...(await original<typeof guide>()),
  articles,
}));

const shown = (text: string, article: string): string =>
  renderToStaticMarkup(createElement(SourceLink, { text, article, locale: 'en' }));

describe('the source of an article', () => {
  it('is a link where it has a name and no number', () => {
    expect(shown('Source: article reset-password of the handbook.', 'reset-password')).toBe(
      'Source: article <a href="https://help.example/reset-password/" rel="noopener noreferrer">reset-password</a> of the handbook.',
    );
    expect(shown('reset-password', 'reset-password')).toMatch(
      /^<a href="[^"]+" rel="[a-z ]+">reset-password<\/a>$/,
    );
  });

  it('is one where it has a number, however long', () => {
    Object.assign(articles, { prefix: 'HB', url: 'https://help.example/{id}/' });
    expect(shown('Source: HB123456.', 'HB123456')).toBe(
      'Source: <a href="https://help.example/123456/" rel="noopener noreferrer">HB123456</a>.',
    );
  });
});
