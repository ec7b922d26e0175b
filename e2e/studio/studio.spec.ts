import { articleTests } from './articles';
import { brokenTests } from './broken';
import { factTests } from './facts';
import { figureTests } from './figure';
import { mapTests } from './map';
import { newTests } from './new';
import { reviewTests } from './review';
import { runTests } from './runs';
import { test } from './studio';
import { timeTests } from './time';
import { walkTests } from './walks';
import { writeTests } from './write';

// One server of the studio for all of them, and one guide that they write one after the other.
test.describe.configure({ mode: 'default' });

test.describe('Write', writeTests);
test.describe('Facts', factTests);
test.describe('Time', timeTests);
test.describe('Figure', figureTests);
test.describe('Map', mapTests);
test.describe('Shared runs', runTests);
test.describe('What an edit broke', brokenTests);
test.describe('Review', reviewTests);
test.describe('New', newTests);
test.describe('Walks', walkTests);
test.describe('Articles', articleTests);
