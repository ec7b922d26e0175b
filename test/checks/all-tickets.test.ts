import { describe, expect, it, vi } from 'vitest';
import { plainText } from '../../src/content/captions';
import { loadFlow } from '../../src/content/load-flow';
import { locales } from '../../src/content/locales';
import { flowIds } from '../../src/content/manifest';
import { optionText, stepText } from '../../src/content/step-text';
import { allJourneys } from '../../src/author/journeys';
import { actionIds, outcomeTag, stepIds, stepMeta } from '../../src/engine/flow';
import { resultOf } from '../../src/engine/fixes';
import { availableOptions } from '../../src/engine/replay';
import { agentTexts, ticketAfter } from '../ticket';

vi.stubGlobal('window', { location: { origin: 'https://help.example' } });

describe.each(locales)('a ticket in %s', (locale) => {
  it.each(flowIds)('tells of each answer of %s what came of it, in its own words', async (id) => {
    const flow = await loadFlow(id);
    const texts = await agentTexts(locale, [id]);
    for (const step of stepIds(flow)) {
      const { title } = stepText(texts, flow, step);
      for (const { option, result } of availableOptions(flow, step)) {
        const where = `${step}.${option}`;
        const ticket = await ticketAfter(texts, [
          { flow: id, from: step, trail: [{ step, option }] },
        ]);
        const { answers, fixes } = ticket;
        const isFix = actionIds(flow, step).length > 0;
        const [line = '', ...others] = [...answers, ...fixes];
        expect(others, where).toEqual([]);
        expect(fixes.length, where).toBe(isFix ? 1 : 0);
        const words = plainText(optionText(stepText(texts, flow, step), option));
        for (const part of [plainText(title), words]) expect(line, where).toContain(part);
        const came = texts.t(`ticket.came.${result ?? 'found'}`, { ns: 'agent' });
        if (isFix) expect(line.slice(0, 2), where).toBe(came.slice(0, 2));
        expect(line, where).not.toMatch(/[{}\u2066-\u2069]|undefined|“”|«»/);
      }
    }
  });

  it.each(flowIds)('says how %s was entered where that was at its end', async (id) => {
    const flow = await loadFlow(id);
    const texts = await agentTexts(locale, [id]);
    for (const step of stepIds(flow).filter((each) => outcomeTag(flow, each))) {
      const { outcome, entered } = await ticketAfter(texts, [{ flow: id, from: step, trail: [] }]);
      expect(outcome, step).toBe('');
      expect(entered, step).toContain(plainText(stepText(texts, flow, step).title));
    }
  });

  it.each(flowIds)('says of %s that it helped once, last, and where it is solved', async (id) => {
    const flow = await loadFlow(id);
    const texts = await agentTexts(locale, [id]);
    const [, came = ''] = texts.t('ticket.came.helped', { ns: 'agent' }).split('}}');
    const helped = came.split(':')[0]!.trim();
    for (const { answers, end } of [...allJourneys(flow)].slice(0, 200)) {
      const ticket = await ticketAfter(texts, [{ flow: id, trail: answers }]);
      expect(ticket.answers.length + ticket.fixes.length).toBe(answers.length);
      const lines = ticket.fixes.filter((line) => line.includes(helped));
      const last = answers.at(-1)!;
      const hasHelped = resultOf(flow, last) === 'helped';
      expect(lines).toEqual(hasHelped ? ticket.fixes.slice(-1) : []);
      if (hasHelped) expect(outcomeTag(flow, end)).toBe('solved');
      const { title, ticket: told = title } = stepText(texts, flow, end);
      expect(ticket.outcome).toContain(plainText(told));
      const isWait = stepMeta(flow, end).timeRule !== undefined;
      if (isWait)
        expect(ticket.outcome).not.toContain(
          texts.t('ticket.ended.solved', { ns: 'agent', title: '' }),
        );
      expect(ticket.entered).toBe('');
    }
  });
});
