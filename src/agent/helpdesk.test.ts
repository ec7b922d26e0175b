import { afterEach, expect, it, vi } from 'vitest';
import { isMessage } from '../embed/messages';
import { TO_HELPDESK } from '../embed/messages/helpdesk';
import { connectHelpdesk, mayFrame } from './helpdesk';

const DESK = 'https://desk.example';

it.each([
  ['https://desk.example', DESK, true],
  ['https://a.example https://desk.example', DESK, true],
  ['https://*.desk.example', 'https://eu.desk.example', true],
  ['https://*.desk.example', DESK, false],
  ['https://*.desk.example', 'https://evil-desk.example', false],
  ['https://desk.example', 'https://desk.example.evil', false],
  ['https://desk.example', 'http://desk.example', false],
  ['https://desk.example', 'https://desk.example:8443', false],
  ['http://localhost:3000', 'http://localhost:3000', true],
  ["'none'", DESK, false],
  ['*', DESK, false],
  ['https:', DESK, false],
  ["'self'", DESK, false],
])('a list of %s lets %s frame the workspace: %s', (sources, origin, may) => {
  expect(mayFrame(`default-src 'none'; frame-ancestors ${sources}; base-uri 'none'`, origin)).toBe(
    may,
  );
  expect(mayFrame(`frame-ancestors ${sources}`, origin)).toBe(may);
});

it('takes a page without a policy for one that nobody may frame', () => {
  for (const policy of ['', "default-src 'none'", 'frame-ancestors'])
    expect(mayFrame(policy, DESK)).toBe(false);
});

const first = {
  latchkey: 1,
  id: '7',
  origin: DESK,
  flow: '',
  step: '',
  language: '',
  ticket: '5',
  name: '',
};
const fragment = (changes: object = {}) =>
  encodeURIComponent(JSON.stringify({ ...first, ...changes }));

/** A page in a frame, whose owner lists some. */
function framed(policy: string) {
  const posted: [data: unknown, origin: string][] = [];
  const listeners = new Set<(event: unknown) => void>();
  const parent = { postMessage: (data: unknown, origin: string) => posted.push([data, origin]) };
  vi.stubGlobal('window', { parent });
  vi.stubGlobal('location', { pathname: '/en/agent/' });
  vi.stubGlobal('addEventListener', (_: string, each: never) => listeners.add(each));
  vi.stubGlobal('removeEventListener', (_: string, each: never) => listeners.delete(each));
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response('', { headers: { 'Content-Security-Policy': policy } })),
  );
  const hear = (event: object) => listeners.forEach((each) => each(event));
  return { posted, parent, hear };
}

afterEach(() => vi.unstubAllGlobals());

it('speaks to the origin that is listed, and to no other', async () => {
  const { posted } = framed(`frame-ancestors ${DESK}`);
  const desk = await connectHelpdesk(fragment());
  desk!.tell({ type: 'latchkey-call', language: 'en', state: 'live' });
  expect(posted.map(([, origin]) => origin)).toEqual([DESK]);
  expect(isMessage(posted[0]![0], '7', TO_HELPDESK)).toBe(true);
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  expect(await connectHelpdesk(fragment({ origin: 'https://evil.example' }))).toBeUndefined();
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});

it.each([
  ['no origin', { origin: '*' }],
  ['another version', { latchkey: 2 }],
  ['a bad field', { flow: '../x' }],
  ['a name of two lines', { name: 'a\nb' }],
])('speaks to nobody by a first message with %s', async (_, changes) => {
  framed(`frame-ancestors ${DESK} *`);
  expect(await connectHelpdesk(fragment(changes))).toBeUndefined();
  expect(await connectHelpdesk('no JSON')).toBeUndefined();
});

it('hears its own helpdesk alone, until it stops', async () => {
  const { parent, hear } = framed(`frame-ancestors ${DESK}`);
  const desk = await connectHelpdesk(fragment());
  const heard: string[] = [];
  const stop = desk!.onStart(({ ticket }) => heard.push(ticket));
  const event = { source: parent, origin: DESK, data: { ...first, ticket: '6' } };
  hear(event);
  hear({ ...event, origin: 'https://evil.example' });
  hear({ ...event, source: {} });
  hear({ ...event, data: { ...event.data, id: '8' } });
  hear({ ...event, data: { ...event.data, step: 3 } });
  stop();
  hear(event);
  expect(heard).toEqual(['6']);
});
