// @ts-check
/* What a request asks for. Nothing that a client may send makes these functions throw. */

/** An address as a proxy writes it into a request: `http://host/path`. */
const HOST = /^https?:\/\/[^/?#]+(?=[/?#]|$)/i;

/**
 * Path and query of the target of a request, the path decoded.
 *
 * @param {string} [target] what stands after the method, in any form.
 * @returns {{ path: string, search: string } | undefined} nothing for a target that names no path.
 */
export function targetOf(target = '') {
  const isAbsolute = HOST.test(target);
  const [, written = '', search = ''] =
    /^([^?#]*)(\?[^#]*)?/.exec(isAbsolute ? target.replace(HOST, '') : target) ?? [];
  try {
    const path = decodeURI(written || (isAbsolute ? '/' : ''));
    return path.startsWith('/') && !/\p{Cc}/u.test(path) ? { path, search } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The compressed twins that a client takes, in the words that sirv looks for: none, one, or both where either is as good.
 *
 * @param {string} [header] the value of `Accept-Encoding`.
 */
export function twinsFor(header = '') {
  /** @type {Map<string, number>} */
  const qualities = new Map();
  for (const each of header.toLowerCase().split(',')) {
    const [name = '', ...settings] = each.split(';').map((part) => part.trim());
    const quality = settings.find((setting) => setting.startsWith('q='));
    qualities.set(name, quality === undefined ? 1 : Number(quality.slice(2)));
  }
  const plain = qualities.get('identity') ?? 0;
  const qualityOf = (/** @type {string} */ name) => {
    const quality = qualities.get(name) ?? qualities.get('*') ?? 0;
    return quality >= plain ? quality : 0;
  };
  const [br, gzip] = [qualityOf('br'), qualityOf('gzip')];
  if (br > 0 && br >= gzip) return gzip > 0 ? 'br, gzip' : 'br';
  return gzip > 0 ? 'gzip' : '';
}

/**
 * A part of a file in the only form that sirv reads correctly.
 *
 * @param {string} header the value of `Range`.
 * @param {number} size of the file.
 * @returns {string | undefined} nothing for a range that may be ignored, so that the whole file is sent.
 */
export function rangeWithin(header, size) {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? [];
  if (first) {
    // sirv takes an end of 0 for none.
    return !last || (Number(last) > 0 && Number(last) >= Number(first)) ? header : undefined;
  }
  const length = Number(last);
  return length > 0 && size > 0 ? `bytes=${Math.max(0, size - length)}-${size - 1}` : undefined;
}
