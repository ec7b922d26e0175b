import { useDeferredValue } from 'react';
import type { Journey } from '../engine/journey';
import type { LoadedStep } from './load-step';
import { JourneyAnswers } from './journey-answers';
import type { JourneyRecord } from './journey-record';
import type { Arrival } from './notice-box';
import { TriedFixes } from './tried-fixes';
import { useKept } from './use-kept';

export interface JourneyPanelProps {
  page: Pick<LoadedStep, 'texts' | 'flow' | 'step'>;
  journey: Journey;
  record: JourneyRecord;
  setRecord: (record: JourneyRecord) => void;
  /** Answers that the step did not help, and keeps the record. */
  skip: (record: JourneyRecord) => void;
  go: (next: Journey, state?: Arrival) => void;
}

/** What stands below a step once it is alive: fixes tried before, the answers, and where they are kept. */
export function JourneyPanel({ page, journey, record, setRecord, skip, go }: JourneyPanelProps) {
  useKept(journey, record, setRecord);
  // What a person reads last is drawn last: the step above is painted before.
  return useDeferredValue(
    <>
      <TriedFixes page={page} record={record} setRecord={setRecord} skip={skip} />
      <JourneyAnswers page={page} journey={journey} record={record} setRecord={setRecord} go={go} />
    </>,
  );
}
