// @ts-check
/* Serves dist/ with the production headers. Ends with the process that made it. */
import { createServer, STATUS_CODES } from 'node:http';
import { join } from 'node:path';
import { ALLOW, Answers } from './answer.mjs';
import { HeldResponse } from './held-response.mjs';

/** A query of 10,000 Russian letters takes 60,000 bytes in an address, and must not be an error. */
const LONGEST_HEADERS = 128 * 1024;
/** How long a client that was refused may go on sending, in milliseconds. */
const LAST_WORDS = 1000;
/** How long a client may take nothing of its answer while a server ends, in milliseconds. */
const PATIENCE = 4000;
/** How often a server that ends looks for connections that have had their answer, in milliseconds. */
const SWEEP = 50;

/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./built-site.mjs').Framers} Framers */
/** @typedef {import('node:net').Socket} Socket */

/** The statuses of errors that Node finds in a request; 400 for all others. */
const STATUSES = new Map([
  ['HPE_HEADER_OVERFLOW', 431],
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
]);

/**
 * Answers on a connection whose requests Node does not hand over.
 *
 * @param {Socket} socket
 * @param {number} status
 * @param {Record<string, string>} given
 */
function refuse(socket, status, given) {
  if (!socket.writable) return;
  const fields = { ...given, 'Content-Length': '0', Connection: 'close' };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`);
  setTimeout(() => socket.destroy(), LAST_WORDS).unref();
}

/** @param {Response | undefined} response */
const isOpen = (response) => response && !response.writableFinished && !response.destroyed;

/** The connections of a server, each with the last answer on it. */
class Connections {
  /** @type {Map<Socket, Response | undefined>} */
  #all = new Map();

  /** @param {import('node:net').Server} server of HTTP */
  constructor(server) {
    server.on('connection', (socket) => {
      this.#all.set(socket, undefined);
      socket.once('close', () => this.#all.delete(socket));
    });
    server.on('request', ({ socket }, response) => this.#all.set(socket, response));
  }

  /**
   * Does something once all answers on a connection have been given.
   *
   * @param {Socket} socket
   * @param {() => void} act
   */
  afterAnswers(socket, act) {
    const response = this.#all.get(socket);
    if (isOpen(response)) response?.once('close', act);
    else act();
  }

  /** Cuts off who no longer takes anything: nobody waits for such an answer, and the server would never end. */
  cutStuck() {
    for (const socket of this.#all.keys()) socket.setTimeout(PATIENCE, () => socket.destroy());
  }

  closeIdle() {
    for (const [socket, response] of this.#all) if (!isOpen(response)) socket.destroy();
  }
}

/**
 * Takes no new connections, and resolves once all answers have been given to whoever still takes them.
 *
 * @param {import('node:net').Server} server of HTTP
 * @param {Connections} connections
 * @returns {Promise<void>}
 */
function finish(server, connections) {
  return new Promise((resolve) => {
    const sweep = setInterval(() => connections.closeIdle(), SWEEP);
    connections.closeIdle();
    connections.cutStuck();
    server.close(() => {
      clearInterval(sweep);
      resolve();
    });
  });
}

/**
 * @param {Answers} answers
 * @returns a server on which nothing that a client sends is an error of ours.
 */
function serverOf(answers) {
  const server = createServer({
    maxHeaderSize: LONGEST_HEADERS,
    requireHostHeader: false,
    ServerResponse: HeldResponse,
  });
  // A client that has sent its last byte still waits for the answer. Node has no other name for it.
  Object.assign(server, { httpAllowHalfOpen: true });
  const connections = new Connections(server);
  let isEnding = false;
  server.on('request', (request, response) => {
    if (isEnding) response.setHeader('Connection', 'close');
    answers.answer(request, response);
  });
  // Nobody reads a body, so a client that asks before it sends one, or expects something else, has its answer at once.
  for (const event of ['checkContinue', 'checkExpectation'])
    server.on(event, (request, response) => server.emit('request', request, response));
  server.on('connect', (_, /** @type {Socket} */ socket) => {
    socket.on('error', () => undefined);
    refuse(socket, 405, { ...answers.common, ...ALLOW });
  });
  server.on('clientError', (/** @type {NodeJS.ErrnoException} */ { code = '' }, socket) => {
    const given = /** @type {Socket} */ (socket);
    connections.afterAnswers(given, () => refuse(given, STATUSES.get(code) ?? 400, answers.common));
  });
  const end = () => {
    isEnding = true;
    return finish(server, connections);
  };
  return { server, end };
}

/**
 * Starts the site.
 *
 * @param {object} [options]
 * @param {string} [options.out] folder of a build: the one that holds `dist/`.
 * @param {string} [options.dist] folder of the site.
 * @param {number} [options.port] 0 takes any free one.
 * @param {string | undefined} [options.host]
 * @param {Framers} [options.framers]
 * @returns {Promise<{ url: string, base: string, close: () => Promise<void>, end: () => Promise<void> }>} `close` cuts all connections, `end`
 *   waits for the answers on them.
 * @throws Error when there is no whole build, or nothing can listen there.
 */
export async function serve({
  out = '.',
  dist = join(out, 'dist'),
  port = 0,
  host = '127.0.0.1',
  framers,
} = {}) {
  const answers = new Answers(dist, framers);
  const { server, end } = serverOf(answers);
  await new Promise((resolve, reject) =>
    server.once('error', reject).listen(port, host, () => resolve(undefined)),
  );
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  const name = host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${address.port}`,
    base: answers.base,
    end,
    close: () => {
      const ended = end();
      server.closeAllConnections();
      return ended;
    },
  };
}
