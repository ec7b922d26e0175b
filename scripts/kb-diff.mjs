/*
 * Shows which facts differ between two versions of the knowledge base, and which steps state them.
 *
 *   npm run kb:diff <old> <new>      each a file or a folder, see fact-lists.mjs
 */
import { readFacts } from './fact-lists.mjs';
import { withSource } from './source.mjs';

await withSource('/src/author/compare-facts.ts', async ({ printChanges }) => {
  const [, , before, after] = process.argv;
  if (!before || !after) throw new Error('Compare what? npm run kb:diff <old> <new>');
  console.log(await printChanges(readFacts(before), readFacts(after)));
});
