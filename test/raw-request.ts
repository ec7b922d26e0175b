import { connect } from 'node:net';

export interface RawAnswer {
  /** 0 where there was none. */
  status: number;
  headers: ReadonlyMap<string, string>;
  body: string;
}

/** The first answer among what a server has sent. */
export function readAnswer(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const fields = lines.map((line) => {
    const [name = '', ...value] = line.split(': ');
    return [name.toLowerCase(), value.join(': ')] as const;
  });
  return {
    status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1] ?? 0),
    headers: new Map(fields),
    body: rest.join('\r\n\r\n'),
  };
}

/**
 * Sends bytes as they are, which no client of HTTP would do, and reads until the server ends the connection.
 *
 * @param bytes a character each.
 */
export function sendRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes, 'latin1'));
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => (text += chunk));
    // A server that refuses what is still being sent may reset the connection, with its answer sent before.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text));
  });
}

/** A request for a target, the last on its connection. */
export const requestOf = (target: string, method = 'GET', fields: readonly string[] = []): string =>
  [`${method} ${target} HTTP/1.1`, 'Host: a', 'Connection: close', ...fields, '', ''].join('\r\n');

/** What a server answers to a request for a target. */
export const ask = async (
  port: number,
  target: string,
  method?: string,
  fields?: readonly string[],
): Promise<RawAnswer> => readAnswer(await sendRaw(port, requestOf(target, method, fields)));
