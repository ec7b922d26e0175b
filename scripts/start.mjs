/* `npm start`: builds if needed, then serves the site. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { serve } from '../server/serve.mjs';

if (!existsSync('dist/index.html') || !existsSync('build/server/style-hash.json')) {
  execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });
}
const { url } = await serve({
  port: Number(process.env.PORT ?? 4173),
  host: process.env.HOST ?? '127.0.0.1',
  frameAncestors: process.env.FRAME_ANCESTORS,
});
console.log(`Latchkey is at ${url}`);
