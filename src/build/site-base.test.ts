import { expect, it } from 'vitest';
import { baseOf } from './site-base';

it.each([
  [undefined, '/'],
  ['https://help.example', '/'],
  ['https://help.example/', '/'],
  ['https://help.example:8443', '/'],
  ['https://bank.example/help', '/help/'],
  ['https://bank.example/help/', '/help/'],
  ['https://bank.example/en/help', '/en/help/'],
])('a site at %s stands below %s', (siteUrl, base) => expect(baseOf(siteUrl)).toBe(base));
