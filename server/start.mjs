// @ts-check
/* `npm start`: builds if needed, then serves the site until it is told to stop. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from './serve.mjs';

const { OUT = '.', PORT = '4173', HOST, FRAME_ANCESTORS: frameAncestors } = process.env;
const built = ['dist/index.html', 'build/server/style-hash.json'];
if (!built.every((file) => existsSync(join(OUT, file)))) {
  execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });
}
const { url, base, close } = await serve({
  out: OUT,
  port: Number(PORT),
  host: HOST,
  frameAncestors,
});
// The first process of a container gets no default action for a signal: unhandled, it would not stop.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close());
console.log(`Latchkey is at ${url}${base}`);
