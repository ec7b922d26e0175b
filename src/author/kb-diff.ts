import { printChanges } from './compare-facts';
import { readFacts } from './fact-lists';

/**
 * Shows which facts differ between two versions of the knowledge base, and which steps state them.
 *
 *   npm run kb:diff <old> <new>      each a file or a folder, see fact-lists.ts
 */
export async function main(): Promise<void> {
  const [, , before, after] = process.argv;
  if (!before || !after) throw new Error('Compare what? npm run kb:diff <old> <new>');
  console.log(await printChanges(readFacts(before), readFacts(after)));
}
