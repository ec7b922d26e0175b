import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from '../../test/browser/axe';
import { opened, withCall } from '../../test/browser/workspace';
import { enterAt } from '../engine/journey';
import { writeJourney } from '../engine/link';
import { CALLS_KEY } from './before-hydration';
import type { SavedCall } from './saved-calls';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

it('takes the next caller and puts the one before on hold', async () => {
  const { calls, press } = await opened();
  await press('next');
  await expect.poll(calls).toEqual(['live']);
  await press('next');
  await expect.poll(calls).toEqual(['held', 'live']);
});

it('offers for each state of a call what can be done with it', async () => {
  const { calls, press, container } = await opened();
  const offered = () =>
    Array.from(
      container.querySelectorAll<HTMLElement>('.call-acts [data-do]'),
      ({ dataset }) => dataset.do,
    );
  await press('next');
  await expect.poll(offered).toEqual(['hold', 'wrapUp', 'end']);
  await press('hold');
  await expect.poll(offered).toEqual(['resume', 'wrapUp', 'end']);
  await press('wrapUp');
  await expect.poll(offered).toEqual(['resume', 'end']);
  await press('end');
  await expect.poll(calls).toEqual([]);
});

it('takes the end of a call back, with the focus where it is needed', async () => {
  const { press, container, calls, getByRole, getByText } = await withCall();
  await getByRole('textbox', { name: 'Your note' }).fill('calls back');
  await press('end');
  await expect.element(getByRole('button', { name: /^Next caller/ })).toHaveFocus();
  await expect.element(getByRole('status').first()).toHaveTextContent('Call 1 has ended.');
  await expectAccessible(container);
  await userEvent.keyboard('{Escape}z');
  await expect.element(getByRole('heading', { name: 'What does the lamp do?' })).toHaveFocus();
  await expect.poll(calls).toEqual(['live']);
  await press('end');
  await expect.element(getByText('1 ended call')).toBeVisible();
  await expect.element(getByText('calls back')).toBeVisible();
  await expectAccessible(container);
  await press('clear');
  await expect.poll(() => container.querySelector('[data-ended]')).toBeNull();
});

it('takes the end of the right call back, though another tab has given it another number', async () => {
  const { press, calls, getByRole } = await withCall();
  await getByRole('textbox', { name: 'Your note' }).fill('of this call');
  await press('end');
  const undo = getByRole('button', { name: /^Undo/ });
  await expect.element(undo).toBeVisible();
  const saved = JSON.parse(localStorage.getItem(CALLS_KEY)!) as { calls: [SavedCall] };
  const [call] = saved.calls;
  const [start, end] = call.moments;
  const earlier = { ...start!, at: start!.at - 1000 };
  const theirs = {
    ...call,
    key: '0',
    moments: [earlier, end],
    note: 'of another',
    tree: undefined,
  };
  localStorage.setItem(CALLS_KEY, JSON.stringify({ ...saved, calls: [call, theirs] }));
  dispatchEvent(new StorageEvent('storage'));
  await expect.element(getByRole('status').first()).toHaveTextContent('Call 2 has ended.');
  await undo.click();
  await expect.poll(calls).toEqual(['live']);
  await expect.element(getByRole('textbox', { name: 'Your note' })).toHaveValue('of this call');
});

it('shows what another tab has written, and answers no question that it replaced', async () => {
  const { getByRole, step, trail } = await withCall();
  const saved = localStorage.getItem(CALLS_KEY)!;
  const {
    calls: [call],
    ...rest
  } = JSON.parse(saved) as { calls: [SavedCall] };
  const changes = { ...call.changes, 'note other': 5, 'walk other': 5 };
  const link = writeJourney([
    {
      ...enterAt('desk-lamp', 'whatHappens'),
      trail: [{ step: 'whatHappens', option: 'flickers' }],
    },
  ]);
  const theirs = { ...call, note: 'from the other tab', link, changes };
  localStorage.setItem(CALLS_KEY, JSON.stringify({ ...rest, calls: [theirs] }));
  // The key, which is that of another answer, comes before the tab has heard of it.
  await userEvent.keyboard('1');
  await expect.poll(step).toBe('tightenBulb');
  expect(trail()).toHaveLength(1);
  await expect
    .element(getByRole('textbox', { name: 'Your note' }))
    .toHaveValue('from the other tab');
});

it('brings back a call that the device kept, with its step', async () => {
  const { getByText } = await withCall();
  await expect.element(getByText('A lamp that smells burnt')).toBeVisible();
  expect(localStorage.getItem(CALLS_KEY)).toContain('"version":1');
});

it('leaves the search with whoever types there, when a step comes meanwhile', async () => {
  const { container, step } = await withCall();
  const field = () => container.querySelector<HTMLInputElement>('.search input')!;
  await userEvent.type(field(), 'flick');
  container.querySelector<HTMLElement>('[data-option]')!.click();
  await expect.poll(step).not.toBe('whatHappens');
  expect(document.activeElement).toBe(field());
  expect(field().value).toBe('flick');
});

