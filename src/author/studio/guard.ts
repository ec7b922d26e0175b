import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a request to the studio says of itself. */
export interface Caller {
  method: string;
  headers: IncomingHttpHeaders;
  /** The token that it sends. */
  token: string;
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/**
 * Why a request may not read or write the guide; undefined where it may. Another page in the same browser could send
 * one, also by a name of its own that leads to this machine.
 */
export function refusalOf(caller: Caller, token: string, port: number): string | undefined {
  const { headers, method } = caller;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return 'The studio answers to this machine only.';
  if (headers.origin !== undefined && !hosts.includes(headers.origin.replace(/^http:\/\//, '')))
    return 'The studio answers to its own pages only.';
  if (!isSame(caller.token, token))
    return 'This page is older than the studio that runs now. Open the address that the terminal shows; or end the studio there and run it again: npm run studio opens the right page.';
  if (method !== 'GET' && headers['content-type'] !== 'application/json')
    return 'The studio takes JSON only.';
  return undefined;
}
