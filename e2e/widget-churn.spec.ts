import fc from 'fast-check';
import { expect, test } from './host';

/*
 * What frameworks and hosts do to an element, in any order and at any moment. A frame stands in for the help site: it
 * speaks the contract and answers at once, so that hundreds of them can come and go.
 */

const FRAME = `<!doctype html><title>Frame</title><script>
const first = JSON.parse(decodeURIComponent(location.hash.slice(1)));
let at;
const take = (message) => {
  const begin = '/' + message.lang + '/' + message.flow + '/' + (message.step || 'first') + '/#0';
  const place = message.place || begin;
  at = { language: message.lang, flow: message.flow, place: place.replace(/^\\/[a-z]+/, '/' + message.lang) };
};
const post = (type) => {
  const step = at.place.match(/[^/]+(?=\\/#)/)[0] + '-' + at.place.split('#')[1];
  parent.postMessage({ latchkey: 1, id: first.id, type, flow: at.flow, step, outcome: '', language: at.language, seconds: 0, height: 100, place: at.place, url: '' }, first.origin);
};
take(first);
addEventListener('message', ({ data }) => {
  if (data === 'answer') at.place = at.place.replace(/\\d+$/, (count) => Number(count) + 1);
  else take(data);
  post('place');
  post('step');
});
post('ready');
post('step');
</script>`;

const NAMES = [
  'move',
  'remove',
  'add',
  'English',
  'Russian',
  'dark',
  'inline',
  'dialog',
  'launcher',
  'open',
  'close',
  'restart',
  'go to the kettle',
  'go to the lamp',
  'answer',
  'wait',
] as const;

const SEED = 61;

/** In the page of the host: makes an element, does all that to it, and says how things stand then and how they should. */
async function churn(names: readonly (typeof NAMES)[number][]) {
  const rooms = ['one', 'two'].map((id) => document.getElementById(id)!);
  let room = 0;
  const put = () => rooms[room]!.append(element);
  const element = document.createElement('latchkey-help');
  for (const [name, value] of [
    ['flow', 'desk-lamp'],
    ['lang', 'en'],
    ['label', 'Help'],
  ])
    element.setAttribute(name!, value!);
  put();

  /** Where it began, how many answers the host has heard of since then, and the last place that it heard of. */
  let begin = 'desk-lamp/first';
  let answers = 0;
  let place = '';
  const failures: string[] = [];
  const frameOf = () => element.shadowRoot!.querySelector('iframe');
  element.addEventListener('latchkey-step', ({ detail }) => {
    answers = Number(detail.step.split('-').at(-1));
  });
  element.addEventListener('latchkey-error', () => failures.push('error'));
  const onMessage = ({ source, data }: MessageEvent<{ place: string }>) => {
    if (source === frameOf()?.contentWindow) ({ place } = data);
  };
  addEventListener('message', onMessage);

  const isReady = () => frameOf()?.inert === false;
  const until = async (isSo: () => boolean) => {
    for (let left = 2_000; left > 0 && !isSo(); left -= 1)
      await new Promise((resolve) => setTimeout(resolve, 4));
  };
  const beginAt = async (where: string) => {
    begin = where;
    if (frameOf()) await until(() => isReady() && place.endsWith(`/${begin}/#0`));
    answers = 0;
  };
  const set = (name: string, value: string) => () => element.setAttribute(name, value);
  const moves: Record<(typeof names)[number], () => unknown> = {
    move: () => {
      room = 1 - room;
      if (element.isConnected) put();
    },
    remove: () => element.remove(),
    add: () => element.isConnected || put(),
    English: set('lang', 'en'),
    Russian: set('lang', 'ru'),
    dark: () => element.toggleAttribute('theme'),
    inline: set('mode', 'inline'),
    dialog: set('mode', 'dialog'),
    launcher: set('mode', 'launcher'),
    open: () => element.open(),
    close: () => element.close(),
    restart: () => {
      element.restart();
      return beginAt(begin);
    },
    'go to the kettle': () => {
      element.goTo('kettle', 'descale');
      return beginAt('kettle/descale');
    },
    'go to the lamp': () => {
      element.goTo('desk-lamp');
      return beginAt('desk-lamp/first');
    },
    answer: async () => {
      const wanted = answers + 1;
      if (!isReady()) return;
      frameOf()!.contentWindow!.postMessage('answer', '*');
      await until(() => answers === wanted);
    },
    // A dialog that is closed may have no frame.
    wait: () => until(() => !frameOf() || isReady()),
  };
  for (const name of names) await moves[name]();

  if (!element.isConnected) put();
  element.setAttribute('mode', 'inline');
  const end = `/${element.lang}/${begin}/#${answers}`;
  const overflowOf = () => getComputedStyle(document.documentElement).overflow;
  // The attribute is read in a task of its own, and a dialog tells its end in another one.
  await until(() => !element.shadowRoot!.querySelector('dialog') && isReady());
  await until(() => place === end && overflowOf() === 'visible');
  const frames = element.shadowRoot!.querySelectorAll('iframe').length;
  const overflow = overflowOf();
  removeEventListener('message', onMessage);
  element.remove();
  return [
    { place, frames, failures, overflow },
    { place: end, frames: 1, failures: [], overflow: 'visible' },
  ];
}

test('whatever is done to an element 100 times, no answer that the host has heard of is lost', async ({
  page,
  open,
  site,
}) => {
  await page.route(`${site}/*/widget/**`, (route) =>
    route.fulfill({ body: FRAME, contentType: 'text/html' }),
  );
  await open('<div id="one"></div><div id="two"></div>', { policy: '' });
  const walks = fc.sample(fc.array(fc.constantFrom(...NAMES), { minLength: 5, maxLength: 25 }), {
    numRuns: 100,
    seed: SEED,
  });
  for (const walk of walks) {
    const [found, expected] = await page.evaluate(churn, walk);
    expect(found, `seed ${SEED}: ${walk.join(', ')}`).toEqual(expected);
  }
});
