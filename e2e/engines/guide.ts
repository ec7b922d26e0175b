import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GUIDE } from '../fixture';

/*
 * The places of the small guide that the scenarios go through. Nothing else in this folder names an
 * article, a step or a word of it.
 */

export interface Place {
  flow: string;
  step: string;
}

/** Two languages of the guide; `query` finds `FOUND` in each, a question with several options. */
export const LANGUAGE = { code: 'en', query: 'lamp flickers' };
export const OTHER_LANGUAGE = { code: 'ru', query: 'лампа мигает' };
export const FOUND: Place = { flow: 'desk-lamp', step: 'tightenBulb' };

/** `step option step option ... outcome`, and on in another article behind `> article`. */
export interface Way {
  flow: string;
  way: string;
}

/** The longest walk of an article. */
function longestOf(flow: string): Way {
  const file = join(GUIDE, 'flows/walks', `${flow}.json`);
  const walks = JSON.parse(readFileSync(file, 'utf8')) as string[];
  return { flow, way: walks.sort((one, other) => other.length - one.length)[0]! };
}

/** The first one ends in its own article, the last one in another. */
export const WALKS: readonly Way[] = ['desk-lamp', 'kettle', 'front-door'].map(longestOf);

/** The beginning of a way: three answers, none of which ends it, and another answer to the first. */
export const BRANCH = {
  flow: 'desk-lamp',
  way: 'whatHappens staysDark otherSocket no tightenBulb no newBulb',
  change: { option: 'tooDim', step: 'turnUp' },
};

/** An article whose map is larger than a window. */
export const MAPPED: Place = { flow: 'front-door', step: 'whatStops' };

/** A step that counts a minute down, and one whose option is right two days after what it asks for. */
export const COUNTDOWN: Place = { flow: 'kettle', step: 'boil' };
export const TIMED = { flow: 'front-door', step: 'lockEnds', option: 'yes' };
