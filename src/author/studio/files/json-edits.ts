import {
  bare,
  edited,
  type Expression,
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

/** The place of a new key among those of an object: after the last of those that come before it. */
function placeOf(object: ObjectNode, key: string, order: readonly string[]): number {
  const earlier = order.slice(0, Math.max(order.indexOf(key), 0));
  if (!order.includes(key)) return object.properties.length;
  const last = object.properties.findLastIndex(
    (each) => each.type === 'Property' && earlier.includes(keyOf(each) ?? ''),
  );
  return last + 1;
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
  order: Order,
  above: readonly string[] = [],
): void {
  const property = propertyOf(object, key);
  if (!property) {
    const code = `${JSON.stringify(key)}: ${JSON.stringify(nested(rest, value), null, 2)}`;
    insert(source, object, placeOf(object, key, order(above)), code);
    return;
  }
  const inner = property.value;
  if (rest.length > 0) write(source, objectOf(source, inner), rest, value, order, [...above, key]);
  else source.edits.update(inner.start, inner.end, JSON.stringify(value, null, 2));
}

/** Deletes a key, and what would be empty without it. */
function drop(source: Source, root: ObjectNode, path: readonly string[]): void {
  const objects = [root];
  for (const key of path.slice(0, -1)) {
    const inner = propertyOf(objects.at(-1)!, key)?.value;
    if (!inner) return;
    objects.push(objectOf(source, inner));
  }
  let depth = objects.length - 1;
  if (!propertyOf(objects[depth]!, path[depth]!)) return;
  while (depth > 0 && objects[depth]!.properties.length === 1) depth -= 1;
  const property = propertyOf(objects[depth]!, path[depth]!)!;
  remove(source, objects[depth]!, objects[depth]!.properties.indexOf(property));
}

/**
 * Writes a value into JSON, or deletes it where it is undefined; all else keeps its characters.
 *
 * @param path keys from the outermost; what is missing on the way is made.
 */
export function setJson(
  name: string,
  text: string,
  path: readonly string[],
  value: unknown,
  order: Order = noOrder,
): string {
  const source = parseJson(name, text);
  const root = objectOf(source, source.root);
  if (value === undefined) drop(source, root, path);
  else write(source, root, path, value, order);
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
