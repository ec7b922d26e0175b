import { oncePerKey } from '../engine/once-per-key';

/** What is replaced in the texts of a language, in order: an expression (Unicode, everywhere) and what takes its place. */
export type Typography = readonly (readonly [found: string, replacement: string])[];

// Every text of a page is set, and an expression takes longer to make than to use.
const compiled = oncePerKey<readonly (readonly [RegExp, string])[]>();

const NONE: Typography = [];

/** Sets a text so that no line ends or begins where it should not. Writers type plain spaces. */
export const typeset = (text: string, typography = NONE): string =>
  compiled(typography, '', () =>
    typography.map(([found, replacement]) => [new RegExp(found, 'gu'), replacement] as const),
  ).reduce((set, [found, replacement]) => set.replace(found, replacement), text);
