import type { Plugin } from 'vite';

const FACTS = /\/flows\/facts\/[\w-]+\.json\?source$/;

/** Tells where the facts of a flow come from, and leaves the facts to those who prove them. */
export const factSources: Plugin = {
  name: 'fact-sources',
  enforce: 'pre',
  transform(code, id) {
    if (!FACTS.test(id)) return null;
    const { facts, ...source } = JSON.parse(code) as { facts: unknown[] };
    const known = facts.length > 0 ? source : null;
    return { code: `export default ${JSON.stringify(known)}`, moduleType: 'js' };
  },
};
