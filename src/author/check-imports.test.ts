import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { importProblems } from './check-imports';
import { readImports } from './import-graph';

/** What is wrong with a project of these files. */
function problemsOf(files: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'imports-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  return importProblems(readImports(root, 'src'));
}

it.each([
  ["import { b } from './b';", "import { a } from './a';"],
  ["import type { B } from './b';", "export type { A } from './a';"],
  ["export const b = () => import('./b');", "export * from './a';"],
  ["export type B = typeof import('./b');", "import './a';"],
])('finds a circle of files: %s %s', (a, b) => {
  expect(problemsOf({ 'src/engine/a.ts': a, 'src/engine/b.ts': b })).toEqual([
    'Files import each other: src/engine/a.ts -> src/engine/b.ts -> src/engine/a.ts.',
  ]);
});

it.each([
  "import { step } from '../player/step';",
  "import type { Step } from '../player/step';",
  "export const step = () => import('../player/step');",
])('finds an import upward: %s', (code) => {
  const files = { 'src/ui/box.tsx': code, 'src/player/step.tsx': 'export const step = <p />;' };
  expect(problemsOf(files)).toEqual([
    'src/ui/box.tsx imports src/player/step.tsx, but "ui" may import no other room.',
  ]);
});

it('finds an article where only the content may know it, and a package where none may be', () => {
  const article = "import.meta.glob('#guide/flows/*.ts');";
  expect(problemsOf({ 'src/player/a.ts': article })).toEqual([
    'src/player/a.ts imports #guide/flows/*.ts, but "player" may import engine, content, search, ui.',
  ]);
  expect(problemsOf({ 'src/embed/host/a.ts': "import 'react';" })).toHaveLength(1);
});

it('lets rooms import those below them, and tests anything', () => {
  expect(
    problemsOf({
      'src/engine/flow.ts': "import { setup } from 'xstate';",
      'src/engine/flow.test.ts': "import '../player/step';",
      'src/player/step.tsx': "import '../engine/flow';",
    }),
  ).toEqual([]);
});
