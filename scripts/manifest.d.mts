export function filesOf(
  manifest: Record<string, { file: string; imports?: string[] }>,
  module: string,
  found?: Set<string>,
): Set<string>;
