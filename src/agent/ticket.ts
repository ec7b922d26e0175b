import type { i18n as I18n } from 'i18next';
import { resultOf, stepKey } from '../engine/fixes';
import { type Flow, initialStep } from '../engine/flow';
import { assumedTrail } from '../engine/graph';
import type { Answer, Leg } from '../engine/replay';
import { replayLeg } from '../engine/journey';
import type { Standing } from '../engine/session-moves';
import { writeSpokenCode } from '../engine/spoken-code';
import { groupsOf } from '../engine/symbols';
import { flowVersion } from '../engine/version';
import { plainText } from '../content/captions';
import { flowNumbers } from '../content/flow-numbers';
import { languageIn } from '../content/language-names';
import { flowText, optionText, stepText } from '../content/step-text';
import { standingAddress } from '../player/address';
import { type Call, timesOf } from './call-machine';
import { outcomeOf } from './outcomes';
import { answerKey, markOf } from './marks';
import { endOf } from './saved-calls';
import { spentText } from './spent-text';
import type { TicketAnswer, TicketData, TicketNames, TicketNote, TicketTopic } from './ticket-note';
import { timeOf } from './ticket-times';
import { outcomeOfTopic, numbersOf, saidByTopic, tagReached, topicsOf } from './topics';

export function ticketNames(texts: I18n): TicketNames {
  const name = (id: keyof TicketNames) => texts.t(`ticket.${id}`, { ns: 'agent' });
  return {
    title: name('title'),
    call: name('call'),
    problem: name('problem'),
    topic: name('topic'),
    entered: name('entered'),
    answers: name('answers'),
    fixes: name('fixes'),
    outcome: name('outcome'),
    note: name('note'),
    times: name('times'),
    articles: name('articles'),
    link: name('link'),
    code: name('code'),
  };
}

/** What was answered on a step, in words. */
function wordsOf(texts: I18n, at: Standing, { flow: id, step, option }: Answer & { flow: string }) {
  const text = stepText(texts, at.flows.get(id)!, step);
  return { ...text, answer: optionText(text, option) };
}

/** All answers of a call, with what each says. Legs whose article has not been loaded are left out. */
const answersOf = (texts: I18n, call: Call, at: Standing): TicketAnswer[] =>
  at.journey.flatMap(({ flow: id, trail }) => {
    const flow = at.flows.get(id);
    if (!flow || !texts.hasResourceBundle(texts.language, id)) return [];
    return trail.map((given): TicketAnswer => {
      const key = stepKey(id, given.step);
      const result = resultOf(flow, given);
      const wasTried = result === 'didNotHelp' && call.alreadyTried.includes(key);
      const known = wasTried ? 'reported' : markOf(call.marks, answerKey(id, given));
      const spent = call.spent[key];
      return {
        flow: id,
        ...given,
        ...(result && { result }),
        ...(known && { known }),
        ...(spent !== undefined && { seconds: Math.floor(spent / 1000) }),
      };
    });
  });

/** An answer in a line: what came of what was done, or what was asked and said. */
function lineOf(texts: I18n, at: Standing, call: Call, given: TicketAnswer): string {
  const { t } = texts;
  const { title, ask = '', answer } = wordsOf(texts, at, given);
  const key = stepKey(given.flow, given.step);
  const { result, known } = given;
  const wasTried = known === 'reported' && call.alreadyTried.includes(key);
  const details = known && !wasTried ? ` (${t(`mark.${known}`, { ns: 'agent' })})` : '';
  const came = () => {
    if (!result) return [title, ask, answer].filter(Boolean).join(' ');
    if (wasTried) return t('ticket.wasTried', { ns: 'agent', title });
    return t(`ticket.came.${result}`, { ns: 'agent', title, ask, answer });
  };
  return plainText(came()) + details;
}

