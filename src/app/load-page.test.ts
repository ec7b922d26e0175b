import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFlow } from '../content/load-flow';
import { journeyAddress } from '../player/address';
import { allPaths } from '../build/all-paths';
import { provideData } from '../content/download';
import { makeData } from '../build/site-data';
import { loadPage } from './load-page';
import { seeded } from '../../test/seeded';

provideData(makeData);

describe('pages', () => {
  it('are found for any address, in its language, or said not to be there', async () => {
    const word = fc.oneof(
      fc.constantFrom(
        'en',
        'ru',
        'desk-lamp',
        'search',
        'contact',
        'agent',
        'widget',
        'map',
        'proof',
        'what-happens',
        'new-bulb',
        'EN',
        'Desk-Lamp',
        'NEW-BULB',
        '',
        'index.html',
        '__proto__',
        'constructor',
      ),
      fc.webSegment(),
    );
    const known = new Set(await allPaths());
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 4 }), fc.boolean(), async (given, isOpen) => {
        const path = `/${given.map((each) => `${each}/`).join('')}`;
        const page = await loadPage(isOpen ? path.replace(/\/+$/, '') : path);
        const isFile = isOpen && given.at(-1) === 'index.html';
        const words = (isFile ? given.slice(0, -1) : given).filter(Boolean);
        const plain = `/${words.map((each) => `${each.toLowerCase()}/`).join('')}`;
        expect(page.name !== 'not-found').toBe(known.has(plain));
        expect(page.data.locale).toBe(words[0] === 'ru' ? 'ru' : 'en');
      }),
      seeded(3),
    );
  });

  it('have the address of the journey that leads to them', async () => {
    const flow = await loadFlow('desk-lamp');
    const trail = [{ step: 'whatHappens', option: 'tooDim' }];
    expect(journeyAddress('ru', [{ flow: flow.id, trail }], flow)).toMatch(
      /^\/ru\/desk-lamp\/turn-up\/#1\/desk-lamp\/[\w-]{3}$/,
    );
    expect(journeyAddress('en', [{ flow: flow.id, trail: [] }], flow)).toBe(
      '/en/desk-lamp/what-happens/',
    );
  });
});
