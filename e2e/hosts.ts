import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { serve } from '../server/serve.mjs';
import { freePort } from '../test/free-port';
import { ensurePackages } from '../src/build/debian';

const NGINX = '/usr/sbin/nginx';
const CADDY = '/usr/bin/caddy';

/** Installs the servers whose examples are tested. */
export const ensureHosts = (): void =>
  ensurePackages(
    { nginx: () => existsSync(NGINX), caddy: () => existsSync(CADDY) },
    'the examples of other hosts',
  );

/** A server of a built site. */
export interface Host {
  port: number;
  stop: () => Promise<void>;
}

const accepts = (port: number): Promise<boolean> =>
  new Promise((settle) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('connect', () => socket.destroy());
  });

/** Runs a server until it is stopped. */
async function run(command: readonly string[], port: number, folder: string): Promise<Host> {
  const [program = '', ...args] = command;
  const server: ChildProcess = spawn(program, args, {
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  server.stderr!.on('data', (text: Buffer) => (complaints += String(text)));
  const ended = once(server, 'close');
  // oxlint-disable-next-line no-await-in-loop
  while (!(await accepts(port))) {
    if (server.exitCode !== null) throw new Error(`${program} ended: ${complaints}`);
    // oxlint-disable-next-line no-await-in-loop
    await setTimeout(50);
  }
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { port, stop };
}

/** A folder for a server, which holds the site at its path. */
function folderFor(out: string, base: string): { folder: string; root: string } {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-host-'));
  const root = join(folder, 'root');
  mkdirSync(dirname(join(root, base)), { recursive: true });
  symlinkSync(resolve(out, 'dist'), join(folder, `root${base}`));
  return { folder, root };
}

/** An example as its first lines ask to change it. */
function exampleOf(out: string, name: string, changes: Readonly<Record<string, string>>): string {
  let example = readFileSync(join(out, 'build/server', name), 'utf8');
  for (const [from, to] of Object.entries(changes)) {
    if (!example.includes(from)) throw new Error(`${name} has no "${from}"`);
    example = example.replace(from, to);
  }
  return example;
}

async function startNginx(out: string, base: string): Promise<Host> {
  const { folder, root } = folderFor(out, base);
  const port = await freePort();
  const example = exampleOf(out, 'nginx.conf', {
    'listen 8080;': `listen 127.0.0.1:${port};`,
    '/srv/latchkey/dist': root,
  });
  writeFileSync(join(folder, 'site.conf'), example);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${user} daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr crit; events {}
     http { include /etc/nginx/mime.types; access_log off; ${temporary} include ${folder}/site.conf; }`,
  );
  return run([NGINX, '-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')], port, folder);
}

async function startCaddy(out: string, base: string): Promise<Host> {
  const { folder, root } = folderFor(out, base);
  const port = await freePort();
  const example = exampleOf(out, 'Caddyfile', {
    ':8080 {': `http://:${port} {\n  bind 127.0.0.1`,
    '/srv/latchkey/dist': root,
  });
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, `{\n  admin off\n}\n${example}`);
  return run([CADDY, 'run', '--adapter', 'caddyfile', '--config', file], port, folder);
}

async function startOurs(out: string): Promise<Host> {
  const { url, close } = await serve({ out });
  return { port: Number(new URL(url).port), stop: close };
}

/** How a build is served: by `npm start`, and by others from the examples that it has written. */
export const HOSTS: Readonly<Record<string, (out: string, base: string) => Promise<Host>>> = {
  'npm start': startOurs,
  nginx: startNginx,
  Caddy: startCaddy,
};

/** What a server answers, its body apart. */
export function head(
  port: number,
  path: string,
  method = 'GET',
  fields: Readonly<Record<string, string>> = {},
): Promise<{ status: number; headers: IncomingHttpHeaders }> {
  return new Promise((settle, reject) => {
    const headers = { 'Accept-Encoding': 'gzip', ...fields };
    request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      response.resume();
      settle({ status: response.statusCode ?? 0, headers: response.headers });
    })
      .on('error', reject)
      .end();
  });
}
