import { join } from 'node:path';
import { textsOf } from './texts';

/** The small guide that the tests of the engine run on: a desk lamp, a kettle and a front door. */
export const GUIDE = 'test/guide';

/** Where `npm test` builds it: the site is in `dist/`, what was noted of it in `build/`. */
export const OUT = 'build/fixture';

export const dist = join(OUT, 'dist');
export const notes = join(OUT, 'build');

/** A text of the fixture guide by its key, such as `common:search.title`. */
export const { languages, text } = textsOf(GUIDE);
