/** `routerLights` -> `router-lights`: a step id as its URL shows it. */
export const kebabCase = (step: string): string =>
  step.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** `router-lights` -> `routerLights`. */
export const camelCase = (path: string): string =>
  path.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
