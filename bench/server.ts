/*
 * `npm start` beside sirv alone and nginx, with the same files and 100 connections. Each round tries all three in turn, so
 * that whatever else the machine does slows all of them alike.
 *
 *   npm run bench:server
 *
 * Needs `npm run build`, wrk and nginx. Ends with code 1 where `npm start` is below 0.8 of sirv alone, or where its memory
 * still grows after a while.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { ensurePackages } from '../src/build/debian';
import { HOSTS } from '../e2e/hosts';
import { dist, out } from '../src/build/folders';
import { filesIn } from '../src/build/files-in';
import { median } from './web/median.mjs';

const ROUNDS = 21;
const SECONDS = 1;
const CONNECTIONS = 100;
const LEAST_RATIO = 0.8;
/** After this, the code is compiled and the memory has nearly the size that it keeps. */
const WARM_UP_SECONDS = 20;
/** A leak of 100 bytes a request would be more. */
const MOST_GROWTH = 1.2;

interface Contestant {
  name: string;
  url: string;
  process?: ChildProcess;
  stop: () => unknown;
}

interface Figures {
  perSecond: number;
  p99: string;
}

/** A server in a process of its own, which says its address. */
async function start(name: string, ...args: string[]): Promise<Contestant> {
  const env = { ...process.env, OUT: out, PORT: '0' };
  const server = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  const url = /http:\S+/.exec(String(line))![0].replace('localhost', '127.0.0.1');
  return { name, url, process: server, stop: () => server.kill() };
}

async function startNginx(): Promise<Contestant> {
  const { port, stop } = await HOSTS.nginx!(out, '');
  return { name: 'nginx', url: `http://127.0.0.1:${port}`, stop };
}

/** Memory of a process in megabytes. */
const memoryOf = ({ pid }: ChildProcess): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;

function load(url: string, seconds = SECONDS): Figures {
  const settings = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency'];
  const report = execFileSync('wrk', [...settings, '-H', 'Accept-Encoding: gzip', url], {
    encoding: 'utf8',
  });
  if (/Non-2xx|Socket errors/.test(report)) throw new Error(report);
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(report)![1]),
    p99: /99%\s+(\S+)/.exec(report)![1]!,
  };
}

/** The page of a step, of middle size. */
function pathOfPage(): string {
  const sizeOf = (path: string): number => statSync(dist + path).size;
  const pages = filesIn(dist)
    .map((file) => file.slice(dist.length))
    .filter((path) => /^\/[\w-]+\/(?!map\/)[\w-]+\/[\w-]+\/index\.html$/.test(path))
    .sort((one, other) => sizeOf(one) - sizeOf(other));
  return pages[Math.floor(pages.length / 2)]!.replace(/index\.html$/, '');
}

/** How many times as many requests as another contestant the first one answers, in the median round. */
const ratioTo = (index: number, rounds: readonly Figures[][]): number =>
  median(rounds.map((figures) => figures[0]!.perSecond / figures[index]!.perSecond))!;

function printTable(contestants: readonly Contestant[], rounds: readonly Figures[][]): void {
  console.log(
    '| server | requests/s | p99 of the last round | npm start is |\n| --- | --- | --- | --- |',
  );
  for (const [index, { name }] of contestants.entries()) {
    const perSecond = median(rounds.map((figures) => figures[index]!.perSecond))!;
    const ratio = ratioTo(index, rounds).toFixed(2);
    console.log(
      `| ${name} | ${Math.round(perSecond)} | ${rounds.at(-1)![index]!.p99} | ${ratio} of it |`,
    );
  }
}

/** `npm run bench:server`: prints a table. */
export async function main(): Promise<void> {
  ensurePackages(
    { wrk: () => existsSync('/usr/bin/wrk'), nginx: () => existsSync('/usr/sbin/nginx') },
    'this comparison',
  );
  const contestants = [
    await start('npm start', 'server/start.mjs'),
    await start('sirv alone', 'bench/server/sirv.mjs', dist),
    await startNginx(),
  ];
  const [ours] = contestants as [Contestant];
  const path = pathOfPage();
  const rounds: Figures[][] = [];
  for (const { url } of contestants) load(url + path, url === ours.url ? WARM_UP_SECONDS : SECONDS);
  const before = memoryOf(ours.process!);
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push(contestants.map(({ url }) => load(url + path)));
  const after = memoryOf(ours.process!);
  for (const { stop } of contestants) await stop();

  console.log(`${path}, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s, medians\n`);
  printTable(contestants, rounds);
  console.log(
    `\nMemory of npm start: ${before.toFixed(0)} MB before, ${after.toFixed(0)} MB after`,
  );
  if (ratioTo(1, rounds) < LEAST_RATIO || after > before * MOST_GROWTH) process.exitCode = 1;
}