it('goes on with a topic that was paused', async () => {
  const door = enterAt('front-door', 'whatStops');
  const { container, step, getByRole } = await withCall(door, [
    { flow: 'desk-lamp', trail: [{ step: 'whatHappens', option: 'flickers' }] },
    door,
  ]);
  await userEvent.click(container.querySelector('.call-trail summary')!);
  await userEvent.click(getByRole('button', { name: 'Go on with this topic' }));
  await expect.poll(step).toBe('tightenBulb');
  await expect.element(getByRole('heading', { level: 2, name: 'Tighten the bulb' })).toHaveFocus();
});

const lamp = (option: string) => ({
  flow: 'desk-lamp',
  from: 'tightenBulb',
  trail: [{ step: 'tightenBulb', option }],
});

it('tells at an outcome which topic is still open, and goes on with it', async () => {
  const door = enterAt('front-door', 'oilLock');
  const { container, step } = await withCall(door, [
    { flow: 'desk-lamp', trail: [{ step: 'whatHappens', option: 'flickers' }] },
    door,
  ]);
  await userEvent.keyboard('t');
  expect(document.activeElement).toHaveTextContent('A desk lamp stays dark1 answer, paused');
  await userEvent.keyboard('1');
  const open = () => container.querySelector('.finish .paused-topic');
  await expect.poll(open).toHaveTextContent('1A desk lamp stays dark');
  await userEvent.click(open()!.querySelector('button')!);
  await expect.poll(step).toBe('tightenBulb');
});

it('says of a topic how it ended, or that it is paused', async () => {
  const door = enterAt('front-door', 'whatStops');
  const { container } = await withCall(door, [lamp('yes'), lamp('no'), door]);
  const told = () =>
    Array.from(
      container.querySelectorAll('.topic summary small'),
      ({ textContent }) => textContent,
    );
  await expect.poll(told).toEqual(['Solved', '1 answer, paused']);
});

it('takes the option whose digit is pressed, and reads on from the next step', async () => {
  const { getByRole, step, trail } = await withCall();
  await userEvent.keyboard('2');
  await expect.poll(step).toBe('tightenBulb');
  await expect.element(getByRole('heading', { name: 'Tighten the bulb' })).toHaveFocus();
  expect(trail()).toEqual(['What does the lamp do?']);
});

it('has the agent say what fits somebody on the phone, not what the page says to a customer', async () => {
  const { getByRole, getByText, step } = await withCall();
  await userEvent.keyboard('2');
  await expect.poll(step).toBe('tightenBulb');
  await expect.element(getByText('Never touch a hot bulb.')).toBeVisible();
  await expect.element(getByText('Does the lamp shine now?')).toBeVisible();
  await userEvent.keyboard('2');
  await expect.poll(step).toBe('newBulb');
  await userEvent.keyboard('2');
  await expect.poll(step).toBe('askRepair');
  await expect
    .element(
      getByRole('heading', { name: 'I write down what you tried, and we repair it for you.' }),
    )
    .toBeVisible();
  await expect.element(getByRole('article')).not.toHaveTextContent('Call the repair desk');
});

it('takes a caller up from hold before it takes an answer', async () => {
  const { calls, step, container } = await withCall();
  await userEvent.keyboard('h');
  await expect.poll(calls).toEqual(['held']);
  await userEvent.keyboard('2');
  await expect.poll(calls).toEqual(['live']);
  expect(step()).toBe('whatHappens');
  await userEvent.keyboard('h');
  await expect.poll(calls).toEqual(['held']);
  await userEvent.click(container.querySelectorAll('[data-option]')[1]!);
  await expect.poll(calls).toEqual(['live']);
  expect(step()).toBe('whatHappens');
  await userEvent.keyboard('2');
  await expect.poll(step).toBe('tightenBulb');
});

it('passes over a digit that no option has', async () => {
  const { step, trail } = await withCall();
  await userEvent.keyboard('9');
  await userEvent.keyboard('2');
  await expect.poll(step).toBe('tightenBulb');
  expect(trail()).toHaveLength(1);
});

it('takes digits for text while a note is written, and leaves the note by Escape', async () => {
  const { getByRole, step } = await withCall();
  await userEvent.keyboard('n');
  const note = getByRole('textbox', { name: 'Your note' });
  await expect.element(note).toHaveFocus();
  await userEvent.keyboard('2 lamps');
  await expect.element(note).toHaveValue('2 lamps');
  expect(step()).toBe('whatHappens');
  await userEvent.keyboard('{Escape}2');
  await expect.poll(step).toBe('tightenBulb');
});

