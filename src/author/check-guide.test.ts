import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'guides-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a program of the project on a copy of the small guide after a change. */
function runOn(name: string, change: (guide: string) => void, program: string) {
  const guide = join(folder, name);
  cpSync('test/guide', guide, { recursive: true });
  change(guide);
  return spawnSync('node', ['run.mjs', program], {
    encoding: 'utf8',
    env: { ...process.env, GUIDE: guide, OUT: join(folder, `${name}-site`) },
  });
}

/** What the check says of a copy of the small guide after a change. */
const complaintsOf = (name: string, change: (guide: string) => void): string[] =>
  runOn(name, change, 'src/author/check-guide.ts').stderr.trim().split('\n');

/** Replaces the first match in a file. */
const edit = (file: string, from: RegExp, to: string) => (guide: string) => {
  const before = readFileSync(join(guide, file), 'utf8');
  expect(before).toMatch(from);
  writeFileSync(join(guide, file), before.replace(from, to));
};

it('has nothing to say of a good guide outside the project', () => {
  expect(complaintsOf('good', () => undefined)).toEqual(['']);
});

/** Files of many shapes, which each fault knows. */
// oxlint-disable-next-line typescript/no-explicit-any -- to spell the shapes out would hide the faults.
type Json = Record<string, any>;

/** Changes what a file of JSON holds. */
const change = (file: string, how: (content: Json) => void) => (guide: string) => {
  const content = JSON.parse(readFileSync(join(guide, file), 'utf8')) as Json;
  how(content);
  writeFileSync(join(guide, file), JSON.stringify(content));
};

const copy = (from: string, to: string) => (guide: string) =>
  cpSync(join(guide, from), join(guide, to));

