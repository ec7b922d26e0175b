/** One instruction of a Dockerfile: `RUN`, and what stands behind it. */
interface Instruction {
  name: string;
  rest: string;
}

/** The instructions between one `FROM` and the next. */
export interface Stage {
  /** What other stages call it, if it has a name. */
  name?: string | undefined;
  instructions: readonly Instruction[];
}

/** The stages of a Dockerfile, in their order; comments and line ends with a backslash are resolved. */
export function parseDockerfile(source: string): Stage[] {
  const stages: { name?: string | undefined; instructions: Instruction[] }[] = [];
  const lines = source.replace(/^\s*#.*\n/gm, '').replace(/\\\n\s*/g, '');
  for (const line of lines.split('\n').filter((each) => each.trim() !== '')) {
    const [, name, rest] = /^(\w+)\s+(.+)$/.exec(line) ?? [];
    if (!name || !rest) throw new Error(`Dockerfile: "${line}" is no instruction.`);
    if (name === 'FROM') stages.push({ name: / AS (\S+)$/i.exec(rest)?.[1], instructions: [] });
    else if (!stages.at(-1)?.instructions.push({ name, rest }))
      throw new Error(`Dockerfile: "${line}" stands before the first FROM.`);
  }
  return stages;
}

/** Pairs as `ARG` and `ENV` have them: `HOST=0.0.0.0 PORT=4173`. */
export const pairsIn = (rest: string): Record<string, string> =>
  Object.fromEntries(
    rest.split(' ').map((pair) => {
      const [name, ...value] = pair.split('=');
      return [name, value.join('=')];
    }),
  );

/** A command as `CMD` has it, as a program and its arguments. */
export const commandIn = (rest: string): string[] => {
  const command = rest.replace(/^(--\S+\s+)*(CMD\s+)?/, '');
  return command.startsWith('[') ? (JSON.parse(command) as string[]) : ['sh', '-c', command];
};

/**
 * Tells whether a path, relative to the folder that is built, is left out by `.dockerignore`. Knows names,
 * `*` and a leading `**` folder, which is all that ours uses.
 */
export function ignores(dockerignore: string): (path: string) => boolean {
  const patterns = dockerignore
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/[.+^${}()|[\]\\]/g, '\\$&'))
    .map((line) => line.replace(/\*\*\/|\*/g, (sign) => (sign === '*' ? '[^/]*' : '(.*/)?')));
  const ignored = new RegExp(`^(${patterns.join('|')})(/|$)`);
  return (path) => ignored.test(path);
}
