import type { Edit } from '../src/author/studio/contract';
import { apply } from '../src/author/studio/files/apply';

/** Makes edits that nothing stands in the way of, and gives what takes them back. */
export async function makeEdits(root: string, ...edits: Edit[]): Promise<Edit[]> {
  const outcome = await apply(root, edits);
  if (!('undo' in outcome)) throw new Error(outcome.conflicts[0]!.sentence);
  return outcome.undo;
}
