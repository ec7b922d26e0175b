import { expect, it } from 'vitest';
import { guideCopy } from '../../../../test/guide-copy';
import { makeEdits } from '../../../../test/make-edits';
import type { Figure } from '../../../ui/figure/figure';
import type { Edit } from '../contract';
import { apply } from './apply';
import { figuresIn } from './figures';
import { draftOf } from './guide-draft';

const FILE = 'flows/figures/desk-lamp.json';
const BARE: Figure = { device: 'phone', parts: [{ kind: 'button', isTarget: true }] };

const drawing = (root: string, key: string, article = 'desk-lamp') =>
  figuresIn(draftOf(root), article)[key] as Figure;

/** An edit of the drawing of an action: as it is there, and what it becomes. */
function redraw(
  key: string,
  change: Pick<Extract<Edit, { kind: 'figure' }>, 'was' | 'figure'>,
  article = 'desk-lamp',
): Edit {
  const [step = '', action = ''] = key.split('.');
  return { kind: 'figure', article, step, action, ...change };
}

it('changes the line of one part, as its file is written', async () => {
  const guide = guideCopy();
  const was = drawing(guide.root, 'turnUp.nightModeOff');
  const parts = was.parts.map((part) => (part.kind === 'button' ? { ...part, name: 'Go' } : part));
  const undo = await makeEdits(
    guide.root,
    redraw('turnUp.nightModeOff', { was, figure: { ...was, parts } }),
  );
  expect(guide.diff()).toEqual({
    [FILE]: [
      '-{ "kind": "button", "caption": "save" }',
      '+{ "kind": "button", "caption": "save", "name": "Go" }',
    ],
  });
  await makeEdits(guide.root, ...undo);
  expect(guide.diff()).toEqual({});
});

it('keeps a file as it is written whose parts have lines of their own', async () => {
  const guide = guideCopy();
  const open = JSON.stringify(JSON.parse(guide.read(FILE)), null, 2);
  guide.write(FILE, `${open}\n`);
  const was = drawing(guide.root, 'turnUp.nightModeOff');
  const [first, ...others] = was.parts;
  await makeEdits(
    guide.root,
    redraw('turnUp.nightModeOff', { was, figure: { ...was, parts: others } }),
  );
  const [before, after] = [open.split('\n'), guide.read(FILE).trimEnd().split('\n')];
  expect(before.length - after.length).toBe(JSON.stringify(first, null, 2).split('\n').length);
});

it('draws an action anew at its place, and deletes what is empty', async () => {
  const guide = guideCopy();
  await makeEdits(guide.root, redraw('tightenBulb.turnBulb', { figure: BARE }));
  expect(Object.keys(figuresIn(draftOf(guide.root), 'desk-lamp'))).toEqual([
    'tightenBulb.turnBulb',
    'turnUp.moveSlider',
    'turnUp.nightModeOff',
  ]);
  for (const key of ['tightenBulb.turnBulb', 'turnUp.moveSlider', 'turnUp.nightModeOff'])
    await makeEdits(guide.root, redraw(key, { was: drawing(guide.root, key) }));
  expect(draftOf(guide.root).read(FILE)).toBeUndefined();
  await makeEdits(guide.root, redraw('turnUp.moveSlider', { figure: BARE }));
  expect(drawing(guide.root, 'turnUp.moveSlider')).toEqual(BARE);
});

it('draws what articles share', async () => {
  const guide = guideCopy();
  const was = drawing(guide.root, 'otherSocket.switchOn', 'shared');
  await makeEdits(guide.root, redraw('otherSocket.switchOn', { was, figure: BARE }, 'shared'));
  expect(drawing(guide.root, 'otherSocket.switchOn', 'shared')).toEqual(BARE);
  expect(Object.keys(guide.diff())).toEqual(['flows/figures/shared.json']);
});

it('leaves what somebody else has drawn meanwhile, and what belongs to no action', async () => {
  const { root } = guideCopy();
  const outcome = await apply(root, [redraw('turnUp.moveSlider', { was: BARE, figure: BARE })]);
  expect(outcome).toHaveProperty('conflicts');
  await expect(apply(root, [redraw('turnUp.sing', { figure: BARE })])).rejects.toThrow(
    'This step has no action "sing" any more.',
  );
});