/** The step where an article was entered, with what nobody has answered before it; empty at its beginning. */
function enteredText(texts: I18n, at: Standing, first: Leg): string {
  const flow = at.flows.get(first.flow);
  if (!flow || first.from === undefined || first.from === initialStep(flow)) return '';
  const { title } = stepText(texts, flow, first.from);
  const assumed = assumedTrail(flow, first.from).map((given) => {
    const words = wordsOf(texts, at, { flow: first.flow, ...given });
    return `${words.title} ${words.answer}`;
  });
  if (assumed.length === 0) return plainText(title);
  return plainText(texts.t('ticket.assumed', { ns: 'agent', title, assumed: assumed.join('; ') }));
}

/** Answers to a question of yes and no confirm something, and name no trouble. */
const namesTrouble = ({ option, result }: TicketAnswer): boolean =>
  result === undefined && !/^(yes|no|notSure)$/.test(option);

/**
 * What a caller chose who said nothing: the last answer of a triage, or the article with the first answer that names a
 * trouble there.
 */
function chosenText(texts: I18n, call: Call, at: Standing): string {
  const answers = answersOf(texts, call, at);
  const { flow, trail } = at.journey[0];
  const [given] = answers;
  const last = answers[trail.length - 1];
  const isTriage =
    at.journey.length > 1 && answers.slice(0, trail.length).every(namesTrouble) && last;
  if (isTriage) return plainText(wordsOf(texts, at, last).answer);
  const { title } = flowText(texts, flow);
  const isChosen = given && given.flow === flow && namesTrouble(given);
  return plainText(isChosen ? `${title}: ${wordsOf(texts, at, given).answer}` : title);
}

/** What was entered on the steps of a topic that count from something, and what follows from it. */
function timeLines(texts: I18n, call: Call, at: Standing, now: number): string[] {
  const lines = at.journey.flatMap((leg) => {
    const flow = at.flows.get(leg.flow);
    const steps = flow ? [...leg.trail.map(({ step }) => step), replayLeg(flow, leg).step] : [];
    return steps.flatMap((step) => {
      const time = timeOf(texts, call.instants, flow!, step, now);
      return time?.start ? [`${time.ask} ${time.start}. ${time.holds}`.trim()] : [];
    });
  });
  return [...new Set(lines)];
}

/** What a wait waits for: the first thing that a time rule tells. What comes behind that is no wait any more. */
function waitOf(texts: I18n, call: Call, flow: Flow, step: string, now: number) {
  const time = timeOf(texts, call.instants, flow, step, now);
  return time?.isFirst ? time : undefined;
}

/** How a topic ended, or where it was left; empty where its outcome was opened itself. */
function outcomeText(texts: I18n, call: Call, at: Standing, legs: number[], now: number): string {
  const leg = at.journey[legs.at(-1)!]!;
  const flow = at.flows.get(leg.flow);
  if (!flow || !texts.hasResourceBundle(texts.language, flow.id)) return leg.flow;
  const { step } = replayLeg(flow, leg);
  const tag = outcomeOfTopic(at, legs);
  if (!tag && outcomeOf(flow, step)) return '';
  const { title, ticket = title } = stepText(texts, flow, step);
  const end = tag === 'waiting' && waitOf(texts, call, flow, step, now)?.end;
  const told = end
    ? texts.t('ticket.ended.waitingUntil', { ns: 'agent', title: ticket, end })
    : texts.t(`ticket.ended.${tag ?? 'open'}`, { ns: 'agent', title: ticket });
  return plainText(told);
}

/** What a ticket says of each topic, in the order in which they came. */
function topicsText(texts: I18n, call: Call, at: Standing, now: number): TicketTopic[] {
  const topics = topicsOf(at);
  const said = saidByTopic(call.symptom ?? '', topics.length);
  const told = topics.map((legs, index) => {
    const own = { ...at, journey: legs.map((leg) => at.journey[leg]) as [Leg, ...Leg[]] };
    const answers = answersOf(texts, call, own);
    const lines = (isFix: boolean) =>
      answers
        .filter(({ result }) => (result !== undefined) === isFix)
        .map((given) => lineOf(texts, own, call, given));
    const heard = said[index]!.map((words) => texts.t('ticket.said', { ns: 'agent', said: words }));
    return {
      problem: heard.join('; ') || chosenText(texts, call, own),
      outcome: outcomeText(texts, call, at, legs, now),
      entered: enteredText(texts, at, own.journey[0]),
      answers: [...lines(false), ...timeLines(texts, call, own, now)],
      fixes: lines(true),
    };
  });
  const numbers = numbersOf(topics.length, call.order);
  return told.map((_, index) => told[numbers.indexOf(index + 1)]!);
}