it('undoes an answer by key', async () => {
  const { step, trail } = await withCall();
  await userEvent.keyboard('2');
  await expect.poll(step).toBe('tightenBulb');
  await userEvent.keyboard('u');
  await expect.poll(step).toBe('whatHappens');
  expect(trail()).toEqual([]);
});

it('goes back to a question that is chosen in the trail, and undoes that', async () => {
  const { step, trail, getByRole } = await withCall();
  await userEvent.keyboard('1');
  await expect.poll(step).toBe('otherSocket');
  await userEvent.keyboard('2');
  await expect.poll(step).toBe('tightenBulb');
  const before = trail();
  await getByRole('button', { name: 'What does the lamp do?' }).click();
  await expect.poll(step).toBe('whatHappens');
  expect(trail()).toEqual([]);
  await userEvent.keyboard('u');
  await expect.poll(step).toBe('tightenBulb');
  expect(trail()).toEqual(before);
  await userEvent.keyboard('u');
  await expect.poll(trail).toEqual(before.slice(0, -1));
});

it('keeps the last answers in view', async () => {
  const { container } = await withCall(enterAt('desk-lamp', 'tightenBulb'));
  const list = container.querySelector<HTMLElement>('.call-trail')!;
  list.style.cssText = 'flex: none; min-height: 0; height: 3rem';
  await userEvent.keyboard('2');
  await expect.poll(() => list.scrollTop).toBeGreaterThan(0);
  const here = list.querySelector('[aria-current]')!.getBoundingClientRect();
  expect(here.bottom).toBeLessThanOrEqual(list.getBoundingClientRect().bottom);
});

it('takes fixes as tried by Enter, says so, and has digits answer again', async () => {
  const { container, step, getByText } = await withCall(enterAt('desk-lamp', 'tightenBulb'));
  await userEvent.keyboard('a');
  const panel = container.querySelector<HTMLDetailsElement>('.fixes')!;
  expect(panel.open).toBe(true);
  expect(panel.querySelectorAll('label')[0]).toHaveTextContent(/^Tighten the bulb$/);
  await userEvent.keyboard('2{Enter}');
  expect(container.querySelector('.fixes[open]')).toBeNull();
  await expect.element(getByText('1 fix is skipped.').last()).toBeVisible();
  expect(step()).toBe('tightenBulb');
  await userEvent.keyboard('2');
  await expect.poll(step).toBe('askRepair');
});

it('writes a ticket of what was said, and shows it also where copying is forbidden', async () => {
  const { getByLabelText, step } = await withCall();
  await userEvent.keyboard('2');
  await expect.poll(step).toBe('tightenBulb');
  await userEvent.keyboard('c');
  const ticket = getByLabelText('Ticket note');
  await expect.element(ticket).toHaveTextContent('Problem: A desk lamp stays dark: It flickers');
  await expect.element(ticket).toHaveTextContent('What does the lamp do? It flickers');
});

it('offers to undo the end for as long as somebody is there', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const { press, getByRole } = await withCall();
  await press('end');
  const undo = getByRole('button', { name: /^Undo/ });
  undo.element().focus();
  vi.advanceTimersByTime(60_000);
  await expect.element(undo).toBeVisible();
  await userEvent.hover(undo);
  (document.activeElement as HTMLElement).blur();
  vi.advanceTimersByTime(60_000);
  await expect.element(undo).toBeVisible();
  await userEvent.hover(document.querySelector('.start h2')!);
  vi.advanceTimersByTime(10_000);
  await expect.element(undo).not.toBeInTheDocument();
});

it('has the whole note in the middle of an outcome, and tells of today how calls ended', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  onTestFinished(() => copied.mockRestore());
  const { press, step, container, getByText, getByLabelText } = await withCall(
    enterAt('desk-lamp', 'tightenBulb'),
  );
  await userEvent.keyboard('1');
  await expect.poll(step).toBe('shines');
  await expect
    .element(getByLabelText('Ticket note'))
    .toHaveTextContent(/Outcome\s*Solved: Your lamp shines/);
  expect(container.querySelector('.call-view .ticket')).not.toBeNull();
  await expect.element(getByText('Not copied yet')).toBeVisible();
  await expectAccessible(container);
  await userEvent.keyboard('c');
  await expect.element(getByText('The note is copied.')).toBeVisible();
  await press('end');
  const today = () => container.querySelector('[data-ended]')?.textContent;
  await expect.poll(today).toMatch(/Solved.*note copied/);
  await userEvent.keyboard('{Escape}z');
  await expect.poll(step).toBe('shines');
  await userEvent.keyboard('nmore');
  await userEvent.keyboard('{Escape}e');
  await expect.poll(today).toMatch(/Solved.*note not copied/);
  await expectAccessible(container);
});

it('has names and contrast for everybody during a call', async () => {
  const { container } = await withCall();
  await expectAccessible(container);
});
