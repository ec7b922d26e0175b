import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { commandIn, ignores, pairsIn, type Stage } from './dockerfile';

/** What a stage left behind: a folder in the place of its file system, and how its program starts. */
export interface Image {
  root: string;
  workFolder: string;
  env: Record<string, string>;
  user?: string | undefined;
  command?: string[] | undefined;
  healthCheck?: string[] | undefined;
}

/** What the machine lends to a container that has none of its own. A build must need nothing else of it. */
const machine = Object.fromEntries(
  ['HOME', 'HTTPS_PROXY', 'HTTP_PROXY', 'NODE_EXTRA_CA_CERTS', 'NO_PROXY', 'npm_config_registry']
    .map((name) => [name, process.env[name]])
    .filter(([, value]) => value !== undefined),
) as Record<string, string>;

const PATH = (process.env.PATH ?? '')
  .split(':')
  .filter((folder) => !folder.includes('node_modules'))
  .join(':');

export const envOf = (image: Image): Record<string, string> => ({
  ...machine,
  PATH,
  // What `npm ci` of the project has just downloaded is not downloaded again.
  npm_config_prefer_offline: 'true',
  ...image.env,
});

interface Build {
  /** The folder that is built. */
  context: string;
  /** An empty folder, for a folder of each stage. */
  place: string;
  args: Readonly<Record<string, string>>;
}

/** `COPY`: the content of a folder, or files into one. */
function copy(image: Image, rest: string, images: ReadonlyMap<string, Image>, { context }: Build) {
  const words = rest.split(' ');
  const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
  const paths = words.filter((word) => !word.startsWith('--'));
  const target = join(image.workFolder, paths.pop()!);
  const source = from === undefined ? context : images.get(from)!.root;
  const isIgnored = ignores(readFileSync(join(context, '.dockerignore'), 'utf8'));
  for (const path of paths) {
    const found = join(source, path);
    const isFolder = statSync(found).isDirectory();
    cpSync(found, isFolder ? target : join(target, basename(path)), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => from !== undefined || !isIgnored(relative(context, file)),
    });
  }
}

/** `RUN`: what it prints is of interest only where it fails. */
function run(image: Image, command: string) {
  execFileSync('sh', ['-c', command], {
    cwd: image.workFolder,
    env: envOf(image),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function enter(image: Image, path: string) {
  image.workFolder = join(image.root, path);
  mkdirSync(image.workFolder, { recursive: true });
}

/** `ARG`: a value of the build, or the default. */
function takeArgs(image: Image, rest: string, given: Build['args']) {
  for (const [name, value] of Object.entries(pairsIn(rest))) image.env[name] = given[name] ?? value;
}

/**
 * Runs a stage without Docker: each instruction in a folder that stands for the file system of its container.
 *
 * @param images what the stages before it left behind, by their names.
 * @throws Error when a command fails or an instruction is not known.
 */
export function runStage(stage: Stage, images: ReadonlyMap<string, Image>, build: Build): Image {
  const root = resolve(build.place, stage.name ?? 'last');
  const image: Image = { root, workFolder: root, env: {} };
  const acts: Record<string, (rest: string) => void> = {
    ARG: (rest) => takeArgs(image, rest, build.args),
    CMD: (rest) => Object.assign(image, { command: commandIn(rest) }),
    COPY: (rest) => copy(image, rest, images, build),
    ENV: (rest) => Object.assign(image.env, pairsIn(rest)),
    EXPOSE: () => undefined,
    HEALTHCHECK: (rest) => Object.assign(image, { healthCheck: commandIn(rest) }),
    RUN: (rest) => run(image, rest),
    USER: (rest) => Object.assign(image, { user: rest }),
    WORKDIR: (rest) => enter(image, rest),
  };
  for (const { name, rest } of stage.instructions) {
    const act = acts[name];
    if (!act) throw new Error(`Dockerfile: ${name} is not known; add it to test/docker-stages.ts.`);
    act(rest);
  }
  return image;
}