/** A line for each topic, by number where there are several. */
const byNumber = (lines: readonly string[]): string =>
  lines.length === 1 ? lines[0]! : lines.map((line, index) => `${index + 1}. ${line}`).join('\n');

function callText(texts: I18n, call: Call, agent: string, now: number): string {
  const { t } = texts;
  const text = (key: 'ticket.number' | 'ticket.app' | 'ticket.agent', value: string) =>
    value && t(key, { ns: 'agent', value });
  const time = new Intl.DateTimeFormat(texts.language, { dateStyle: 'medium', timeStyle: 'short' });
  const began = call.moments[0]?.at ?? now;
  const nameOf = (language: string) => languageIn(texts.language, language);
  const app = call.appLanguage === call.language ? '' : nameOf(call.appLanguage);
  return [
    time.formatRange(began, Math.max(began, endOf(call) ?? now)),
    call.name || t('call', { ns: 'agent', id: call.id }),
    text('ticket.number', call.ticket ?? ''),
    nameOf(call.language),
    text('ticket.app', app),
    text('ticket.agent', agent),
  ]
    .filter(Boolean)
    .join(' · ');
}

/**
 * What a ticket says of a call, in the language of the texts.
 *
 * @param agent name of the agent; empty where it is not known.
 */
export function ticketOf(
  texts: I18n,
  call: Call,
  at: Standing,
  agent: string,
  now: number,
): TicketNote & { data: TicketData } {
  const { t } = texts;
  const { journey, flow, step } = at;
  const spent = timesOf(call, now);
  const flows = [...new Set(journey.map((leg) => leg.flow))].flatMap(
    (id) => at.flows.get(id) ?? [],
  );
  const topics = topicsText(texts, call, at, now);
  const { code, scope } = writeSpokenCode(flow, journey, flowNumbers);
  const isWait = outcomeOfTopic(at) === 'waiting';
  const wait = isWait ? waitOf(texts, call, flow, step, now) : undefined;
  return {
    call: callText(texts, call, agent, now),
    problem: byNumber(topics.map(({ problem }) => problem)),
    entered: topics[0]!.entered,
    answers: topics.flatMap((topic) => topic.answers),
    fixes: topics.flatMap((topic) => topic.fixes),
    outcome: byNumber(topics.map((topic) => topic.outcome)),
    topics,
    times: t('ticket.spent', {
      ns: 'agent',
      live: spentText(spent.live),
      held: spentText(spent.held),
      wrapUp: spentText(spent.wrapUp),
    }),
    note: call.note,
    articles: flows.map(({ id }) => plainText(flowText(texts, id).title)).join('; '),
    versions: flows.map((each) => `${each.id} ${flowVersion(each)}`).join(', '),
    link: window.location.origin + standingAddress(texts.language, at),
    code: groupsOf(code).join(' '),
    codeOpens: scope === 'all' ? '' : t(`ticket.opens.${scope}`, { ns: 'agent' }),
    data: {
      ticket: call.ticket ?? '',
      began: new Date(call.moments[0]?.at ?? now).toISOString(),
      name: call.name ?? '',
      agent,
      language: call.language,
      appLanguage: call.appLanguage,
      flow: flow.id,
      step,
      outcome: tagReached(at) ?? '',
      waitsUntil: wait?.until?.toISOString() ?? '',
      answers: answersOf(texts, call, at),
    },
  };
}
