// @ts-check
/* Answers the requests for a site. sirv sends the files; errors that it does not handle are handled here. */
import { STATUS_CODES } from 'node:http';
import { readSite, statsOf, writtenAt } from './built-site.mjs';
import { targetOf, twinsFor } from './request.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('./held-response.mjs').HeldResponse} Response */
/** @typedef {import('node:http').OutgoingHttpHeaders} Headers */
/** @typedef {import('node:fs').ReadStream} File */

export const ALLOW = { Allow: 'GET, HEAD' };

/**
 * Logs an error in one line, without the query: that may be what somebody has searched for.
 *
 * @param {Request} request
 * @param {Error} error
 */
function log({ method, url = '' }, error) {
  const target = JSON.stringify(url.slice(0, 200).replace(/[?#].*/s, ''));
  console.error(`${new Date().toISOString()} ${method} ${target}: ${error.message}`);
}

/** @param {Response} response */
function clear(response) {
  for (const name of response.getHeaderNames())
    if (name !== 'connection') response.removeHeader(name);
}

/**
 * Answers in a few words, in place of whatever was to be sent.
 *
 * @param {Response} response
 * @param {number} status
 * @param {Headers} given
 */
function say(response, status, given) {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  clear(response);
  const body = status < 300 ? 'ok\n' : `${status} ${STATUS_CODES[status]}\n`;
  const own = { 'Content-Type': 'text/plain;charset=utf-8', 'Content-Length': body.length };
  // Also in place of a status that was held for a file.
  response.hold(status);
  for (const [name, value] of Object.entries({ ...given, ...own }))
    if (value !== undefined) response.setHeader(name, value);
  response.end(body);
}

/**
 * Whether a file is still the one that its headers describe: sirv reads the files of the folder only once.
 *
 * @param {File} file
 * @param {Response} response
 */
function isAsListed(file, response) {
  const stats = statsOf(String(file.path));
  return stats && response.getHeader('ETag') === `W/"${stats.size}-${stats.mtime.getTime()}"`;
}

/** Answers for the site in a folder, and for each build that takes its place. */
export class Answers {
  #dist;
  #framers;
  #site;
  /** @type {WeakSet<Request>} */
  #lost = new WeakSet();

  /**
   * @param {string} dist
   * @param {import('./built-site.mjs').Framers} [framers]
   * @throws Error when the folder holds no whole build.
   */
  constructor(dist, framers) {
    this.#dist = dist;
    this.#framers = framers;
    this.#site = readSite(dist, framers);
  }

  /** Path below which the site stands. */
  get base() {
    return this.#site.base;
  }

  /** Headers of an answer that is not a file. */
  get common() {
    return this.#site.common;
  }

  /**
   * Answers a request, whatever it is.
   *
   * @param {Request} request
   * @param {Response} response
   */
  answer(request, response) {
    try {
      this.#answer(request, response);
    } catch (error) {
      log(request, /** @type {Error} */ (error));
      say(response, 500, this.common);
    }
  }

  /**
   * @param {string} whole
   * @returns the path within the site, or nothing for one outside.
   */
  #within(whole) {
    const { base } = this.#site;
    return whole.startsWith(`${base}/`) ? whole.slice(base.length) : '';
  }

  /** Serves what the folder holds from now on, or keeps the site at hand while the folder holds no whole one. */
  #readAnew() {
    try {
      this.#site = readSite(this.#dist, this.#framers);
    } catch {
      // The new build is on its way: the next request looks again.
    }
  }

  /** Whether another build has taken the place of the one that is served. */
  #isReplaced() {
    const written = writtenAt(this.#dist);
    return written !== undefined && written !== this.#site.written;
  }

  /**
   * @param {Request} request
   * @param {Response} response
   */
  #answer(request, response) {
    const { url, method, httpVersion, headers } = request;
    if (method !== 'GET' && method !== 'HEAD')
      return say(response, 405, { ...this.common, ...ALLOW });
    const target = targetOf(url);
    if (!target || (httpVersion === '1.1' && headers.host === undefined))
      return say(response, 400, this.common);
    if (target.path === '/healthz')
      return say(response, writtenAt(this.#dist) === undefined ? 503 : 200, this.common);
    // A file that is sent is compared with its headers anyway, in #watch. A look at the disk costs half an answer.
    const isSent =
      this.#site.files.has(this.#within(target.path)) && headers['if-none-match'] === undefined;
    if (!isSent && this.#isReplaced()) this.#readAnew();
    headers['accept-encoding'] = twinsFor(headers['accept-encoding']);
    return this.#answerPath(request, response, target);
  }

  /**
   * @param {Request} request
   * @param {Response} response
   * @param {{ path: string, search: string }} target
   */
  #answerPath(request, response, { path: whole, search }) {
    const { base, files } = this.#site;
    if (base && (whole === '/' || whole === base))
      return say(response, 302, { ...this.common, Location: `${base}/` });
    const path = this.#within(whole);
    if (files.has(path)) return this.#send(request, response, path);
    if (path && files.has(`${path}/`)) {
      const Location = `${base}${encodeURI(path)}/${search}`;
      return say(response, 301, { ...this.common, Location });
    }
    return this.#sendNotFound(request, response, path);
  }

  /**
   * The "not found" page in the language of a path.
   *
   * @param {Request} request
   * @param {Response} response
   * @param {string} path
   */
  #sendNotFound(request, response, path) {
    const { files, common } = this.#site;
    const page = [`/${path.split('/')[1]}/404.html`, '/404.html'].find((each) => files.has(each));
    if (!page) return say(response, 404, common);
    for (const name of ['if-none-match', 'range']) delete request.headers[name];
    return this.#send(request, response, page, 404);
  }

  /**
   * @param {Request} request
   * @param {Response} response
   * @param {string} path of a file.
   * @param {number} [status] in place of the one that sirv gives.
   */
  #send(request, response, path, status) {
    const given = this.#site.files.get(path) ?? {};
    for (const name in given) response.setHeader(name, given[name] ?? '');
    response.hold(status);
    response.once('pipe', (/** @type {File} */ file) => this.#watch(file, request, response));
    const { url } = request;
    request.url = encodeURI(path);
    this.#site.send(request, response, () => say(response, 404, this.common));
    request.url = url;
  }

  /**
   * @param {File} file on its way to the client.
   * @param {Request} request
   * @param {Response} response
   */
  #watch(file, request, response) {
    if (isAsListed(file, response)) {
      file.once('error', (error) => this.#lose(request, response, error));
      return;
    }
    file.once('error', () => undefined);
    file.unpipe(response).destroy();
    this.#lose(request, response, new Error(`${String(file.path)} is gone, or not what it was`));
  }

  /**
   * Reads the folder anew and answers again, once per request, where a file is gone or has changed.
   *
   * @param {Request} request
   * @param {Response} response
   * @param {Error} error
   */
  #lose(request, response, error) {
    if (!this.#isReplaced()) log(request, error);
    if (response.headersSent) return response.destroy();
    const isFirst = !this.#lost.has(request);
    this.#lost.add(request);
    if (isFirst) {
      this.#readAnew();
      clear(response);
      return this.answer(request, response);
    }
    return say(response, 404, this.common);
  }
}
