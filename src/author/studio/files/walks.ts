import { parseWalk, type Walk, writeWalk } from '../../../engine/walks';
import type { Edit } from '../contract';
import { type Draft, readJson } from './guide-draft';
import { Refusal } from './refusal';

export const walkFile = (article: string): string => `flows/walks/${article}.json`;

function write(draft: Draft, article: string, walks: readonly string[]): void {
  draft.write(walkFile(article), `${JSON.stringify(walks, null, 2)}\n`);
}

const read = (draft: Draft, article: string): string[] =>
  (readJson(draft, walkFile(article)) as string[] | undefined) ?? [];

/** Rewrites the walks of an article: undefined deletes one. What is no walk stays as it is. */
export function changeWalks(
  draft: Draft,
  article: string,
  change: (walk: Walk) => Walk | undefined,
): void {
  const before = read(draft, article);
  const after = before.flatMap((line) => {
    const walk = parseWalk(line);
    if (!walk) return [line];
    const changed = change(walk);
    return changed ? [writeWalk(changed)] : [];
  });
  if (after.join('\n') !== before.join('\n')) write(draft, article, [...new Set(after)]);
}

/** Adds a walk that a writer has confirmed, or puts it in the place of one that no longer held. */
export function recordWalk(
  draft: Draft,
  { article, walk, instead, at }: Extract<Edit, { kind: 'recordWalk' }>,
): void {
  if (!parseWalk(walk))
    throw new Refusal('This is no whole walk: it goes from the first step to an end.');
  const before = read(draft, article);
  const walks = before.filter((each) => each !== instead);
  const place = walks.length < before.length ? before.indexOf(instead!) : at;
  if (!walks.includes(walk)) walks.splice(place ?? walks.length, 0, walk);
  if (walks.join('\n') !== before.join('\n')) write(draft, article, walks);
}

export function removeWalk(
  draft: Draft,
  { article, walk }: Extract<Edit, { kind: 'removeWalk' }>,
): void {
  const walks = read(draft, article);
  if (walks.includes(walk))
    write(
      draft,
      article,
      walks.filter((each) => each !== walk),
    );
}
