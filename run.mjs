/* Runs a program in TypeScript: `node run.mjs src/build/build.ts`. Node 20 cannot read it, so Vite does. */
import { createServer } from 'vite';

const [file] = process.argv.splice(2, 1);
const config = {
  appType: 'custom',
  logLevel: 'silent',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  // What is made there for no page must not take the place of what the pages of a running server need.
  cacheDir: 'node_modules/.vite-programs',
};
let vite;
try {
  vite = await createServer(config);
  await (await vite.ssrLoadModule(`/${file}`)).main?.();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await vite?.close();
}
