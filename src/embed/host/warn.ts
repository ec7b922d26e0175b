/* Its own file, so that only a page with a mistake downloads it. */
import type { ATTRIBUTES } from '../messages';

type Name = keyof typeof ATTRIBUTES;

/** What an attribute may say, where its pattern is not a list of words. */
const ALLOWED: Partial<Record<Name, string>> = {
  flow: 'an id of letters, digits and dashes',
  step: 'an id of letters, digits and dashes',
  lang: SITE_LANGUAGES.join(', '),
  accent: '#rgb or #rrggbb',
  label: 'some text',
  corner: 'top-left, top-right, bottom-left, bottom-right',
  offset: 'pixels from both edges, such as 16, or across and down, such as 16 90',
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
