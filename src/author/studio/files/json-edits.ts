import {
  bare,
  type Expression,
  edited,
  insert,
  keyOf,
  type ObjectNode,
  parseJson,
  propertyOf,
  remove,
  type Source,
} from './source';

/** Where the keys of an object stand, as far as there is an order: what is not named comes last. */
export type Order = (path: readonly string[]) => readonly string[];

const noOrder: Order = () => [];

/** A value as JSON, each part on a line of its own where that matters to the formatter. */
export type Code = (value: unknown) => string;

const onLines: Code = (value) => JSON.stringify(value, null, 2);

/** The place of a new key among those of an object: after the last of those that come before it. */
function placeOf(object: ObjectNode, key: string, order: readonly string[]): number {
  const earlier = order.slice(0, Math.max(order.indexOf(key), 0));
  if (!order.includes(key)) return object.properties.length;
  const last = object.properties.findLastIndex(
    (each) => each.type === 'Property' && earlier.includes(keyOf(each) ?? ''),
  );
  return last + 1;
}

/** What a key of a table holds, or a place of a list. */
function innerOf(node: Expression, key: string): Expression | undefined {
  const inner = bare(node);
  if (inner.type === 'ArrayExpression') return inner.elements[Number(key)] as Expression;
  return inner.type === 'ObjectExpression' ? propertyOf(inner, key)?.value : undefined;
}

const nested = (path: readonly string[], value: unknown): unknown =>
  path.reduceRight((inner, key) => ({ [key]: inner }), value);

function objectOf(source: Source, node: Expression): ObjectNode {
  const inner = bare(node);
  if (inner.type !== 'ObjectExpression') throw new Error(`${source.name} is no table.`);
  return inner;
}

function write(
  source: Source,
  object: ObjectNode,
  [key = '', ...rest]: readonly string[],
  value: unknown,
  how: { order: Order; code: Code },
  above: readonly string[] = [],
): void {
  const property = propertyOf(object, key);
  if (!property) {
    const code = `${JSON.stringify(key)}: ${how.code(nested(rest, value))}`;
    insert(source, object, placeOf(object, key, how.order(above)), code);
    return;
  }
  const inner = property.value;
  if (rest.length === 0) {
    source.edits.update(inner.start, inner.end, how.code(value));
    return;
  }
  const isList = bare(inner).type === 'ArrayExpression';
  const [own, below] = isList ? [innerOf(inner, rest[0]!)!, rest.slice(1)] : [inner, rest];
  const path = [...above, key, ...(isList ? rest.slice(0, 1) : [])];
  write(source, objectOf(source, own), below, value, how, path);
}

/** Deletes a key, and what would be empty without it. */
function drop(source: Source, root: ObjectNode, path: readonly string[]): void {
  let [object, at] = [root, 0];
  let inner: Expression | undefined = root;
  for (const [depth, key] of path.entries()) {
    const own = bare(inner);
    // What holds more than this stays; so does an element of a list.
    const stays = own.type === 'ObjectExpression' && (own.properties.length > 1 || depth === 0);
    if (stays) [object, at] = [own, depth];
    inner = innerOf(inner, key);
    if (!inner) return;
  }
  const property = propertyOf(object, path[at]!)!;
  remove(source, object, object.properties.indexOf(property));
}

/**
 * Writes a value into JSON, or deletes it where it is undefined; all else keeps its characters.
 *
 * @param path keys from the outermost, numbers in a list; what is missing on the way is made.
 */
export function setJson(
  name: string,
  text: string,
  path: readonly string[],
  value: unknown,
  order: Order = noOrder,
  code: Code = onLines,
): string {
  const source = parseJson(name, text);
  const root = objectOf(source, source.root);
  if (value === undefined) drop(source, root, path);
  else write(source, root, path, value, { order, code });
  return edited(source);
}

/** The list at a place of JSON. */
function listOf(source: Source & { root: Expression }, path: readonly string[]) {
  const node = path.reduce<Expression | undefined>(
    (outer, key) => outer && innerOf(outer, key),
    source.root,
  );
  const list = node && bare(node);
  if (list?.type !== 'ArrayExpression') throw new Error(`${source.name} has no such list.`);
  return list;
}

/** Puts the code of an element into a list of JSON, before the one at a place; all else keeps its characters. */
export function insertInJson(
  name: string,
  text: string,
  path: readonly string[],
  at: number,
  code: string,
): string {
  const source = parseJson(name, text);
  insert(source, listOf(source, path), at, code);
  return edited(source);
}

/** Takes an element out of a list of JSON. */
export function removeFromJson(
  name: string,
  text: string,
  path: readonly string[],
  at: number,
): string {
  const source = parseJson(name, text);
  remove(source, listOf(source, path), at);
  return edited(source);
}

/** Gives a key of JSON another name, at its place. */
export function renameJson(
  name: string,
  text: string,
  path: readonly string[],
  to: string,
): string {
  const source = parseJson(name, text);
  let object = objectOf(source, source.root);
  for (const key of path.slice(0, -1)) {
    const inner = propertyOf(object, key)?.value;
    if (!inner) return text;
    object = objectOf(source, inner);
  }
  const key = propertyOf(object, path.at(-1)!)?.key;
  if (!key) return text;
  source.edits.update(key.start, key.end, JSON.stringify(to));
  return edited(source);
}
