import { ATTRIBUTES } from '../messages';

export type Options = Record<keyof typeof ATTRIBUTES, string>;

const complained = new Set<string>();

/** Says in the console, once, what is wrong, where, and how to mend it. */
export function complain(text: string): void {
  if (!complained.has(text)) console.warn(`<latchkey-help>: ${text}`);
  complained.add(text);
}

/** Reads the attributes of an element. A bad one falls back to its default. */
export function readOptions(element: Element): Options {
  const options: Options = {
    flow: '',
    step: '',
    lang: [document.documentElement.lang, ...navigator.languages, 'en']
      .join(' ')
      .match(/\b(en|ru)\b/)![0],
    mode: 'inline',
    theme: 'auto',
    accent: '',
    remember: 'false',
    label: element.textContent.trim(),
    corner: '',
    offset: '',
    src: import.meta.url,
  };
  for (const [name, pattern] of Object.entries(ATTRIBUTES)) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    if (pattern.test(value)) options[name as 'flow'] = value;
    else complain(`${name}="${value}" must match ${pattern}`);
  }
  options.src = new URL(options.src).origin;
  return options;
}
