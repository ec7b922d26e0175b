import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { end, start } from './child';
import { until } from './until';
import { COMMANDS, type Parameters, type Settings, WebDriverError, type Wire } from './wire';

/** Blocks cookies, storage and service workers, as the strictest setting of the browser does. */
const BLOCK_ALL_STORAGE = 2;

const preferences = ({ javaScript, storage }: Settings) => ({
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'javascript.enabled': javaScript,
  ...(!storage && { 'network.cookie.cookieBehavior': BLOCK_ALL_STORAGE }),
});

function makeProfile(settings: Settings): string {
  const profile = mkdtempSync(join(tmpdir(), 'latchkey-firefox-'));
  const lines = Object.entries(preferences(settings)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  return profile;
}

interface Pending {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/** Messages are JSON behind their length in bytes: `12:[0,1,"Name"]`. */
function* cutMessages(state: { bytes: Buffer }): Generator {
  for (;;) {
    const colon = state.bytes.indexOf(':');
    const stop = colon + 1 + Number(state.bytes.subarray(0, Math.max(colon, 0)));
    if (colon < 0 || state.bytes.length < stop) return;
    const message = state.bytes.subarray(colon + 1, stop).toString();
    state.bytes = state.bytes.subarray(stop);
    yield JSON.parse(message);
  }
}

/** Speaks Marionette: `[0, id, name, parameters]` one way, `[1, id, error, result]` the other. */
async function connectTo(port: number) {
  const socket = connect(port, '127.0.0.1');
  const pending = new Map<number, Pending>();
  const state = { bytes: Buffer.alloc(0) };
  const isReady = new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.on('data', (data) => {
      state.bytes = Buffer.concat([state.bytes, data]);
      for (const message of cutMessages(state)) {
        if (!Array.isArray(message)) resolve();
        else {
          const [, id, error, result] = message as [number, number, object | null, unknown];
          if (error) pending.get(id)!.reject(new WebDriverError(error));
          else pending.get(id)!.resolve(result);
          pending.delete(id);
        }
      }
    });
  });
  socket.on('close', () => {
    for (const { reject } of pending.values()) reject(new Error('Firefox is gone'));
  });
  await isReady;
  let last = 0;
  return (name: string, parameters: Parameters = {}) =>
    new Promise<unknown>((resolve, reject) => {
      last += 1;
      pending.set(last, { resolve, reject });
      const message = JSON.stringify([0, last, name, parameters]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
}

const READ_COMPLAINTS = `
  const [known] = arguments;
  const messages = Services.console.getMessageArray();
  Services.console.reset();
  return messages
    .filter((each) => each instanceof Ci.nsIScriptError && /^http/.test(each.sourceName))
    .filter((each) => (each.flags & Ci.nsIScriptError.warningFlag) === 0)
    .map((each) => each.errorMessage)
    .filter((message) => !known.some((part) => message.includes(part)));`;

/** What the browser says of itself. */
const KNOWN_COMPLAINTS = [
  // A download was given up when its page was left.
  'Failed to load ‘’.',
  // No service worker where nothing may be stored.
  'Storage access is restricted',
];

const isBare = (result: unknown): result is { value: unknown } =>
  typeof result === 'object' && result !== null && 'value' in result;

/** Starts Firefox and speaks WebDriver with it in the words of Marionette, which it has built in. */
export async function openFirefox(display: string, settings: Settings): Promise<Wire> {
  const profile = makeProfile(settings);
  const child = start(
    'firefox-esr',
    ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile],
    { DISPLAY: display, MOZ_CRASHREPORTER_DISABLE: '1' },
  );
  const file = join(profile, 'MarionetteActivePort');
  const port = await until('Firefox listens', () =>
    Promise.resolve(existsSync(file) && Number(readFileSync(file, 'utf8'))),
  );
  const call = await connectTo(Number(port));
  await call('WebDriver:NewSession', {});

  return {
    send: async (command, parameters) => {
      const result = await call(`WebDriver:${COMMANDS[command][2]}`, parameters);
      return isBare(result) ? result.value : result;
    },
    complaints: async () => {
      await call('Marionette:SetContext', { value: 'chrome' });
      const result = await call('WebDriver:ExecuteScript', {
        script: READ_COMPLAINTS,
        args: [KNOWN_COMPLAINTS],
      });
      await call('Marionette:SetContext', { value: 'content' });
      return (result as { value: string[] }).value;
    },
    close: async () => {
      await call('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      await new Promise((resolve) => {
        if (child.exitCode !== null) resolve(undefined);
        child.once('exit', resolve);
      });
      end(child);
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
