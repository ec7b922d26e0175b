/*
 * Prints a flow for a reviewer: its steps, then every journey.
 *
 *   npm run flow:print portal-login
 *   npm run flow:print portal-login -- --locale ru
 */
import { parseArgs } from 'node:util';
import { withSource } from './source.mjs';

await withSource('/src/author/print-flow.ts', async ({ printFlow }) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { locale: { type: 'string', default: 'en' } },
  });
  const [id] = positionals;
  if (!id) throw new Error('Which flow? npm run flow:print <id> [-- --locale ru]');
  console.log(await printFlow(id, values.locale));
});
