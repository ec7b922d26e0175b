import { posix } from 'node:path';
import { SHARED_RUNS } from '../../article-files';
import { callOf, type Names } from './describe-step';
import type { Draft } from './guide-draft';
import { bare, type Expression, type ObjectNode, parseCode, type Source } from './source';

/** Files that a source imports by a relative name: what it calls them -> where that stands. */
function importsOf({ name, program }: Source): Map<string, { file: string; exported: string }> {
  const found = new Map<string, { file: string; exported: string }>();
  for (const node of program.body)
    if (node.type === 'ImportDeclaration' && node.source.value.startsWith('.'))
      for (const each of node.specifiers)
        if (each.type === 'ImportSpecifier' && each.imported.type === 'Identifier')
          found.set(each.local.name, {
            file: `${posix.join(posix.dirname(name), node.source.value).replace(/\.ts$/, '')}.ts`,
            exported: each.imported.name,
          });
  return found;
}

/** What a source exports, by name. */
function exportsOf({ program }: Source): Map<string, Expression> {
  const found = new Map<string, Expression>();
  for (const node of program.body)
    if (node.type === 'ExportNamedDeclaration' && node.declaration?.type === 'VariableDeclaration')
      for (const { id, init } of node.declaration.declarations)
        if (id.type === 'Identifier' && init) found.set(id.name, bare(init));
  return found;
}

/** A shared run: its source, the object of its steps in there, and what its parameters stand for. */
export interface Run {
  name: string;
  source: Source;
  steps: ObjectNode;
  names: Names;
}

/** File of a shared run. */
export const runFile = (name: string): string => `flows/${SHARED_RUNS}${name}.ts`;

/**
 * A run as its source defines it by `defineSteps({…})`.
 *
 * @param given what an article gives it, if any article does.
 */
function definedRun(
  source: Source,
  exported: Expression | undefined,
  given: readonly (Expression | undefined)[],
): Run | undefined {
  const isMade = exported?.type === 'ArrowFunctionExpression';
  const call = exported && callOf(bare(isMade ? (exported.body as Expression) : exported));
  const [steps] = call?.name === 'defineSteps' ? call.given : [];
  if (steps?.type !== 'ObjectExpression') return undefined;
  const names = (isMade ? exported.params : []).flatMap((each, at) =>
    each.type === 'Identifier' ? [[each.name, given[at] && bare(given[at])] as const] : [],
  );
  return { name: posix.basename(source.name, '.ts'), source, steps, names: new Map(names) };
}

/** A shared run as it stands in its own file; undefined where the studio cannot follow. */
export function runAlone(draft: Pick<Draft, 'read'>, name: string): Run | undefined {
  const text = draft.read(runFile(name));
  if (text === undefined) return undefined;
  const source = parseCode(runFile(name), text);
  const [exported] = exportsOf(source).values();
  return definedRun(source, exported, []);
}

/** Reads a shared run, as it is spread in or taken apart; undefined where the studio cannot follow. */
export function runOf(
  draft: Pick<Draft, 'read'>,
  source: Source,
  node: Expression,
): Run | undefined {
  const call = callOf(bare(node));
  const local = call?.name ?? (node.type === 'Identifier' ? node.name : undefined);
  const from = local === undefined ? undefined : importsOf(source).get(local);
  const text = from && draft.read(from.file);
  if (!from || text === undefined) return undefined;
  const run = parseCode(from.file, text);
  const exported = exportsOf(run).get(from.exported);
  const isMade = exported?.type === 'ArrowFunctionExpression';
  return isMade === (call !== undefined) ? definedRun(run, exported, call?.given ?? []) : undefined;
}

/** What `const { done } = outcomes;` takes from shared runs: its own name -> the run. */
export function takenApart(
  draft: Pick<Draft, 'read'>,
  source: Source,
): Map<string, { run: Run; step: string }> {
  const found = new Map<string, { run: Run; step: string }>();
  for (const node of source.program.body) {
    if (node.type !== 'VariableDeclaration') continue;
    for (const { id, init } of node.declarations) {
      const run = init && runOf(draft, source, init);
      if (id.type !== 'ObjectPattern' || !run) continue;
      for (const each of id.properties)
        if (
          each.type === 'Property' &&
          each.key.type === 'Identifier' &&
          each.value.type === 'Identifier'
        )
          found.set(each.value.name, { run, step: each.key.name });
    }
  }
  return found;
}
