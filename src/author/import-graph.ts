import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'vite';
import { filesIn } from '../build/files-in';

/** File -> what it imports: other files by their path from the root, packages and aliases as they are written. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const CODE = /\.(tsx?|mjs|js)$/;
const ENDINGS = ['', '.ts', '.tsx', '.d.ts', '/index.ts'];

/** As far as needed of a node of the tree that the parser makes. */
interface Node {
  type: string;
  value?: unknown;
  source?: Node | null;
  arguments?: Node[];
  callee?: { object?: Node; property?: { name?: string } };
}

/** The patterns of `import.meta.glob`, which a bundler turns into imports. */
function* patternsIn({ arguments: [first], callee }: Node & { arguments: Node[] }) {
  if (callee?.object?.type !== 'MetaProperty' || callee.property?.name !== 'glob') return;
  for (const { value } of first?.type === 'ArrayExpression' ? elementsOf(first) : [first!])
    if (!String(value).startsWith('!')) yield String(value);
}

const elementsOf = (list: Node): Node[] => (list as Node & { elements: Node[] }).elements;

/** Each module that a program names, in whatever way: `import`, `import type`, `import()`, `export from`, `typeof import()`. */
function* named(node: unknown): Generator<string> {
  if (typeof node !== 'object' || node === null) return;
  const { source, arguments: given } = node as Node;
  if (source?.type === 'Literal') yield String(source.value);
  if (given) yield* patternsIn({ ...(node as Node), arguments: given });
  for (const each of Object.values(node)) yield* named(each);
}

function resolved(root: string, file: string, name: string): string {
  if (!name.startsWith('.')) return name;
  const path = resolve(root, dirname(file), name);
  const ending = ENDINGS.find((each) => CODE.test(path + each) && existsSync(path + each));
  return relative(root, path + (ending ?? '')).replaceAll('\\', '/');
}

/**
 * Reads the imports of all code below a folder of a project.
 *
 * @throws Error naming a file that cannot be parsed.
 */
export function readImports(root: string, folder: string): ImportGraph {
  const files = filesIn(join(root, folder))
    .map((file) => relative(root, file).replaceAll('\\', '/'))
    .filter((file) => CODE.test(file))
    .sort();
  return new Map(
    files.map((file) => {
      const { program, errors } = parseSync(file, readFileSync(join(root, file), 'utf8'));
      if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
      return [file, [...new Set(named(program))].map((name) => resolved(root, file, name))];
    }),
  );
}

/** Circles of files, each as the way round, which ends where it began. A file stands in one of them at the most. */
export function findCycles(graph: ImportGraph): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (file: string, way: readonly string[]) => {
    const at = way.indexOf(file);
    if (at >= 0) cycles.push([...way.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
}
