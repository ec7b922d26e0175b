import { findCycles, type ImportGraph, readImports } from './import-graph';

const BELOW_PAGES = ['engine', 'content', 'search', 'ui', 'player', 'site.config'];
const PAGES = ['app', 'agent', 'embed/messages', 'embed/frame', 'embed/host'];
const TOOLS = [...BELOW_PAGES, ...PAGES, 'build', 'author', 'guide', 'server'];

/** Room of `src/` -> the rooms that it may import besides itself. `guide` stands for its articles and texts. */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  content: ['engine', 'guide', 'site.config'],
  search: ['engine', 'content'],
  ui: [],
  player: ['engine', 'content', 'search', 'ui'],
  app: BELOW_PAGES,
  agent: [...BELOW_PAGES, 'embed/messages'],
  'embed/messages': [],
  'embed/host': ['embed/messages'],
  'embed/frame': [...BELOW_PAGES, 'embed/messages'],
  build: TOOLS,
  author: TOOLS,
};

/** Rooms that bring no more with them than these packages. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  engine: ['xstate'],
  'embed/messages': [],
  'embed/host': [],
};

/** Where the site is put together from its rooms: the list of pages, and the widget. */
const ASSEMBLY = /^src\/app\/(routes|widget)\.tsx$/;
/** Starts the site as soon as it is imported. */
const START = 'src/app/main.tsx';
const TESTS = /\.(test|bench)\.tsx?$/;

/** The room where a file stands; undefined for a package. */
function roomOf(file: string): string | undefined {
  const [top, room, part] = file.replace(/^!?#guide\//, '').split('/');
  if (top === 'src') return room === 'embed' ? `embed/${part!.replace(/\.ts$/, '')}` : room;
  if (top === 'flows' || top === 'locales') return 'guide';
  if (/^site\.config(\.ts)?$/.test(top!)) return 'site.config';
  return top === 'server' ? top : undefined;
}

/** What is wrong with an import; undefined where nothing is. */
function importProblem(file: string, imported: string): string | undefined {
  const [room, other] = [roomOf(file)!, roomOf(imported)];
  if (other === undefined) {
    const packages = PACKAGES[room];
    const isKnown = packages?.some((name) => imported === name || imported.startsWith(`${name}/`));
    return packages && !isKnown
      ? `"${room}" takes no package but: ${packages.join(', ')}`
      : undefined;
  }
  if (room === other || ASSEMBLY.test(file)) return undefined;
  if (imported === START) return 'that starts the site';
  if (WAYS[room]?.includes(other)) return undefined;
  return `"${room}" may import ${WAYS[room]?.join(', ') || 'no other room'}`;
}

/** What is wrong with the ways between the files of `src/`, in a sentence each. Tests may import anything. */
export function importProblems(graph: ImportGraph): string[] {
  const upward = [...graph]
    .filter(([file]) => !TESTS.test(file))
    .flatMap(([file, imports]) =>
      imports.flatMap((imported) => {
        const problem = importProblem(file, imported);
        return problem ? [`${file} imports ${imported}, but ${problem}.`] : [];
      }),
    );
  const circles = findCycles(graph).map((way) => `Files import each other: ${way.join(' -> ')}.`);
  return [...upward, ...circles];
}

/** `npm run check:imports`: fails where an import runs against the ways of docs/decisions/013-ways-between-rooms.md. */
export function main(): void {
  const graph = readImports('.', 'src');
  const problems = importProblems(graph);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  console.log(`${graph.size} files, no import upward and no circle.`);
}
