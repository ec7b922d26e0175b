import { expect } from '@playwright/test';
import { dist, OUT } from './fixture';
import { pathsOf, stepsAmong, testOn } from './served';

/** Paths of every page of the fixture guide. */
export const allPaths = pathsOf(dist);
export const stepPaths = stepsAmong(allPaths);

/** Tests on the built fixture guide. */
export const test = testOn(OUT);

export { expect };
