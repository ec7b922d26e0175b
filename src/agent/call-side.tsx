import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plainText } from '../content/captions';
import { flowText, stepText } from '../content/step-text';
import { stepMeta } from '../engine/flow';
import { availableOptions } from '../engine/replay';
import { SharePanel } from '../player/share/share-panel';
import type { Call } from './call-machine';
import { CallNote } from './call-note';
import { Act, Key } from './key';
import { LazyDetails } from './lazy-details';
import { outcomeOf } from './outcomes';
import { saidTitle } from './said-title';
import { callKey } from './saved-calls';
import { Sign } from './sign';
import type { CallStep } from './use-call-step';

// What draws it comes after the call.
const LiveMap = lazy(() => import('./live-map').then((module) => ({ default: module.LiveMap })));

/** What only the agent knows of a step. Its last line stands at every step. */
export function ForYou({ note }: { note: string | undefined }) {
  const { t } = useTranslation('agent');
  /** A narrow window shows its first line until it is asked for more. */
  const [isWhole, setIsWhole] = useState(false);
  return (
    <section
      className="for-you"
      aria-label={t('noteToAgent')}
      data-agent-note=""
      // Where it is longer than its place, keys move it.
      tabIndex={0}
    >
      <h2>{t('noteToAgent')}</h2>
      {note && <p>{note}</p>}
      <p className="never">
        <Sign name="lock" /> {t('never')}
      </p>
      {note && (
        <button
          type="button"
          className="for-you-more"
          aria-label={t('noteToAgent')}
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          <Sign name="more" />
        </button>
      )}
    </section>
  );
}

/** Where each answer leads, in the agent's language. */
function Ahead({ callStep: { at, agentTexts } }: { callStep: CallStep }) {
  const { t } = useTranslation('agent');
  const { flow, step } = at;
  return (
    <ol className="ahead" aria-label={t('ahead')}>
      {availableOptions(flow, step).map(({ option, target }) => {
        const next = stepMeta(flow, target).continueIn;
        const tag = outcomeOf(flow, target);
        const title =
          next && agentTexts.hasResourceBundle(agentTexts.language, next.flow)
            ? flowText(agentTexts, next.flow).title
            : saidTitle(stepText(agentTexts, flow, target));
        return (
          <li key={option}>
            {tag && <Sign name={tag} />}
            <span>{plainText(title)}</span>
          </li>
        );
      })}
    </ol>
  );
}

export interface CallSideProps {
  call: Call;
  callStep: CallStep;
  /** Whether the map is shown in full. */
  isMapOpen: boolean;
  onMap: () => void;
  /** Opens a step of the map. */
  onOpen: (step: string) => void;
}

/** What stands beside the step of a call: where its answers lead, the note, and the ways to pass it on. */
export function CallSide({ call, callStep, isMapOpen, onMap, onOpen }: CallSideProps) {
  const { t } = useTranslation('agent');
  const { at, callerTexts } = callStep;
  const app = call.appLanguage === call.language ? undefined : call.appLanguage;
  return (
    <>
      <section className="live-map" aria-label={t('map')}>
        <h2>
          {t('map')}
          <Act id="map" className="act--quiet" label={t('map')} isOn={isMapOpen} onAct={onMap}>
            <Sign name="enlarge" />
          </Act>
        </h2>
        <Suspense fallback={isMapOpen && <p>{t('loading')}</p>}>
          <LiveMap {...{ callStep, onOpen }} isFull={isMapOpen} onFull={onMap} />
        </Suspense>
        {!isMapOpen && <Ahead callStep={callStep} />}
      </section>
      <CallNote key={callKey(call.saved)} actor={call.actor} note={call.note} />
      <LazyDetails
        className="share"
        summary={
          <>
            {t('handOver')} <Key id="handOver" />
          </>
        }
      >
        {() => <SharePanel texts={callerTexts} at={{ ...at, app }} />}
      </LazyDetails>
    </>
  );
}
