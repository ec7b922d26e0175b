/* Runs a program in TypeScript: `node run.mjs src/build/build.ts`. Node 20 cannot read it, so Vite does. */
import { createServer } from 'vite';

const [file] = process.argv.splice(2, 1);
const server = { middlewareMode: true, ws: false, watch: null };
const optimizeDeps = { noDiscovery: true };
// What is made there for no page must not take the place of what the pages of a running server need.
const cacheDir = 'node_modules/.vite-programs';
let vite;
try {
  const logLevel = 'silent';
  vite = await createServer({ server, optimizeDeps, cacheDir, appType: 'custom', logLevel });
  await (await vite.ssrLoadModule(`/${file}`)).main?.();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await vite?.close();
}
