/* Lets a script use the TypeScript of src/. */
import { createServer } from 'vite';

/**
 * @param {string} file module below the root of the project, such as `/src/author/print-flow.ts`.
 * @param {(module: Record<string, Function>) => Promise<void>} use what to do with it. An error is shown
 *   as one line and ends the script with code 1.
 */
export async function withSource(file, use) {
  const server = await createServer({
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    appType: 'custom',
    logLevel: 'silent',
  });
  try {
    await use(await server.ssrLoadModule(file));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    await server.close();
  }
}
