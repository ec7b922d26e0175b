import { describe, expect, it } from 'vitest';
import { findPastedLink } from './find-step';

const ANSWERED = '/en/desk-lamp/new-bulb/#1/desk-lamp/lf3TTA';

describe('a link of the guide in a text', () => {
  it.each([
    'https://help.example/en/desk-lamp/new-bulb/#1/desk-lamp/lf3TTA',
    'http://localhost:3000/deep/below/en/desk-lamp/new-bulb/#1/desk-lamp/lf3TTA',
    'help.example/en/desk-lamp/new-bulb/#1/desk-lamp/lf3TTA',
    '/en/desk-lamp/new-bulb/#1/desk-lamp/lf3TTA',
    'https://help.example/ru/desk-lamp/new-bulb/#1/desk-lamp/lf3TTA',
    'https://help.example/EN/Desk-Lamp/New-Bulb/#1/desk-lamp/lf3TTA',
    'https://help.example/en/desk-lamp/new-bulb#1/desk-lamp/lf3TTA',
    'https://help.example/en/desk-lamp/new-bulb/index.html?fbclid=x_y#1/desk-lamp/lf3TTA',
    'https://help.example/en/desk-lamp/new-bulb/#1/desk-lamp/lf3TT-',
    'https://help.example/en/desk-lamp/new-bulb/#1/desk-lamp/lf3TT',
    'https://help.example/en/desk-lamp/new-bulb/#1%2Fdesk-lamp%2Flf3TTA',
    'https://help.example/en/desk-lamp/new-bulb/%231/desk-lamp/lf3TTA',
    'https://help.example/en/desk-lamp/new-bulb/1/desk-lamp/lf3TTA',
    'https://help.example/en/desk-lamp/new-bulb/?utm_source=mail1/desk-lamp/lf3TTA',
    'https://help.example/en/desk-lamp/new-bulb/?a=b&page=11%2Fdesk-lamp%2Flf3TTA',
    encodeURIComponent('https://help.example/en/desk-lamp/new-bulb/#1/desk-lamp/lf3TTA'),
    'See https://help.example/en/desk-lamp/new-bulb/#1/desk-lamp/lf3TTA, please.',
    '<https://help.example/en/desk-lamp/new-bulb/#1/desk-lamp/lf3TTA&utm_source=x>',
    '  https://help.example/en/desk-lamp/new-\u200Bbulb/#1/desk-lamp/lf3TTA\u2069 ',
    'https://host.example/shop?a=1#1/desk-lamp/lf3TTA',
    'https://help.example/en/desk-lamp/#1/desk-lamp/lf3TTA',
    '#1/desk-lamp/lf3TTA',
    '1/desk-lamp/lf3TTA',
  ])('opens its step with its answers: %s', async (text) => {
    expect(await findPastedLink('en', text)).toBe(ANSWERED);
    expect(await findPastedLink('ru', text)).toBe(ANSWERED.replace('/en/', '/ru/'));
  });

  it('opens a step or an article without answers', async () => {
    const step = 'https://help.example/en/desk-lamp/new-bulb/';
    for (const fragment of ['', '#', '#top', '#utm_source=x', '?utm_source=x', '?api=v1/x'])
      expect(await findPastedLink('en', step + fragment)).toBe('/en/desk-lamp/new-bulb/');
    expect(await findPastedLink('ru', 'https://help.example/en/desk-lamp/')).toBe('/ru/desk-lamp/');
    expect(await findPastedLink('en', 'https://help.example/en/desk-lamp/new-bul')).toBe(
      '/en/desk-lamp/',
    );
  });

  it('keeps the language of the app', async () => {
    const link = 'https://help.example/en/desk-lamp/new-bulb/?a=b&app=RU#1/desk-lamp/lf3TTA';
    const lost = link.replace('#', '');
    for (const text of [link, encodeURIComponent(link), link.replace('&', '&amp;'), lost])
      expect(await findPastedLink('en', text)).toBe(ANSWERED.replace('#', '?app=ru#'));
    expect(await findPastedLink('en', 'https://help.example/en/desk-lamp/?app=ar')).toBe(
      '/en/desk-lamp/?app=ar',
    );
  });

  it('opens where its step or its article is today', async () => {
    expect(await findPastedLink('en', '/en/desk-lamp/change-bulb/')).toBe(
      '/en/desk-lamp/new-bulb/',
    );
    expect(await findPastedLink('en', '/en/desk-lamp/clean-spout/')).toBe('/en/kettle/descale/');
    expect(await findPastedLink('en', '/en/tea-pot/')).toBe('/en/kettle/');
  });

  it('gives the answer of a plain link', async () => {
    expect(await findPastedLink('en', 'https://x.example/ru/kettle/boils/#+cA_')).toBe(
      '/en/kettle/boils/#1/kettle:descale/cAB',
    );
  });

  it('goes to a page that says so where answers are missing', async () => {
    for (const [text, address] of [
      [
        'https://x.example/en/desk-lamp/new-bulb/#1/desk-lamp/lf3',
        '/en/desk-lamp/new-bulb/#1/desk-lamp/lf3',
      ],
      [
        'https://x.example/en/desk-lamp/new-bulb/#1/desk-lamp/lf3zzz',
        '/en/desk-lamp/new-bulb/#1/desk-lamp/lf3zzz',
      ],
      ['#1/desk-lamp/lf3zzz', '/en/desk-lamp/turn-up/#1/desk-lamp/lf3zzz'],
    ] as const)
      expect(await findPastedLink('en', text), text).toBe(address);
  });

  it.each([
    'my lamp flickers',
    'desk-lamp',
    'either/or',
    '1/2 of the lamp is dark',
    '9/10',
    'https://elsewhere.example/page/#top',
    'https://help.example/en/',
    'https://help.example/en/search/?q=lamp',
    'https://help.example/en/no-such-article/step/',
    '1/no-such-flow/AAA',
    'constructor/__proto__',
    '%E0%A4%A',
    '#',
    '/',
  ])('is none: %s', async (text) => {
    expect(await findPastedLink('en', text)).toBeUndefined();
  });
});
