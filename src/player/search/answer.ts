import type { Answer } from '../../search';
import type { OpenedCode } from '../share/decode-spoken-code';

export type { Answer, Hit, HitKind } from '../../search';
export type { Audience } from '../address';

/** What a text leads to: as a query, or as a spoken code or a link of the guide. */
export type Found = Answer | { kind: 'code' | 'link'; code: OpenedCode };

/** What a text leads to, or that search could not be downloaded. */
export type SearchResult = Found | { kind: 'failed' };
