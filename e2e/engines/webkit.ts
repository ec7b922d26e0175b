import { existsSync, readdirSync } from 'node:fs';
import { freePort } from '../../test/free-port';
import { end, start } from './child';
import { until } from './until';
import { COMMANDS, type Settings, WebDriverError, type Wire } from './wire';

const LIBRARIES = '/usr/lib';
const LONGEST_COMMAND_MS = 20_000;

/** Debian keeps the browser of the engine's own developers beside the library. */
export function miniBrowser(): string | undefined {
  return readdirSync(LIBRARIES)
    .map((folder) => `${LIBRARIES}/${folder}/webkit2gtk-4.1/MiniBrowser`)
    .find((path) => existsSync(path));
}

async function request(method: string, url: string, body?: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method,
    // A command that comes while one page gives way to the next may never be answered.
    signal: AbortSignal.timeout(LONGEST_COMMAND_MS),
    ...(method === 'POST' && { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new WebDriverError(value as object);
  return value;
}

/** Starts WebKit and speaks WebDriver with it over HTTP. */
export async function openWebKit(
  display: string,
  { javaScript, storage }: Settings,
): Promise<Wire> {
  const port = await freePort();
  const child = start('WebKitWebDriver', [`--port=${port}`], {
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    NO_AT_BRIDGE: '1',
  });
  const base = `http://127.0.0.1:${port}`;
  await until('WebKitWebDriver answers', () => request('GET', `${base}/status`));
  const args = [
    '--automation',
    `--enable-javascript=${String(javaScript).toUpperCase()}`,
    `--enable-html5-local-storage=${String(storage).toUpperCase()}`,
  ];
  const { sessionId } = (await request('POST', `${base}/session`, {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser(), args } },
    },
  })) as { sessionId: string };
  const session = `${base}/session/${sessionId}`;

  return {
    send: (command, parameters) => {
      const [method, path] = COMMANDS[command];
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name]));
      return request(method, `${session}/${filled}`, parameters);
    },
    // WebKit writes no console of a private session, and one that is driven is private.
    complaints: () => Promise.resolve([]),
    close: async () => {
      await request('DELETE', session).catch(() => undefined);
      end(child);
    },
  };
}
