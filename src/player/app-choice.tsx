import { dependsOnApp } from '../content/captions';
import { isAppLanguage } from '../content/locales';
import { languageOf } from '../content/languages';
import type { Standing } from '../engine/session-moves';
import { stepText } from '../content/step-text';
import { oncePerKey } from '../engine/once-per-key';
import { onPlainClick } from '../ui/plain-click';
import { addressWith, stepPath } from './address';
import type { LoadedStep } from './load-step';
import { useSessionActor } from './session';

export interface AppChoiceProps {
  page: LoadedStep;
  /** Absent before hydration. */
  at: Standing | undefined;
}

const known = oncePerKey<(readonly [id: string, name: string])[]>();

/** The languages to choose from; none where a step reads the same whichever the app speaks. */
const choicesOn = ({ locale, texts, flow, step }: LoadedStep) =>
  known(texts, `${flow.id} ${step}`, () => {
    // The build has the agent's notes and the browser has not: both must decide alike.
    const shown = { ...stepText(texts, flow, step), say: [], agentNote: '' };
    const hasPairs = languageOf(locale).captionPartner !== undefined;
    if (!dependsOnApp(JSON.stringify(shown), hasPairs)) return [];
    const names = Object.entries(texts.t('app.languages', { returnObjects: true }));
    const offered = names.filter(([id]) => isAppLanguage(id));
    return offered.length > 1 ? offered : [];
  });

/** Lets a person say which language the app speaks, on a step that names what it shows. */
export function AppChoice({ page, at }: AppChoiceProps) {
  const { locale, texts, flow, step } = page;
  const session = useSessionActor();
  const choices = choicesOn(page);
  if (choices.length === 0) return null;

  return (
    <p className="moves quiet" role="status">
      {texts.t('app.label')}
      {choices.map(([id, name]) => {
        const href = addressWith(stepPath(locale, flow.id, step), at?.link ?? '', id);
        const choose = at && (() => session.send({ type: 'CHOOSE_APP', app: id }));
        return (
          <a
            key={id}
            href={href}
            aria-current={at?.app === id || undefined}
            onClick={onPlainClick(choose)}
          >
            {name}
            {at?.app === id && ' ✓'}
          </a>
        );
      })}
    </p>
  );
}
