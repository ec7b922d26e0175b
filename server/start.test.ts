import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freePort } from '../test/free-port';
import { ask } from '../test/raw-request';
import { RunningServer } from '../test/running-server';
import { SmallSite } from '../test/small-site';

/** More than all buffers between a server and a client that does not read. */
const LARGE = 32 * 1024 * 1024;

/** What `npm start` says where it cannot serve, and how it ends. */
async function failure(env: Record<string, string>) {
  await using server = new RunningServer(env);
  return { code: await server.end(), log: server.log };
}

/** A client in the middle of an answer. */
async function slowClient(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.write('GET /assets/large.bin HTTP/1.1\r\nHost: a\r\n\r\n');
  await once(socket, 'readable');
  return socket;
}

async function sizeOfRest(socket: Socket): Promise<number> {
  let size = 0;
  socket.on('data', (chunk: Buffer) => (size += chunk.length));
  await once(socket, 'close');
  return size;
}

function largeSite(): SmallSite {
  const site = new SmallSite();
  writeFileSync(join(site.dist, 'assets/large.bin'), Buffer.alloc(LARGE));
  return site;
}

describe('settings that are none', () => {
  it.each([
    [{ PORT: 'http' }, 'PORT: "http" is no port. Take a number from 0 to 65535.'],
    [{ PORT: '70000' }, 'PORT: "70000" is no port. Take a number from 0 to 65535.'],
    [{ PORT: '-1' }, 'PORT: "-1" is no port. Take a number from 0 to 65535.'],
    [
      { HOST: '192.0.2.1' },
      'HOST: 192.0.2.1 is no address of this machine. Leave it out, or take 0.0.0.0 for all of them.',
    ],
    [
      { HOST: 'no such host' },
      'HOST: no such host is not known. Leave it out, or take 0.0.0.0 for all addresses.',
    ],
    [
      { FRAME_ANCESTORS: "*; script-src 'unsafe-inline'" },
      'FRAME_ANCESTORS takes CSP sources with spaces between: https://a.example https://*.b.example',
    ],
    [
      { AGENT_FRAME_ANCESTORS: '*' },
      'AGENT_FRAME_ANCESTORS takes origins with spaces between: https://a.example https://*.b.example',
    ],
  ])('%j: one sentence with the remedy', async (env, sentence) => {
    using site = new SmallSite();
    expect(await failure({ OUT: site.out, ...env })).toEqual({ code: 1, log: [sentence] });
  });

  it('a port that is taken: one sentence with the remedy', async () => {
    using site = new SmallSite();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, log } = await failure({ OUT: site.out, PORT: `${port}` });
    other.close();
    expect(code).toBe(1);
    expect(log).toEqual([
      `Port ${port} is taken. End what listens there, or take another: PORT=${port + 1} npm start`,
    ]);
  });
});

describe('a server that listens', () => {
  /** Whether a client is taken on an address of this machine. */
  const isTaken = (host: string, port: number) =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, host, () => resolve(true));
      socket.on('error', () => resolve(false)).on('connect', () => socket.destroy());
    });

  it.each([
    ['no HOST', {}, false],
    ['HOST=0.0.0.0', { HOST: '0.0.0.0' }, true],
  ])('is there for other addresses or not, with %s, on its PORT', async (_, env, isOpen) => {
    using site = new SmallSite();
    const port = await freePort();
    await using server = new RunningServer({ OUT: site.out, PORT: `${port}`, ...env });
    expect(await server.port()).toBe(port);
    expect(await isTaken('127.0.0.1', port)).toBe(true);
    // Another address of the same machine.
    expect(await isTaken('127.0.0.2', port)).toBe(isOpen);
  });
});

describe('half a build', () => {
  it.each([
    ['only the template of the bundler', ['404.html', 'build.json', 'en']],
    ['no note of a build', ['build.json']],
  ])('%s is not served, and a sentence says so', async (_, missing) => {
    using site = new SmallSite();
    for (const name of missing) rmSync(join(site.dist, name), { recursive: true });
    expect(await failure({ OUT: site.out })).toEqual({
      code: 1,
      log: [`${site.dist} holds no whole site. Run "npm run build".`],
    });
  });

  it.each(['', '{"styleHashes":', '{}', 'null'])(
    'a note that says %j is none either',
    async (note) => {
      using site = new SmallSite();
      writeFileSync(join(site.dist, 'build.json'), note);
      const { code, log } = await failure({ OUT: site.out });
      expect([code, log[0]]).toEqual([1, expect.stringContaining('holds no whole site')]);
    },
  );

  it('nor is an empty folder', async () => {
    using site = new SmallSite();
    rmSync(site.dist, { recursive: true });
    mkdirSync(site.dist);
    expect((await failure({ OUT: site.out })).log).toHaveLength(1);
  });
});

describe('a server that is told to end', () => {
  it('says one line at the start and none at the end', async () => {
    using site = new SmallSite();
    await using server = new RunningServer({ OUT: site.out });
    const port = await server.port();
    expect((await ask(port, '/healthz')).body).toBe('ok\n');
    server.process.kill('SIGTERM');
    expect(await server.end()).toBe(0);
    expect(server.log).toEqual([`Latchkey is at http://localhost:${port}`]);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'on %s, finishes the open answers, closes idle connections and takes no new ones',
    async (signal) => {
      using site = largeSite();
      await using server = new RunningServer({ OUT: site.out });
      const port = await server.port();
      const slow = await slowClient(port);
      const idle = connect(port, '127.0.0.1');
      idle.write('GET /en/ HTTP/1.1\r\nHost: a\r\n\r\n');
      const half = connect(port, '127.0.0.1');
      half.write('GET /en/ HTTP/1.1\r\n');
      await Promise.all([once(idle.resume(), 'data'), once(half, 'connect')]);
      server.process.kill(signal);
      await Promise.all([
        once(idle, 'close'),
        once(
          half.on('error', () => undefined),
          'close',
        ),
      ]);
      const [{ code }] = await once(connect(port, '127.0.0.1'), 'error');
      // Reset, where it stood in the queue of a server that has just closed.
      expect(code).toMatch(/^(ECONNREFUSED|ECONNRESET)$/);
      expect(await sizeOfRest(slow)).toBeGreaterThan(LARGE);
      expect(await server.end()).toBe(0);
    },
  );

  it('does not wait for a client that has stopped reading', async () => {
    using site = largeSite();
    await using server = new RunningServer({ OUT: site.out });
    const stuck = await slowClient(await server.port());
    stuck.on('error', () => undefined);
    server.process.kill('SIGTERM');
    expect(await server.end()).toBe(0);
    stuck.destroy();
  });

  it('ends at once when told again', async () => {
    using site = largeSite();
    await using server = new RunningServer({ OUT: site.out });
    const port = await server.port();
    const slow = await slowClient(port);
    slow.on('error', () => undefined);
    const idle = connect(port, '127.0.0.1');
    await once(idle, 'connect');
    server.process.kill('SIGTERM');
    // It has begun to end by then.
    await once(idle, 'close');
    server.process.kill('SIGTERM');
    expect(await server.end()).toBe(1);
    slow.destroy();
  });

  it('takes the echo of one Ctrl-C, from the terminal and from npm, for one', async () => {
    using site = largeSite();
    await using server = new RunningServer({ OUT: site.out });
    const slow = await slowClient(await server.port());
    server.process.kill('SIGINT');
    server.process.kill('SIGINT');
    expect(await sizeOfRest(slow)).toBeGreaterThan(LARGE);
    expect(await server.end()).toBe(0);
  });
});
