const NBSP = '\u00a0';

/** What is replaced in the texts of a language, by the name that its `language.json` gives. */
const TYPOGRAPHIES: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  /** Short words stay with the next one, a dash with the word before it, and a name whole. */
  russian: [
    [/(?<=^|[\s(«])(\p{L}{1,2}|не|для|или) (?=\S)/gu, `$1${NBSP}`],
    [/(Touch|Face|IB|iOS|Android) (?=ID|Key|\d)/g, `$1${NBSP}`],
    [/ —/g, `${NBSP}—`],
    [/(\d) (?=\p{L})/gu, `$1${NBSP}`],
  ],
};

export const typographies: readonly string[] = Object.keys(TYPOGRAPHIES);

/** Sets a text so that no line ends or begins where it should not. Writers type plain spaces. */
export const typeset = (text: string, typography = ''): string =>
  (TYPOGRAPHIES[typography] ?? []).reduce(
    (set, [found, replacement]) => set.replace(found, replacement),
    text,
  );
