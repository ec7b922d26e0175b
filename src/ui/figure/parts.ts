import { CONTROLS } from './controls';
import { PICTURES } from './pictures';
import type { Kind } from './shapes';

const KINDS = { ...CONTROLS, ...PICTURES };

export type PartKind = keyof typeof KINDS;

export const PART_KINDS: readonly string[] = Object.keys(KINDS);

export const kindOf = (kind: PartKind): Kind => KINDS[kind];
