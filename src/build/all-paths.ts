import { type Route, routes } from '../app/routes';
import { loadFlow } from '../content/load-flow';
import { locales } from '../content/locales';
import { flowIds } from '../content/manifest';
import { loadMoved } from '../content/moved';
import { stepIds } from '../engine/flow';
import { formerSteps, nameToday } from '../engine/moved';
import { kebabCase } from '../engine/step-path';

/** Articles and steps as they once were called: whoever follows an old link without scripts finds them there, too. */
async function formerNames(): Promise<{ flows: string[]; steps: (readonly [string, string[]])[] }> {
  const moved = Object.entries(await loadMoved());
  const steps = moved.map(async ([flow, there]) => {
    const today = typeof there === 'string' ? stepIds(await loadFlow(there)) : [];
    return [flow, [...today, ...formerSteps(flow)].filter((step) => step !== '')] as const;
  });
  return {
    flows: moved.map(([flow]) => flow).filter((flow) => nameToday(flow, '').flow !== flow),
    steps: await Promise.all(steps),
  };
}

/** The paths that a pattern of the page table stands for. */
async function pathsOf(pattern: string): Promise<string[]> {
  if (pattern === '*') return [];
  if (pattern.endsWith('?')) {
    const [without] = pattern.split('/:');
    return [without!, ...(await pathsOf(pattern.slice(0, -1)))];
  }
  if (!pattern.includes(':flow')) return [pattern];
  const former = await formerNames();
  if (!pattern.includes(':step')) {
    const ids = pattern === routes.article.path ? [...flowIds, ...former.flows] : flowIds;
    return ids.map((id) => pattern.replace(':flow', id));
  }
  const flows = await Promise.all(flowIds.map(loadFlow));
  const steps = new Map(flows.map((flow) => [flow.id, stepIds(flow)]));
  return [...steps, ...former.steps].flatMap(([flow, ids]) =>
    ids.map((step) => pattern.replace(':flow', flow).replace(':step', kebabCase(step))),
  );
}

/** Every path of the site but its "not found" pages, in all languages. */
export async function allPaths(): Promise<string[]> {
  const patterns = Object.values<Route>(routes).map(({ path }) => path);
  const paths = (await Promise.all(patterns.map(pathsOf))).flat();
  return locales.flatMap((locale) =>
    paths.map((path) => `/${[locale, path].filter(Boolean).join('/')}/`),
  );
}
