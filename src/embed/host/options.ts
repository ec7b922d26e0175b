import { ATTRIBUTES } from '../messages';

declare global {
  /** The languages of the help site, its first one in front: written in by the build. */
  const SITE_LANGUAGES: readonly [string, ...string[]];
}

export type Options = Record<keyof typeof ATTRIBUTES, string>;

type Name = keyof Options;

const wordsOf = (pattern: RegExp) => pattern.source.match(/\w+/g)!;

/** Says that an attribute is not understood, and what it may say. */
export async function refuse(name: Name, value: string): Promise<void> {
  const { complain } = await import('./complain');
  complain(name, value, name === 'lang' ? SITE_LANGUAGES : wordsOf(ATTRIBUTES[name]));
}

export type Refuse = typeof refuse;

/** The language of the help site that a tag stands for: without its region where the site has only that. */
export function languageOf(tag: string): string | undefined {
  const known = tag.toLowerCase();
  const candidates = [known, known.split(/[-_]/)[0]];
  return candidates
    .map((each) => SITE_LANGUAGES.find((id) => id.toLowerCase() === each))
    .find(Boolean);
}

/** The folder of a help site, with a slash at its end; undefined where that is no address. */
function folderOf(address: string): string | undefined {
  try {
    return new URL(address).href.replace(/\/?$/, '/');
  } catch {
    return undefined;
  }
}

/** Reads the attributes of an element. A bad one falls back to its default. */
export function readOptions(element: Element): Options {
  const { url } = import.meta;
  const tags = [document.documentElement.lang, ...navigator.languages];
  const options: Options = {
    flow: '',
    step: '',
    lang: tags.map(languageOf).find(Boolean) ?? SITE_LANGUAGES[0],
    mode: 'inline',
    theme: 'auto',
    accent: '',
    remember: 'false',
    label: element.textContent.trim(),
    corner: '',
    offset: '',
    src: new URL('.', url).href,
  };
  for (const [key, pattern] of Object.entries(ATTRIBUTES)) {
    const name = key as Name;
    const value = element.getAttribute(name);
    if (value === null) continue;
    const option = name === 'lang' ? languageOf(value) : name === 'src' ? folderOf(value) : value;
    if (option !== undefined && pattern.test(option)) options[name] = option;
    else void refuse(name, value);
  }
  return options;
}

/** What the host's page says of its colours, by style or by `<meta>`: `normal` where it says nothing. */
export function schemeOf(element: Element): string {
  const { colorScheme } = getComputedStyle(element);
  const meta = document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]');
  return colorScheme === 'normal' && meta ? meta.content : colorScheme;
}
