import { ATTRIBUTES } from '../messages';

declare global {
  /** The languages of the help site, its first one in front: written in by the build. */
  const SITE_LANGUAGES: readonly [string, ...string[]];
}

const languages = SITE_LANGUAGES;

export type Options = Record<keyof typeof ATTRIBUTES, string>;

const complained = new Set<string>();

/** Says in the console, once, what is wrong, where, and how to mend it. */
export function complain(text: string): void {
  if (!complained.has(text)) console.warn(`<latchkey-help>: ${text}`);
  complained.add(text);
}

/** The first language of the page or of its reader that the help site speaks, else the site's first one. */
const nearestLanguage = (): string =>
  [document.documentElement.lang, ...navigator.languages]
    .map((tag) => languages.find((id) => tag === id || tag.split('-')[0] === id))
    .find(Boolean) ?? languages[0];

/** Reads the attributes of an element. A bad one falls back to its default. */
export function readOptions(element: Element): Options {
  const options: Options = {
    flow: '',
    step: '',
    lang: nearestLanguage(),
    mode: 'inline',
    theme: 'auto',
    accent: '',
    remember: 'false',
    label: element.textContent.trim(),
    corner: '',
    offset: '',
    src: import.meta.url.replace(/\/[^/]*$/, ''),
  };
  for (const [name, pattern] of Object.entries(ATTRIBUTES)) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    if (pattern.test(value)) options[name as 'flow'] = value;
    else complain(`${name}="${value}" must match ${pattern}`);
  }
  if (!languages.includes(options.lang)) {
    complain(`lang="${options.lang}" must be one of: ${languages.join(', ')}`);
    options.lang = nearestLanguage();
  }
  options.src = options.src.replace(/\/$/, '');
  return options;
}
