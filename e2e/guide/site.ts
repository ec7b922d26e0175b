import { dirname } from 'node:path';
import { expect } from '@playwright/test';
import { dist, guide } from '../../src/build/folders';
import { pathsOf, stepsAmong, testOn } from '../served';
import { textsOf } from '../texts';

/** Pages of the guide that was built: the one that is checked here. */
export const allPaths = pathsOf(dist);
export const stepPaths = stepsAmong(allPaths);
export const { languages, text } = textsOf(guide);

/** Tests on the built guide. */
export const test = testOn(dirname(dist));

export { dist, expect, guide };
