// @ts-check
import { ServerResponse } from 'node:http';

/**
 * A response that can keep its head back. sirv says how it went before it opens the file; until the file is open, that
 * can still be taken back.
 */
export class HeldResponse extends ServerResponse {
  #isHeld = false;
  /** @type {number | undefined} */
  #status;

  /**
   * Keeps back the next head.
   *
   * @param {number} [status] in place of the one that is said then.
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

  /** @param {number} code of sirv: the client has the file, or asks for a part that there is not. */
  #writeWithoutFile(code) {
    const { 'if-none-match': tag } = this.req.headers;
    if (code === 304 && tag) this.setHeader('ETag', tag);
    if (code === 416) this.setHeader('Cache-Control', 'no-cache');
    return super.writeHead(this.statusCode);
  }
}
