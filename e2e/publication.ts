import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { basename, extname, join } from 'node:path';
import { writeWorker } from '../src/build/worker';
import { serve } from '../server/serve.mjs';
import { dist, notes } from './fixture';

/** The site at one address for as long as a test runs: with a network, without one, published anew. */
export class Publication {
  private running: Pick<Awaited<ReturnType<typeof serve>>, 'url' | 'close'> | undefined;
  private port = 0;

  /** Address of the site, once it has been published. */
  url = '';

  /** Serves a folder in place of what was served before. */
  async publish(folder = dist): Promise<void> {
    await this.cut();
    this.running = await serve({ dist: folder, port: this.port });
    this.url = this.running.url;
    this.port = Number(new URL(this.url).port);
  }

  /** Takes every request and answers none, as a bad connection does. */
  async stall(): Promise<void> {
    await this.cut();
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.running = {
      url: this.url,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  }

  /** Serves a folder, but ends the connection in the middle of some of its files. */
  async breakOff(isBroken: (path: string) => boolean, folder = dist): Promise<void> {
    await this.cut();
    const whole = await serve({ dist: folder });
    const server = createServer(({ url = '/', method, headers }, response) => {
      request(whole.url + url, { method, headers }, (answer) => {
        response.writeHead(answer.statusCode!, answer.headers);
        if (!isBroken(url)) answer.pipe(response);
        else
          answer.once('data', (first: Buffer) =>
            response.write(first.subarray(0, first.length / 2), () => response.destroy()),
          );
        // The server behind ends before everything is read.
        answer.on('error', () => response.destroy());
      })
        .on('error', () => response.destroy())
        .end();
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.running = {
      url: this.url,
      close: async () => {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
        await whole.close();
      },
    };
  }

  /** Stops the server: nobody answers at the address any more. */
  async cut(): Promise<void> {
    await this.running?.close();
    this.running = undefined;
  }
}

const TEXT_FILES = new Set(['.html', '.js']);

/**
 * Makes a new version of the site in a folder, as a build with another text would: no asset has the
 * name that it had before.
 *
 * @param edition put into the names, and behind the name of the site on every page.
 */
export async function makeEdition(folder: string, edition: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(dist, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  const assets = readdirSync(join(folder, 'assets'));
  const renamed = (text: string) =>
    text
      .replace(/([\w-]+-[\w-]{8})\.js\b/g, (name: string, stem: string) =>
        assets.includes(name) ? `${stem}-${edition}.js` : name,
      )
      .replaceAll('Start here', `Start here, ${edition}`);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !TEXT_FILES.has(extname(path))) continue;
    writeFileSync(path, renamed(readFileSync(path, 'utf8')));
    if (assets.includes(basename(path))) renameSync(path, renamed(path));
  }
  const manifest = renamed(readFileSync(join(notes, 'manifest.json'), 'utf8'));
  writeWorker(folder, JSON.parse(manifest) as Parameters<typeof writeWorker>[1]);
}
