import { posix } from 'node:path';
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

/** What a source exports by a name. */
function exportedBy({ program }: Source, name: string): Expression | undefined {
  for (const node of program.body)
    if (node.type === 'ExportNamedDeclaration' && node.declaration?.type === 'VariableDeclaration')
      for (const each of node.declaration.declarations)
        if (each.id.type === 'Identifier' && each.id.name === name && each.init)
          return bare(each.init);
  return undefined;
}

/** A shared run: the object of its steps, and what its parameters stand for. */
export interface Run {
  name: string;
  steps: ObjectNode;
  names: Names;
}

/** The steps that `defineSteps({…})` holds. */
function definedSteps(node: Expression | null | undefined): ObjectNode | undefined {
  const call = node && callOf(bare(node));
  const [steps] = call?.name === 'defineSteps' ? call.given : [];
  return steps?.type === 'ObjectExpression' ? steps : undefined;
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
  const exported = exportedBy(parseCode(from.file, text), from.exported);
  const name = posix.basename(from.file, '.ts');
  if (!call) {
    const steps = definedSteps(exported);
    return steps && { name, steps, names: new Map() };
  }
  if (exported?.type !== 'ArrowFunctionExpression') return undefined;
  const steps = definedSteps(exported.body as Expression);
  const names = new Map(
    exported.params.flatMap((each, at): [string, Expression][] => {
      const given = call.given[at];
      return each.type === 'Identifier' && given ? [[each.name, bare(given)]] : [];
    }),
  );
  return steps && { name, steps, names };
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
