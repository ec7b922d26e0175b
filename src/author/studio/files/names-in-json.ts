import { Visitor } from 'vite';
import { type Draft, namesIn } from './guide-draft';
import { renameJson, setJson } from './json-edits';
import { replaceText } from './references';
import { edited, parseJson, remove, textOf } from './source';

export const TWINS = 'flows/twins.json';

/** Tables that name articles and steps as `desk-lamp`, `desk-lamp/newBulb` or `desk-lamp/*`. */
export const tables = (root: string): string[] => [
  TWINS,
  ...namesIn(root, 'flows/queries', '.json').map((name) => `flows/queries/${name}.json`),
];

/** Rewrites each text of a JSON file, keys included. */
export function replaceTexts(draft: Draft, file: string, change: (text: string) => string): void {
  const text = draft.read(file);
  if (text === undefined) return;
  const source = parseJson(file, text);
  new Visitor({
    Literal(node) {
      const value = textOf(node);
      const now = value === undefined ? undefined : change(value);
      if (now !== undefined && now !== value) replaceText(source, node, JSON.stringify(now));
    },
  }).visit(source.program);
  draft.write(file, edited(source));
}

/** Gives keys of a JSON file another name, or deletes those that get none. */
export function changeKeys(
  draft: Draft,
  file: string,
  change: (key: string) => string | undefined,
  below: string[] = [],
): void {
  const text = draft.read(file);
  if (text === undefined) return;
  let table = JSON.parse(text) as Record<string, unknown>;
  for (const key of below) table = (table[key] ?? {}) as Record<string, unknown>;
  let content = text;
  for (const key of Object.keys(table)) {
    const name = change(key);
    if (name === undefined) content = setJson(file, content, [...below, key], undefined);
    else if (name !== key) content = renameJson(file, content, [...below, key], name);
  }
  draft.write(file, content);
}

/** Deletes what twins are named so, and the others where one alone is left. */
export function dropTwins(draft: Draft, isGone: (name: string) => boolean): void {
  for (let text = draft.read(TWINS); text !== undefined; text = draft.read(TWINS)) {
    const source = parseJson(TWINS, text);
    const list = source.root.type === 'ArrayExpression' ? source.root : undefined;
    const places = (list?.elements ?? []).flatMap((twins, at) =>
      twins?.type === 'ObjectExpression'
        ? twins.properties.flatMap((each, own) =>
            each.type === 'Property' && isGone(textOf(each.value) ?? '')
              ? [{ twins, at, own }]
              : [],
          )
        : [],
    );
    const [first] = places;
    if (!list || !first) return;
    if (first.twins.properties.length > 2) remove(source, first.twins, first.own);
    else remove(source, list, first.at);
    draft.write(TWINS, edited(source));
  }
}
