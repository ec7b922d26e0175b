// @ts-check
/* `npm start`: builds if there is no build, then serves the site until it is told to stop. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ORIGINS, SOURCES } from './headers.mjs';
import { serve } from './serve.mjs';

/** A terminal and npm both pass on the same Ctrl-C. How far apart the two may be, in milliseconds. */
const ECHO = 300;

/** @type {Record<string, (port: number, host: string) => string>} */
const REMEDIES = {
  EADDRINUSE: (port) =>
    `Port ${port} is taken. End what listens there, or take another: PORT=${port + 1} npm start`,
  EACCES: (port) => `Port ${port} may not be opened. Take one above 1023: PORT=4173 npm start`,
  EADDRNOTAVAIL: (_, host) =>
    `HOST: ${host} is no address of this machine. Leave it out, or take 0.0.0.0 for all of them.`,
  ENOTFOUND: (_, host) =>
    `HOST: ${host} is not known. Leave it out, or take 0.0.0.0 for all addresses.`,
};
REMEDIES.EAI_AGAIN = REMEDIES.EINVAL = /** @type {typeof REMEDIES['']} */ (REMEDIES.ENOTFOUND);

/** @throws Error when a setting is not valid. */
function readSettings() {
  const { OUT, PORT, HOST, FRAME_ANCESTORS, AGENT_FRAME_ANCESTORS } = process.env;
  const port = PORT || '4173';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new Error(`PORT: ${JSON.stringify(port)} is no port. Take a number from 0 to 65535.`);
  if (FRAME_ANCESTORS && !SOURCES.test(FRAME_ANCESTORS))
    throw new Error(
      'FRAME_ANCESTORS takes CSP sources with spaces between: https://a.example https://*.b.example',
    );
  if (AGENT_FRAME_ANCESTORS && !ORIGINS.test(AGENT_FRAME_ANCESTORS))
    throw new Error(
      'AGENT_FRAME_ANCESTORS takes origins with spaces between: https://a.example https://*.b.example',
    );
  return {
    out: OUT || '.',
    port: Number(port),
    host: HOST || undefined,
    framers: {
      frameAncestors: FRAME_ANCESTORS || undefined,
      agentFrameAncestors: AGENT_FRAME_ANCESTORS || undefined,
    },
  };
}

/**
 * Runs `npm run build` where there is no site yet. An image has no project to build it from.
 *
 * @param {string} out
 */
function buildIfNeeded(out) {
  if (existsSync(join(out, 'dist')) || !existsSync('src/build/build.ts')) return;
  const { status } = spawnSync('npm', ['run', 'build'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The site was not built, so there is none to serve.');
}

/** @param {() => Promise<void>} end */
function endOnSignals(end) {
  let first = 0;
  // The first process of a container gets no default action for a signal: unhandled, it would not stop.
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      if (!first) {
        first = Date.now();
        void end();
      } else if (signal === 'SIGTERM' || Date.now() - first > ECHO) process.exit(1);
    });
}

try {
  const settings = readSettings();
  buildIfNeeded(settings.out);
  const { url, base, end } = await serve(settings).catch((error) => {
    const remedy = REMEDIES[error.code];
    throw remedy ? new Error(remedy(settings.port, settings.host ?? '127.0.0.1')) : error;
  });
  endOnSignals(end);
  console.log(`Latchkey is at ${url}${base}`);
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
