import { ATTRIBUTES } from '../messages';

declare global {
  /** The name of the widget in each language of the help site, written in by the build: the longest tags first. */
  const SITE_TITLES: Readonly<Record<string, string>>;
  const FIRST_LANGUAGE: string;
}

export type Options = Record<keyof typeof ATTRIBUTES, string>;

type Name = keyof Options;

/** Says that an attribute is not understood, and what it may say. */
const warnOf = (name: Name, value: string): Promise<void> =>
  import('./warn').then(
    ({ warn }) => warn(name, value, ATTRIBUTES[name]),
    // A host's page has no use for the news that a warning is missing.
    () => undefined,
  );

/** The language of the help site that a tag stands for, with its region or without. Empty where there is none. */
const languageOf = (tag: string): string =>
  Object.keys(SITE_TITLES).find((id) =>
    new RegExp(`^${id}(-|$)`, 'i').test(tag.replaceAll('_', '-')),
  ) ?? '';

/** The folder of a help site, with a slash at its end; empty where that is no address. */
function folderOf(address: string): string {
  try {
    return new URL(address).href.replace(/\/?$/, '/');
  } catch {
    return '';
  }
}

const READERS: Partial<Record<Name, typeof languageOf>> = { lang: languageOf, src: folderOf };

/** Reads the attributes of an element. A bad one falls back to its default. */
export function readOptions(element: Element): Options {
  const { url } = import.meta;
  const tags = [document.documentElement.lang, ...navigator.languages, FIRST_LANGUAGE];
  const options = {
    lang: tags.map(languageOf).find(Boolean)!,
    mode: 'inline',
    theme: 'auto',
    remember: 'false',
    languages: 'false',
    corner: 'bottom-right',
    src: new URL('.', url).href,
  } as Options;
  for (const [key, pattern] of Object.entries(ATTRIBUTES)) {
    const name = key as Name;
    options[name] ??= '';
    const value = element.getAttribute(name);
    if (value === null) continue;
    const option = READERS[name]?.(value) ?? value;
    if (pattern.test(option)) options[name] = option;
    else void warnOf(name, value);
  }
  options.label ||= element.textContent.trim() || SITE_TITLES[options.lang]!;
  return options;
}

/** What the host's page says of its colours, by style or by `<meta>`: `normal` where it says nothing. */
export function schemeOf(element: Element): string {
  const { colorScheme } = getComputedStyle(element);
  const meta = document.querySelector<HTMLMetaElement>('meta[name=color-scheme]');
  return colorScheme === 'normal' && meta ? meta.content : colorScheme;
}
