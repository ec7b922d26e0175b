// @ts-check
import { ServerResponse } from 'node:http';
import { REVALIDATED } from './headers.mjs';

/**
 * A response that can keep its head back. sirv writes status and headers before it opens the file; kept back until the
 * first byte, they can still be replaced where the file is gone.
 */
export class HeldResponse extends ServerResponse {
  #isHeld = false;
  /** @type {number | undefined} */
  #status;

  /**
   * Keeps back the next head.
   *
   * @param {number} [status] in place of the one that is given then.
   */
  hold(status) {
    this.#isHeld = true;
    this.#status = status;
  }

  /**
   * @override
   * @param {number} code
   * @param {any[]} rest
   * @returns {this}
   */
  writeHead(code, ...rest) {
    if (!this.#isHeld) return super.writeHead(code, ...rest);
    this.#isHeld = false;
    this.statusCode = this.#status ?? code;
    const [own] = rest;
    if (own === undefined) return this.#writeWithoutFile(code);
    for (const name in own) this.setHeader(name, own[name]);
    return this;
  }

  /** @param {number} code 304 or 416, which sirv gives without a file. */
  #writeWithoutFile(code) {
    const { 'if-none-match': tag } = this.req.headers;
    if (code === 304 && tag) this.setHeader('ETag', tag);
    if (code === 416) this.setHeader('Cache-Control', REVALIDATED);
    return super.writeHead(this.statusCode);
  }
}
