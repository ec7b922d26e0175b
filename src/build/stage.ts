/** What the parts of a build took, in the order in which they ended. */
export const times: string[] = [];

/** Does a part of the work and notes how long the processor took, all threads together. */
export async function stage<Result>(
  name: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  times.push(`${name} ${Math.round((user + system) / 1000)} ms`);
  return result;
}
