import type { i18n as I18n } from 'i18next';
import { resultOf, stepKey } from '../engine/fixes';
import type { Flow } from '../engine/flow';
import { outcomeTag, stepKind } from '../engine/flow';
import type { Standing } from '../engine/session-moves';
import { flowVersion } from '../engine/version';
import { plainText } from '../content/captions';
import { languageName } from '../content/language-names';
import { flowText, stepText } from '../content/step-text';
import { standingAddress } from '../player/address';
import { journeyLegs, type JourneyLine } from '../player/journey-legs';
import { clockText } from '../player/time/clock-text';
import { type Call, timesOf } from './call-machine';
import type { TicketNames, TicketNote } from './ticket-note';

/** Nobody is on the line for so long: the clock was set meanwhile, or the call was left open. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** Milliseconds as `2:05`; a dash where nobody knows them. */
export const spentText = (milliseconds: number): string =>
  milliseconds < DAY_MS ? clockText(Math.floor(milliseconds / 1000)) : '–';

export function ticketNames(texts: I18n): TicketNames {
  const { t } = texts;
  const name = (id: keyof TicketNames) => t(`ticket.${id}`, { ns: 'agent' });
  return {
    title: name('title'),
    problem: name('problem'),
    answers: name('answers'),
    fixes: name('fixes'),
    outcome: name('outcome'),
    times: name('times'),
    note: name('note'),
    versions: name('versions'),
    link: name('link'),
  };
}

function answerLine(texts: I18n, call: Call, line: JourneyLine): string {
  const { t } = texts;
  const spent = call.spent[line.stepKey];
  const mark = line.isReported ? 'reported' : call.marks[line.stepKey];
  return [
    plainText(`${line.question} ${line.answer}`),
    ...(spent === undefined ? [] : [`(${spentText(spent)})`]),
    ...(mark ? [`[${t(`mark.${mark}`, { ns: 'agent' })}]`] : []),
  ].join(' ');
}

/** Each fix of a journey, with what came of it. */
function fixLines(texts: I18n, at: Standing, tried: readonly string[]): string[] {
  return at.journey.flatMap(({ flow: id, trail }) => {
    const flow = at.flows.get(id);
    if (!flow) return [];
    return trail.flatMap((given) => {
      const result = resultOf(flow, given);
      if (!result) return [];
      const { step } = given;
      const isReported = result === 'didNotHelp' && tried.includes(stepKey(id, step));
      const came = texts.t(`result.${isReported ? 'reported' : result}`, { ns: 'agent' });
      return `${plainText(stepText(texts, flow, step).title)} → ${came}`;
    });
  });
}

function outcomeLine(texts: I18n, flow: Flow, step: string): string | undefined {
  const tag = outcomeTag(flow, step);
  return stepKind(flow, step) === 'outcome' && tag
    ? `${texts.t(`outcome.${tag}`)}: ${plainText(stepText(texts, flow, step).title)}`
    : undefined;
}

/** What a ticket says of a call, in the language of the texts. */
export function ticketOf(texts: I18n, call: Call, at: Standing, now: number): TicketNote {
  const { t } = texts;
  const { journey, flow, step } = at;
  const spent = timesOf(call, now);
  const flows = [...new Set(journey.map((leg) => leg.flow))].flatMap(
    (id) => at.flows.get(id) ?? [],
  );
  const times = t('ticket.spent', {
    ns: 'agent',
    live: spentText(spent.live),
    held: spentText(spent.held),
    wrapUp: spentText(spent.wrapUp),
    language: languageName(call.language),
  });
  return {
    problem: flowText(texts, journey[0].flow).title,
    answers: journeyLegs(texts, at, call.alreadyTried).flatMap(({ lines }) =>
      lines.filter(({ isAssumed }) => !isAssumed).map((line) => answerLine(texts, call, line)),
    ),
    fixes: fixLines(texts, at, call.alreadyTried),
    outcome: outcomeLine(texts, flow, step),
    times,
    note: call.note,
    versions: flows.map((each) => `${each.id} ${flowVersion(each)}`).join(', '),
    link: window.location.origin + standingAddress(texts.language, at),
  };
}
