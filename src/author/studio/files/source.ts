import MagicString from 'magic-string';
import { type ESTree, parseSync } from 'vite';

export type Expression = ESTree.Expression;
export type ObjectNode = ESTree.ObjectExpression;
export type Property = ESTree.ObjectProperty;
type Element = ESTree.Node;

/** A file of code or JSON with the places of all that stands in it. Edits are of characters, so all else stays as it is. */
export interface Source {
  name: string;
  text: string;
  program: ESTree.Program;
  comments: ReturnType<typeof parseSync>['comments'];
  edits: MagicString;
}

/** Why a file cannot be read, with its line. */
export class Unreadable extends Error {}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

function parse(name: string, text: string, before = ''): Source {
  const { program, comments, errors } = parseSync(`${name}.ts`, text);
  const [error] = errors;
  if (error) {
    const line = lineOf(text, error.labels[0]?.start ?? 0);
    throw new Unreadable(`${name}, line ${line}: ${error.message}.`);
  }
  const edits = new MagicString(text);
  if (before !== '') edits.remove(0, before.length).remove(text.length - 1, text.length);
  return { name, text, program, comments, edits };
}

/** @throws Unreadable where it is no TypeScript. */
export const parseCode = (name: string, text: string): Source => parse(name, text);

/** @throws Unreadable where it is no JSON. */
export function parseJson(name: string, text: string): Source & { root: Expression } {
  try {
    JSON.parse(text);
  } catch (error) {
    throw new Unreadable(`${name}: ${(error as Error).message}.`);
  }
  // In brackets, because a statement cannot begin with one of an object.
  const source = parse(name, `(${text})`, '(');
  const [statement] = source.program.body;
  return { ...source, root: bare((statement as ESTree.ExpressionStatement).expression) };
}

/** An expression without brackets, `as const` and `satisfies` around it. */
export function bare(node: Expression): Expression {
  return node.type === 'ParenthesizedExpression' ||
    node.type === 'TSAsExpression' ||
    node.type === 'TSSatisfiesExpression'
    ? bare(node.expression)
    : node;
}

/** The name of a property; undefined where it is computed. */
export function keyOf({ key, computed }: Property): string | undefined {
  if (key.type === 'Literal') return String(key.value);
  return key.type === 'Identifier' && !computed ? key.name : undefined;
}

/** A property of an object literal; one written twice counts as JavaScript counts it. */
export const propertyOf = (object: ObjectNode, name: string): Property | undefined =>
  object.properties.findLast(
    (each): each is Property => each.type === 'Property' && keyOf(each) === name,
  );

/** The object that a property holds; undefined where it holds something else. */
export function objectIn(object: ObjectNode, name: string): ObjectNode | undefined {
  const value = propertyOf(object, name)?.value;
  const inner = value && bare(value);
  return inner?.type === 'ObjectExpression' ? inner : undefined;
}

/** A text that stands there as it is. */
export const textOf = (node: Element | undefined | null): string | undefined =>
  node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;

/** The elements of a list, those of an object or those that are imported. */
type ListNode = ObjectNode | ESTree.ArrayExpression;

const elementsOf = (list: ListNode): readonly Element[] =>
  list.type === 'ObjectExpression'
    ? list.properties
    : list.elements.filter((each) => each !== null);

const isBlank = (text: string, at: number): boolean => /\s/.test(text[at] ?? '');

/** Where the comma of an element ends; the element itself where it has none. */
function commaEnd({ text, comments }: Source, element: Element): number {
  let at = element.end;
  for (let comment; ; at = comment?.end ?? at + 1) {
    comment = comments.find(({ start }) => start === at);
    if (!comment && !isBlank(text, at)) return text[at] === ',' ? at + 1 : element.end;
  }
}

/** Where an element ends with its comma and a comment beside it. */
function endOf(source: Source, element: Element): number {
  const end = commaEnd(source, element);
  const line = lineOf(source.text, end);
  const beside = source.comments.find(
    ({ start }) => start >= end && /^[^\S\n]*$/.test(source.text.slice(end, start)),
  );
  return beside && lineOf(source.text, beside.start) === line ? beside.end : end;
}

/** Where an element begins with the comments above it. */
function startOf(source: Source, list: ListNode, at: number): number {
  const elements = elementsOf(list);
  const before = at > 0 ? endOf(source, elements[at - 1]!) : list.start + 1;
  const above = source.comments.find(({ start }) => start >= before);
  return Math.min(elements[at]!.start, above?.start ?? Infinity);
}

/** Puts an element at a place of a list, behind the one before it, and what stands below it. */
export function insert(source: Source, list: ListNode, at: number, code: string, below = ''): void {
  const elements = elementsOf(list);
  const { edits, text } = source;
  const [first] = elements;
  if (!first) {
    edits.appendLeft(list.start + 1, ` ${code} `);
    return;
  }
  // As the others stand: on a line of its own, or beside them.
  const gap = text.slice(list.start + 1, first.start).includes('\n') ? '\n' : ' ';
  if (at === 0) {
    edits.appendLeft(startOf(source, list, 0), `${code},${gap}`);
    return;
  }
  const before = elements[at - 1]!;
  const hasComma = commaEnd(source, before) > before.end;
  if (!hasComma) edits.appendLeft(before.end, ',');
  edits.appendLeft(endOf(source, before), `${gap}${code}${hasComma ? `,${below}` : ''}`);
}

/** Takes an element out of a list, with its comments and its comma. */
export function remove(source: Source, list: ListNode, at: number): void {
  const elements = elementsOf(list);
  const element = elements[at]!;
  const before = elements[at - 1];
  if (at + 1 < elements.length) {
    source.edits.remove(startOf(source, list, at), startOf(source, list, at + 1));
    return;
  }
  if (before && commaEnd(source, element) === element.end)
    source.edits.remove(before.end, commaEnd(source, before));
  const start = before ? endOf(source, before) : startOf(source, list, at);
  source.edits.remove(start, endOf(source, element));
}

/** Whether an empty line parts an element from the next one. */
export function isParted(source: Source, list: ListNode, at: number): boolean {
  const next = elementsOf(list)[at + 1];
  const end = endOf(source, elementsOf(list)[at]!);
  return next !== undefined && /^\s*?\n\s*?\n/.test(source.text.slice(end, next.start));
}

/** The code of an element with its comments, without its comma. */
export const codeOf = (source: Source, list: ListNode, at: number): string =>
  source.text.slice(startOf(source, list, at), elementsOf(list)[at]!.end);

/** Moves an element to another place of its list. */
export function move(source: Source, list: ListNode, from: number, to: number): void {
  if (from === to) return;
  const code = codeOf(source, list, from);
  remove(source, list, from);
  insert(source, list, to > from ? to + 1 : to, code);
}

/** The source after its edits. */
export const edited = ({ edits }: Source): string => edits.toString();
