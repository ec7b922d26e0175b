import type { Moved } from '../../../engine/moved';
import type { Step } from '../contract';
import type { FlowSource } from './flow-source';
import { type Draft, readJson } from './guide-draft';
import { renameJson, setJson } from './json-edits';

const FILE = 'flows/moved.json';

/** `flows/moved.json` while it is changed, entry by entry. */
function movedIn(draft: Draft) {
  const moved = (readJson(draft, FILE) ?? {}) as Moved;
  const before = draft.read(FILE) ?? '{}\n';
  let content = before;
  return {
    moved,
    set: (path: readonly string[], value: unknown): void => {
      content = setJson(FILE, content, path, value);
    },
    rename: (from: string, to: string): void => {
      content = renameJson(FILE, content, [from], to);
    },
    write: (): void => {
      if (content !== before) draft.write(FILE, content);
    },
  };
}

/** A name that is taken again is no former name. */
export function forgetFormerName(draft: Draft, article: string, steps: readonly string[]): void {
  const { moved, set, write } = movedIn(draft);
  const own = Object.hasOwn(moved, article) ? moved[article]! : {};
  if (typeof own === 'string') set([article], undefined);
  else for (const step of ['', ...steps]) if (step in own) set([article, step], undefined);
  write();
}

/** Old links of an article follow it to another name. */
export function linksOfRenamed(
  draft: Draft,
  { source, steps }: FlowSource,
  to: string,
  isPublished: boolean,
): void {
  const article = /([\w-]+)\.ts$/.exec(source.name)![1]!;
  forgetFormerName(
    draft,
    to,
    steps.map(({ id }) => id),
  );
  const { moved, set, rename, write } = movedIn(draft);
  for (const [flow, there] of Object.entries(moved)) {
    if (there === article) set([flow], to);
    if (typeof there === 'string') continue;
    for (const [former, now] of Object.entries(there))
      if (now.startsWith(`${article}/`)) set([flow, former], to + now.slice(article.length));
  }
  const own = moved[article];
  if (typeof own === 'object') {
    if (Object.hasOwn(moved, to)) {
      for (const [former, now] of Object.entries(own)) set([to, former], now);
      set([article], undefined);
    } else rename(article, to);
  }
  if (isPublished) set([article], to);
  write();
}

/**
 * Old links of an article that is gone lead to another one: to the same step where that is shared, else to the first.
 *
 * @returns whether there are any.
 */
export function linksOfGone(
  draft: Draft,
  article: string,
  steps: readonly Step[],
  { source, steps: others, initial }: FlowSource,
  isPublished: boolean,
): boolean {
  const insteadTo = /([\w-]+)\.ts$/.exec(source.name)![1]!;
  const known = new Set(others.map(({ id }) => id));
  const today = (step: string) => (known.has(step) ? step : initial);
  const { moved, set, write } = movedIn(draft);
  for (const [flow, there] of Object.entries(moved)) {
    if (there === article) set([flow], insteadTo);
    if (typeof there === 'string') continue;
    for (const [former, now] of Object.entries(there)) {
      const [id, step] = now.includes('/') ? now.split('/') : [flow, now];
      if (id !== article) continue;
      const place = step === '' ? '' : today(step!);
      set([flow, former], flow === insteadTo ? place : `${insteadTo}/${place}`);
    }
  }
  if (isPublished) {
    set([article, ''], `${insteadTo}/`);
    for (const { id } of steps) set([article, id], `${insteadTo}/${today(id)}`);
  }
  write();
  return isPublished || Object.hasOwn(moved, article);
}