/** Faults that do not hide each other: what is changed, and the sentence that says so. */
const FAULTS: [fault: (guide: string) => void, sentence: RegExp][] = [
  [
    edit('flows/figures/desk-lamp.json', /"kind": "row"/, '"kind": "raw"'),
    /^flows\/figures\/desk-lamp.json: "\w+\.\w+": there is no kind of part "raw"\. There is .*\brow\b/,
  ],
  [
    edit('flows/figures/desk-lamp.json', /"caption": "save"/, '"caption": "safe"'),
    /^flows\/figures\/desk-lamp.json: "turnUp.nightModeOff": no language has the caption "safe"\. Add it to captions\.json\. There is .*\bsave\b/,
  ],
  [
    change('flows/figures/front-door.json', (figures) => {
      figures['noSuchStep.noAction'] = Object.values(figures)[0];
    }),
    /^flows\/figures\/front-door.json: "noSuchStep.noAction": there is no such action\. Rename or delete it\. There is \w+\.\w+/,
  ],
  [
    change('flows/figures/shared.json', (figures) => {
      Object.values(figures)[0].parts[0].kind = 'constructor';
      figures['noSuchStep.noAction'] = null;
    }),
    /^flows\/figures\/shared.json: "noSuchStep.noAction": there is no such action\./,
  ],
  [() => undefined, /^flows\/figures\/shared.json: ".+": there is no kind of part "constructor"\./],
  [
    change('flows/figures/desk-lamp.json', (figures) => {
      for (const { parts } of Object.values(figures))
        for (const part of parts) part.isTarget = true;
    }),
    /^flows\/figures\/desk-lamp.json: "\w+\.\w+": 3 parts are marked as the one to use\. Mark exactly one/,
  ],
  [
    change('flows/figures/kettle.json', (figures) => {
      const [first, second] = Object.keys(figures) as [string, string];
      figures[first] = null;
      figures[second].parts = 'a button';
    }),
    /^flows\/figures\/kettle.json: "\w+\.\w+": it is null\. Write \{ "device"/,
  ],
  [() => undefined, /^flows\/figures\/kettle.json: "\w+\.\w+": "parts" is no list\. Write what/],
  [
    copy('flows/figures/kettle.json', 'flows/figures/kettles.json'),
    /^flows\/figures\/kettles.json: there is no flow "kettles"\. Rename or delete it\. There is desk-lamp,/,
  ],
  [
    copy('flows/walks/kettle.json', 'flows/walks/ketle.json'),
    /^flows\/walks\/ketle.json: there is no flow/,
  ],
  [
    copy('locales/en/kettle.json', 'locales/en/ketle.json'),
    /^locales\/en\/ketle.json: there is no flow/,
  ],
  [
    change('locales/ru/common.json', ({ site, contact }) => {
      delete site.skip;
      delete site.home;
      delete contact.sections[0].title;
    }),
    /^locales\/ru\/common.json: no text for "site.skip", which locales\/en\/ has\. Write it\.$/,
  ],
  [() => undefined, /^locales\/ru\/common.json: no text for "contact.sections.0.title", which/],
  [
    change('locales/en/common.json', ({ site, search }) => {
      delete site.home;
      delete search.label;
    }),
    /^locales\/en\/common.json: no text for "site.home", which the site shows\. Write it\.$/,
  ],
  [
    () => undefined,
    /^locales\/ru\/common.json: no text for "site.home", which the site shows\. Write it\.$/,
  ],
  [
    () => undefined,
    /^locales\/en\/common.json: no text for "search.label", which locales\/ru\/ has\. Write it\.$/,
  ],
  [
    change('locales/en/kettle.json', (texts) => {
      texts.summary = '';
      texts.boil.agentNote = 'Ask the caller for their password.';
    }),
    /^locales\/en\/kettle.json: no text for "summary"\.$/,
  ],
  [
    () => undefined,
    /^locales\/en\/kettle.json: "boil.agentNote" has a person give away a secret: "Ask the caller for their password." Say it without\.$/,
  ],
  [
    change('locales/ru/common.json', ({ search }) => {
      delete search.found_few;
    }),
    /^locales\/ru\/common.json: no text for "search.found_few"\. Write it\.$/,
  ],
  [
    change('locales/ru/captions.json', (captions) => {
      captions[Object.keys(captions)[0]!] = 'Сообщите нам пароль';
    }),
    /^locales\/ru\/captions.json: "\w+" has a person give away a secret: "Сообщите нам пароль"/,
  ],
  [
    edit('flows/front-door.ts', /timeRule: \{ id: '\w+'/, "timeRule: { id: 'noSuchRule'"),
    /^flows\/front-door.ts: "\w+" names the time rule "noSuchRule", which flows\/time-rules.ts lacks \(it has /,
  ],
  [
    change('flows/numbers.json', (numbers) => {
      numbers.kettle = numbers['desk-lamp'];
    }),
    /^flows\/numbers.json: the number "\w+" of "kettle" cannot be told from that of "desk-lamp"\. Give/,
  ],
  [
    change('flows/moved.json', (moved) => {
      moved['desk-lamp'].whatHappens = 'newBulb';
      moved['desk-lamp'].oldStep = 'noSuchStep';
      moved.kettle = 'front-door';
      moved.urn = 'samovar';
      moved.torch[''] = 'samovar/';
      moved['front-door'] = { '': 'kettle/' };
    }),
    /^flows\/moved.json: "desk-lamp" still has the step "whatHappens"\. Delete its entry\.$/,
  ],
  [
    () => undefined,
    /^flows\/moved.json: "oldStep" of "desk-lamp" leads to "desk-lamp\/noSuchStep", which is no step\./,
  ],
  [() => undefined, /^flows\/moved.json: "kettle" is still a flow\. Delete its entry\.$/],
  [() => undefined, /^flows\/moved.json: "front-door" is still a flow\. Delete its entry ""\.$/],
  [
    () => undefined,
    /^flows\/moved.json: "torch" leads to "samovar", which is no flow\. Name one\.$/,
  ],
  [() => undefined, /^flows\/moved.json: "urn" leads to "samovar", which is no flow\. Name one\.$/],
  [
    change('flows/home.json', (home) => {
      home.frequent = { boilWater: 'trumpet', noSuchStep: 'key' };
      home.groups = { window: 'key' };
    }),
    /^flows\/home.json: there is no sign "trumpet" for "boilWater"\. There is bell, /,
  ],
  ...[
    /^flows\/home.json: "frequent" names "noSuchStep", which "start" lacks\. There is trouble, lightLamp, /,
    /^flows\/home.json: "groups" names "window", which "start" lacks\. There is dark, /,
    /^locales\/en\/common.json: no text for "home\.frequent\.boilWater"\. Write it\.$/,
  ].map((sentence): [() => undefined, RegExp] => [() => undefined, sentence]),
  [
    change('locales/en/front-door.json', (texts) => {
      texts.whatStops.ask = 'What stops you?';
      texts.oilLock.title = 'Does the key turn?';
      texts.oilLock.hint = 'Never use butter.';
      texts.typeCode.actions.confirm = 'Before you type, press {{ok}}.';
      delete texts.typeCode.ask;
      texts.canSee.title = 'Put in a new battery';
      texts.newBattery.ask = 'Say whether it opens.';
      texts.isOpen.title = 'Is your door open?';
      texts.isOpen.ask = 'Well?';
      texts.callLocksmith.actions.call = 'This guide says: see {{site.support}}.';
      delete texts.canSee.agentNote;
    }),
    /^locales\/en\/front-door.json: "whatStops.title" asks, and "ask" asks again\. Ask once\.$/,
  ],
  ...[
    /"oilLock\.title" asks before anything was done\. Say what to do, and ask in "ask"\.$/,
    /"oilLock\.hint" warns after the act\. Write it as "warning"\.$/,
    /"typeCode\.actions\.confirm" warns after the first act\./,
    /no text for "typeCode\.ask"\.$/,
    /"canSee\.title" is no question, and there is no "ask"\. Ask\.$/,
    /"newBattery\.title" is that of "canSee" too\. Say what differs\.$/,
    /"newBattery\.ask" is no question\. End it with "\?"\.$/,
    /"isOpen\.title" is a question that has no answers\./,
    /"isOpen\.ask" has no answers\. Delete it\.$/,
    /"callLocksmith\.actions\.call" says what this guide words otherwise: ".+" Say what to do\.$/,
    /"callLocksmith\.actions\.call" has ".+support.+" without "\\bhours\\b": ".+" Write both\.$/,
  ].map((sentence): [() => undefined, RegExp] => [() => undefined, sentence]),
  [
    change('locales/ru/front-door.json', (texts) => {
      delete texts.whatStops.agentNote;
      texts.whatStops.warning = 'Осторожно!';
    }),
    /^locales\/ru\/front-door.json: no text for "whatStops.agentNote", which locales\/en\/ has\. Write it\.$/,
  ],
  [
    () => undefined,
    /^locales\/en\/front-door.json: no text for "whatStops.warning", which locales\/ru\/ has\. Write it\.$/,
  ],
  [
    edit(
      'flows/kettle.ts',
      /on: \{\s*yes: helped\('boils'\),\s*no: didNotHelp\('guarantee'\),\s*noVinegar: notPossible\('askRepair'\),\s*\}/,
      "on: { yes: 'boils', no: 'guarantee', noVinegar: 'askRepair' }",
    ),
    /^flows\/kettle.ts: "descale" has people do something, but "yes" does not say what came of it\. Write helped\(…\)/,
  ],
  [
    edit('flows/desk-lamp.ts', /flickers: 'tightenBulb'/, "flickers: 'turnUp'"),
    /^flows\/walks\/desk-lamp.json: walk \d+ expects "tightenBulb" after .*flickers.*, but that leads to "turnUp"/,
  ],
];

it('names file, key and remedy of each fault of a guide that has many', () => {
  const complaints = complaintsOf('faulty', (guide) => {
    for (const [fault] of FAULTS) fault(guide);
  });
  const silent = FAULTS.filter(([, sentence]) => !complaints.some((each) => sentence.test(each)));
  expect(
    silent.map(([, sentence]) => sentence),
    complaints.join('\n'),
  ).toEqual([]);
  expect(complaints.join('\n')).not.toMatch(/^\s+at /m);
});

/** Files that nothing could read: all are named at once, before anything else is looked at. */
const SHAPES: [file: string, how: (content: Json) => unknown, sentence: RegExp][] = [
  [
    'flows/walks/kettle.json',
    () => ({ first: 1 }),
    /is no list of walks\. Write \["step option step/,
  ],
  ['flows/walks/start.json', () => [3], /is no list of walks\./],
  ['flows/numbers.json', () => [], /is no table of numbers\. Write \{/],
  ['flows/facts/kettle.json', () => [], /holds no list of facts\. Write \{ "facts": \[\] \}\./],
  [
    'flows/facts/desk-lamp.json',
    ({ facts }) => ({ facts: [{ ...facts[0], numbers: 3 }] }),
    /"L-01": "numbers" is 3\. Write a list/,
  ],
  ['flows/figures/kettle.json', () => null, /is null\. Write \{ … \}\./],
  [
    'locales/en/kettle.json',
    (texts) => ({ ...texts, summary: 7 }),
    /"summary" is 7\. Write a text\./,
  ],
  [
    'locales/ru/language.json',
    (texts) => ({ ...texts, captionPartner: 'xx' }),
    /"captionPartner" is "xx", which is no language here\. There is ar, en, ru\./,
  ],
  [
    'locales/ar/language.json',
    () => ({ direction: 'left', typography: [['(', '']] }),
    /"direction" is "left"\. Write "ltr" or "rtl"\./,
  ],
  ['locales/ru/caption-order.json', () => ({ alone: 'ok' }), /is no order of captions\. Write \{/],
  [
    'locales/en/secrets.json',
    ({ notes, advice }) => ({ notes, advice: { ...advice, tell: '(' } }),
    /"advice\.tell" is "\("\. Write an expression\./,
  ],
  ['locales/en/search-words.json', () => ({}), /"stop" is no text\./],
  ['flows/home.json', () => ({ frequent: [] }), /is no table of signs\. Write \{/],
  ['flows/moved.json', () => ({ 'desk-lamp': 3 }), /is no table of steps\. Write \{/],
  [
    'locales/en/wording.json',
    () => ({ warns: { hint: '(' } }),
    /"warns\.hint" is "\("\. Write an expr/,
  ],
  [
    'locales/ru/wording.json',
    (wording) => ({ ...wording, together: { '(': 'x' } }),
    /"together" is no table of expressions\./,
  ],
];

it('names each file of a guide that holds something else than it should', () => {
  const complaints = complaintsOf('shapeless', (guide) => {
    for (const [file, how] of SHAPES) {
      const content = JSON.parse(readFileSync(join(guide, file), 'utf8')) as Json;
      writeFileSync(join(guide, file), JSON.stringify(how(content)));
    }
  });
  const silent = SHAPES.filter(
    ([file, , sentence]) =>
      !complaints.some((each) => each.startsWith(`${file}: `) && sentence.test(each)),
  );
  expect(silent, complaints.join('\n')).toEqual([]);
});

it.each([
  ['json', edit('flows/figures/kettle.json', /^\{/, ''), /^flows\/figures\/kettle.json: /],
  [
    'language',
    (guide: string) => rmSync(join(guide, 'locales/ar/language.json')),
    /^locales\/ar\/language\.json is missing\. Write it: /,
  ],
  [
    'language, which lacks a whole file',
    (guide: string) => rmSync(join(guide, 'locales/ru/agent.json')),
    /^There is no file locales\/ru\/agent\.json\. Add it\.$/,
  ],
  [
    'triage',
    (guide: string) => rmSync(join(guide, 'flows/start.ts')),
    /^site\.config\.ts: triage "start" is no flow\. Name one/,
  ],
  [
    'target',
    edit('flows/kettle.ts', /'guarantee'/, "'guaranty'"),
    /^flows\/kettle\.ts: an option of "\w+" leads to "guaranty", which is no step\. Correct its target\.$/,
  ],
  [
    'site',
    edit('site.config.ts', /light: '#\w+'/, "light: 'red'"),
    /accent\.light: "red" is no colour\. Write it as #rrggbb\.$/,
  ],
])('names file, key and remedy, and no more, where there is a bad %s', (name, fault, sentence) => {
  const complaints = complaintsOf(name, fault);
  expect(
    complaints.some((each) => sentence.test(each)),
    complaints.join('\n'),
  ).toBe(true);
  expect(complaints.join('\n')).not.toMatch(/^\s+at /m);
});

it('stops a build, which names file and key and writes no site', () => {
  const fault = change('locales/ru/common.json', ({ site }) => {
    delete site.skip;
  });
  const { status, stderr } = runOn('unbuilt', fault, 'src/build/build.ts');
  expect(status).not.toBe(0);
  expect(stderr).toContain(
    'locales/ru/common.json: no text for "site.skip", which locales/en/ has. Write it.',
  );
  expect(existsSync(join(folder, 'unbuilt-site/dist'))).toBe(false);
});
