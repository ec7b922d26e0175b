/* `npm start`: builds if needed, then serves the site until it is told to stop. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { serve } from './serve.mjs';

if (!existsSync('dist/index.html') || !existsSync('build/server/style-hash.json')) {
  execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });
}
const { url, close } = await serve({
  port: Number(process.env.PORT ?? 4173),
  host: process.env.HOST ?? '127.0.0.1',
  frameAncestors: process.env.FRAME_ANCESTORS,
});
// The first process of a container gets no default action for a signal: unhandled, it would not stop.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close());
console.log(`Latchkey is at ${url}`);
