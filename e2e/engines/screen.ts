import { execFileSync } from 'node:child_process';
import type { Readable } from 'node:stream';
import { end, start } from './child';

/** Keys by where they lie, numbered as X11 does; the letters name what a US layout prints on them. */
const KEYS = {
  n: '57',
  u: '30',
  h: '43',
  l: '46',
  '1': '10',
  '2': '11',
  '/': '61',
  Escape: 'Escape',
} as const;

/** Longer than the 660 ms after which X11 begins to repeat a key, 25 times a second. */
const REPEATING_MS = 1200;

export type PhysicalKey = keyof typeof KEYS;

/** A screen that nobody sees, with a keyboard. */
export interface Screen {
  display: string;
  /** What the keys print: `us` or `ru`. */
  setLayout: (layout: string) => void;
  /** Presses a key of the keyboard itself, in whatever window has the focus. */
  press: (key: PhysicalKey) => void;
  /** Holds a key down while something is done, and for as long as it takes a keyboard to repeat it. */
  hold: (key: PhysicalKey, act: () => Promise<unknown>) => Promise<void>;
  close: () => void;
}

/** Starts a screen for the browsers to draw on. */
export async function openScreen(): Promise<Screen> {
  const child = start('Xvfb', [
    '-displayfd',
    '3',
    '-screen',
    '0',
    '1280x1024x24',
    '-nolisten',
    'tcp',
  ]);
  const number = await new Promise<string>((resolve) =>
    (child.stdio[3] as Readable).once('data', (data: Buffer) => resolve(data.toString().trim())),
  );
  const display = `:${number}`;
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { env: { ...process.env, DISPLAY: display }, stdio: 'ignore' });
  return {
    display,
    setLayout: (layout) => run('setxkbmap', layout),
    press: (key) => run('xdotool', 'key', KEYS[key]),
    hold: async (key, act) => {
      run('xdotool', 'keydown', KEYS[key]);
      try {
        await act();
        await new Promise((resolve) => setTimeout(resolve, REPEATING_MS));
      } finally {
        run('xdotool', 'keyup', KEYS[key]);
      }
    },
    close: () => end(child),
  };
}
