/* Its own file, so that only a page with a mistake downloads it. */
import type { ATTRIBUTES } from '../messages';

type Name = keyof typeof ATTRIBUTES;

const ID = 'an id';
const NUMBER = 'a number';

/** What an attribute may say, where its pattern is not a list of words. */
const ALLOWED: Partial<Record<Name, string>> = {
  flow: ID,
  step: ID,
  lang: Object.keys(SITE_TITLES).join(', '),
  accent: '#rgb or #rrggbb',
  corner: 'top-left, top-right, bottom-left, bottom-right',
  offset: '16, or across and down: 16 90',
  radius: NUMBER,
  font: 'names without quotes',
  background: 'transparent, #rgb or #rrggbb',
  'z-index': NUMBER,
  src: 'an address such as https://help.example',
};

const warned = new Set<string>();

/**
 * Says in the console, once, that an attribute is not understood, and what it may say.
 *
 * @param pattern of what is understood.
 */
export function warn(name: Name, value: string, pattern: RegExp): void {
  const allowed = ALLOWED[name] ?? pattern.source.match(/\w+/g)!.join(', ');
  const text = `<latchkey-help>: ${name}="${value}" is not understood. Allowed: ${allowed}`;
  if (!warned.has(text)) console.warn(text);
  warned.add(text);
}
