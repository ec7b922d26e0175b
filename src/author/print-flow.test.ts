import { expect, it } from 'vitest';
import { printFlow } from './print-flow';

it('names where a hand-over goes on', async () => {
  const printed = await printFlow('front-door', 'en');
  expect(printed).toContain('[lightFirst: outcome, handedOver to desk-lamp.newBulb]');
  expect(printed).toMatch(/\d+: 1 .+ > .+ \[handedOver to desk-lamp\.newBulb\]/);
});

it('says which flow or language is not there', async () => {
  await expect(printFlow('no-such-flow', 'en')).rejects.toThrow('There is no flow "no-such-flow"');
  await expect(printFlow('kettle', 'xx')).rejects.toThrow('There is no language "xx"');
});
