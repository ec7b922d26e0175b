import type { i18n as I18n } from 'i18next';
import { plainText } from '../content/captions';
import { timeRule } from '../content/time-rules';
import { type Flow, stepMeta } from '../engine/flow';
import { parseInstant, periodAt, periodsFrom } from '../engine/time-rules';
import { instantText } from '../player/time/words';
import type { SavedCall } from './saved-calls';

/** What a step asks for and works out by its time rule. */
export interface StepTime {
  /** Of the rule. */
  id: string;
  ask: string;
  /** Whether a day is enough. */
  isDay: boolean;
  /** When it happened, as the field for it has it; empty until that was entered. */
  entered: string;
  /** The same in words. */
  start: string;
  /** What holds now; empty where nothing is known, or the moment is still to come. */
  holds: string;
  /** Until when that holds; absent where it has no end. */
  until?: Date;
  end: string;
  /** Whether that is what one waits for; what comes behind it is no wait any more. */
  isFirst: boolean;
}

/** The time of a step that counts from what the caller knows; undefined for any other step. */
export function timeOf(
  texts: I18n,
  instants: SavedCall['instants'] = {},
  flow: Flow,
  step: string,
  now: number,
): StepTime | undefined {
  const { id } = stepMeta(flow, step).timeRule ?? {};
  const rule = id === undefined ? undefined : timeRule(id);
  if (id === undefined || !rule || rule.from === 'now') return undefined;
  // Keys that no type can know: see `useTimeText`.
  const { t } = texts as unknown as { t: (key: string, words?: object) => string };
  const words = (date: Date | undefined) =>
    date ? instantText(texts.language, rule.from, date) : '';
  const entered = instants[id] ?? '';
  const start = parseInstant(entered);
  const period = start && periodAt(rule, periodsFrom(rule, start), new Date(now));
  const end = words(period?.end);
  return {
    id,
    ask: t(`time.${id}.ask`),
    isDay: rule.from === 'day',
    entered,
    start: words(start),
    holds: period
      ? plainText(t(`time.phases.${period.phase}`, { start: words(period.start), end }))
      : '',
    ...(period?.end && { until: period.end }),
    end,
    isFirst: period?.phase === rule.phases[0]?.id,
  };
}
