import { expect, it, vi } from 'vitest';
import { loadFlow } from '../src/content/load-flow';
import { flowIds } from '../src/content/manifest';
import { outcomeTag, stepIds, stepMeta } from '../src/engine/flow';
import { resultOf } from '../src/engine/fixes';
import { availableOptions } from '../src/engine/replay';
import { optionText, stepText } from '../src/content/step-text';
import { agentTexts, ticketAfter } from '../test/ticket';

vi.stubGlobal('window', { location: { origin: 'https://help.example' } });

const ticketOf = async (flow: string, step: string, option: string, locale = 'en') =>
  ticketAfter(await agentTexts(locale, [flow]), [{ flow, from: step, trail: [{ step, option }] }]);

const lineOf = async (...answer: Parameters<typeof ticketOf>) =>
  (await ticketOf(...answer)).fixes.join();

it.each([
  [
    'platform-login',
    'openPorts',
    'notMine',
    /^✕ Open ports .+ could not be done: “No, I'm not allowed/,
  ],
  [
    'platform-login',
    'openPorts',
    'no',
    /^✕ Open ports .+ did not work: “No, it still doesn't connect”$/,
  ],
  [
    'platform-login',
    'openPorts',
    'refused',
    /^✓ Open ports .+ done: “Yes, but I still can't sign in”$/,
  ],
  ['platform-login', 'internetWorks', 'yes', /^· Check the internet .+ Does a website open\? “Yes/],
  [
    'missing-notifications',
    'phoneOnline',
    'yes',
    /^✓ Connect your phone .+ done: “Yes, the page opens”$/,
  ],
  [
    'missing-notifications',
    'accountSetting',
    'yes',
    /^✓ Turn on .+ helped: “Yes, the notification came”$/,
  ],
  [
    'activate-iphone-qr',
    'qrCodeShown',
    'yes',
    /^✓ Find the QR code .+ done: “Yes, I see the QR code”$/,
  ],
  [
    'report-misuse',
    'checkCaller',
    'genuine',
    /^· End the contact.+ Was it really IBKR\? “Yes, IBKR confirmed/,
  ],
  ['session-conflict', 'addUsername', 'notYet', /^· Add a second username: .+ “No, I don't want/],
] as const)('tells of %s %s %s what happened', async (flow, step, option, line) => {
  expect(await lineOf(flow, step, option)).toMatch(line);
});

/** What the words of an answer can never mean, whatever its step is. */
const CONTRADICTIONS: Record<string, RegExp> = {
  helped: /^(No|Not yet|Almost|I can't|I couldn't)\b|\bstill\b/,
  done: /^(No|Not yet|Almost|I can't|I couldn't)\b/,
  didNotHelp: /^Yes, (?!but)|\b(I'm not allowed|I have no other|I can't install|isn't with me)\b/,
  notPossible: /^Yes\b/,
};

it.each(flowIds)('says of no answer of %s what its words deny', async (id) => {
  const flow = await loadFlow(id);
  const texts = await agentTexts('en', [id]);
  for (const step of stepIds(flow))
    for (const { option } of availableOptions(flow, step)) {
      const result = resultOf(flow, { step, option });
      if (!result || result === 'found') continue;
      const words = optionText(stepText(texts, flow, step), option);
      expect(words, `${step}.${option} is "${result}"`).not.toMatch(CONTRADICTIONS[result]!);
    }
});

it.each(flowIds)('tells another agent how %s ends, and not the caller to call', async (id) => {
  const flow = await loadFlow(id);
  for (const locale of ['en', 'ru']) {
    const texts = await agentTexts(locale, [id]);
    for (const step of stepIds(flow)) {
      const isWait = outcomeTag(flow, step) === 'solved' && stepMeta(flow, step).timeRule;
      if (outcomeTag(flow, step) !== 'escalated' && !isWait) continue;
      const { ticket = '' } = stepText(texts, flow, step);
      expect(ticket, `${locale} ${step}`).not.toBe('');
      expect(ticket, `${locale} ${step}`).not.toMatch(
        /\byour?\b|client services|support\b(?<!technical support)|\.$|(?<!\p{L})(?:вы|вас|вам|ваш\p{L}*|позвоните|попросите)(?!\p{L})/iu,
      );
    }
  }
});

it.each([
  [{}, 'Waiting: login may be locked; the caller signs in once, after the lock has ended'],
  [
    { loginLock: '2026-11-28T10:05' },
    'Waiting until 29 November, 10:05: login may be locked; the caller signs in once, after the lock has ended',
  ],
])('waits for the end of a lock that began at %j', async (instants, outcome) => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
  const journey = [
    {
      flow: 'portal-login',
      from: 'lockEnds',
      trail: [{ step: 'lockEnds', option: 'no' }],
    },
  ] as const;
  const ticket = await ticketAfter(await agentTexts('en', ['portal-login']), journey, { instants });
  expect(ticket.outcome).toBe(outcome);
  expect(ticket.data.outcome).toBe('solved');
});

it('names the trouble that a caller chose, in the triage or in the article', async () => {
  const texts = await agentTexts('en', ['start', 'portal-login', 'missing-notifications']);
  const triage = await ticketAfter(texts, [
    {
      flow: 'start',
      trail: [
        { step: 'trouble', option: 'signIn' },
        { step: 'signInTrouble', option: 'portal' },
      ],
    },
    { flow: 'portal-login', trail: [{ step: 'situation', option: 'message' }] },
  ]);
  const start = await loadFlow('start');
  expect(triage.problem).toBe(optionText(stepText(texts, start, 'signInTrouble'), 'portal'));
  const article = await ticketAfter(texts, [
    { flow: 'portal-login', trail: [{ step: 'situation', option: 'page' }] },
  ]);
  const portal = await loadFlow('portal-login');
  expect(article.problem).toContain(optionText(stepText(texts, portal, 'situation'), 'page'));
  const found = await ticketAfter(
    texts,
    [{ flow: 'missing-notifications', from: 'silenced', trail: [] }],
    { symptom: 'no push since monday\nphone is quiet' },
  );
  expect(found.problem).toBe('“no push since monday”; “phone is quiet”');
  expect(found.entered).toMatch(/^Turn off Do Not Disturb \(assumed, not asked: .*\?.*\)$/);
  expect([...found.answers, ...found.fixes]).toEqual([]);
  expect(found.outcome).toBe('Not finished, at the step: Turn off Do Not Disturb');
});
