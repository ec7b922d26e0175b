import { readFileSync } from 'node:fs';
import { filesIn } from '../build/files-in';

/** Rooms whose code asks for texts by `t('share.title')`. */
const ROOMS = ['agent', 'app', 'build', 'embed', 'player', 'ui'];
const CODE = /(?<!\.test)\.tsx?$/;

/** A text that the site asks for: a key, or with a dot at its end the beginning of some. */
export interface AskedText {
  /** File of the text, without its folder and ending. */
  namespace: string;
  key: string;
}

/** The arguments of each call of `t`, as they are written. */
function* callsIn(code: string): Generator<string> {
  for (const { index } of code.matchAll(/\bt\(/g)) {
    let depth = 0;
    let end = index + 1;
    do {
      if (code[end] === '(') depth += 1;
      if (code[end] === ')') depth -= 1;
      end += 1;
    } while (depth > 0 && end < code.length);
    yield code.slice(index + 2, end - 1);
  }
}

/** Texts that stand in a call word for word, or begin so; what a variable names is not known here. */
function keysIn(call: string): string[] {
  const [named = ''] = call.split(/,\s*(?:\{|\w+\)?$)/, 1);
  // What stands inside of `${…}` is no key.
  return [
    ...named
      .replaceAll(/\$\{[^}]*\}/g, '${}')
      .matchAll(/(?<!(?:[!=]==?|\bas) )(?:'([\w.]+)'|`([\w.]+\.)\$\{)/g),
  ].map(([, key, beginning]) => key ?? beginning!);
}

/** What a file of code asks for. */
export function textsAskedIn(code: string): AskedText[] {
  const own = /useTranslation\('(\w+)'\)|const ns = '(\w+)'/.exec(code);
  const usual = own?.[1] ?? own?.[2] ?? 'common';
  return [...callsIn(code)].flatMap((call) => {
    const namespace = /\bns: '(\w+)'/.exec(call)?.[1] ?? usual;
    return keysIn(call).map((key) => ({ namespace, key }));
  });
}

/** All that the site asks for. */
export function askedTexts(): readonly AskedText[] {
  const files = ROOMS.flatMap((room) => filesIn(`src/${room}`)).filter((file) => CODE.test(file));
  const texts = files.flatMap((file) => textsAskedIn(readFileSync(file, 'utf8')));
  return [...new Map(texts.map((text) => [`${text.namespace}:${text.key}`, text])).values()];
}
