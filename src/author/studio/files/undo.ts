import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Edit, Renamed } from '../contract';
import type { Draft, FileChange } from './guide-draft';
import { type Order, setJson } from './json-edits';
import { Conflicted, Refusal } from './refusal';

/** What edits did: the files before and after, and the article that goes by another name since. */
interface Done {
  changes: readonly FileChange[];
  renamed?: Renamed;
}

/** Edits that can be taken back, by id. */
const journal = new Map<string, Done>();

/** More than a person takes back. */
const MOST_KEPT = 100;

/** Notes what an edit did, and gives the edit that takes it back. */
export function undoOf(article: string, { changes, renamed }: Done): Edit[] {
  if (changes.length === 0) return [];
  const id = randomUUID();
  journal.set(id, { changes, ...(renamed && { renamed }) });
  const [oldest] = journal.keys();
  if (journal.size > MOST_KEPT) journal.delete(oldest!);
  return [{ kind: 'undo', article: renamed?.to ?? article, id }];
}

/** The article that goes by another name once edits are made. */
export function renamedBy(edits: readonly Edit[]): Renamed | undefined {
  for (const edit of edits) {
    if (edit.kind === 'renameArticle') return { from: edit.article, to: edit.to };
    const back = edit.kind === 'undo' ? journal.get(edit.id)?.renamed : undefined;
    if (back) return { from: back.to, to: back.from };
  }
  return undefined;
}

type Leaves = Map<string, { path: string[]; value: unknown }>;

/** All that a JSON file says, by its place; a list counts as one. */
function leavesOf(value: unknown, path: string[] = [], leaves: Leaves = new Map()): Leaves {
  if (value !== null && typeof value === 'object' && !Array.isArray(value))
    for (const [key, inner] of Object.entries(value)) leavesOf(inner, [...path, key], leaves);
  else leaves.set(JSON.stringify(path), { path, value });
  return leaves;
}

/** Keys as a file had them. */
const orderIn =
  (content: string): Order =>
  (path) => {
    const table: unknown = path.reduce(
      (inner: unknown, key) => (inner as Record<string, unknown> | undefined)?.[key],
      JSON.parse(content) as unknown,
    );
    return table !== null && typeof table === 'object' ? Object.keys(table) : [];
  };

/** Takes back what an edit did to a file that others have changed since: by key, where it is JSON. */
export function merged({ file, before, after }: FileChange, now: string): string | undefined {
  if (!file.endsWith('.json') || before === undefined || after === undefined) return undefined;
  const [then, written, today] = [before, after, now].map((text) => JSON.parse(text) as unknown);
  if (isDeepStrictEqual(today, written)) return before;
  const [old, own, current] = [then, written, today].map((value) => leavesOf(value));
  let text = now;
  for (const place of new Set([...old!.keys(), ...own!.keys()])) {
    const [was, made, is] = [old, own, current].map((leaves) => leaves!.get(place));
    if (isDeepStrictEqual(was?.value, made?.value) || isDeepStrictEqual(is?.value, was?.value))
      continue;
    if (!isDeepStrictEqual(is?.value, made?.value)) return undefined;
    const path = (was ?? made)!.path;
    // A list as a whole.
    if (path.length === 0) return undefined;
    text = setJson(file, text, path, was?.value, orderIn(before));
  }
  // What says the same is the same, characters and all.
  return isDeepStrictEqual(JSON.parse(text), then) ? before : text;
}

/** Takes an edit back. */
export function undo(draft: Draft, edit: Extract<Edit, { kind: 'undo' }>): void {
  const done = journal.get(edit.id);
  if (!done)
    throw new Refusal('This cannot be undone any more: the studio was started again since.');
  for (const change of done.changes) {
    const { file, before, after } = change;
    const now = draft.read(file);
    if (now === after) draft.restore(file, before);
    if (now === after || now === before) continue;
    const back = now === undefined ? undefined : merged(change, now);
    if (back === undefined)
      throw new Conflicted({
        edit,
        ...(now !== undefined && { now }),
        sentence: `This cannot be undone by itself: ${file} was changed since. Undo the later change first.`,
      });
    draft.write(file, back);
  }
}
