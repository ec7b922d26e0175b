import { dependsOnApp } from '../content/captions';
import { isAppLanguage } from '../content/locales';
import { languageOf } from '../content/languages';
import type { Standing } from '../engine/session-moves';
import { stepText } from '../content/step-text';
import { onPlainClick } from '../ui/plain-click';
import { addressWith, stepPath } from './address';
import type { LoadedStep } from './load-step';
import { useSessionActor } from './session';

export interface AppChoiceProps {
  page: LoadedStep;
  /** Absent before hydration. */
  at: Standing | undefined;
}

/** Lets a person say which language the app speaks, on a step that names what it shows. */
export function AppChoice({ page: { locale, texts, flow, step }, at }: AppChoiceProps) {
  const session = useSessionActor();
  const { t } = texts;
  // The build has the agent's notes and the browser has not: both must decide alike.
  const shown = { ...stepText(texts, flow, step), say: [], agentNote: '' };
  const hasPairs = languageOf(locale).captionPartner !== undefined;
  if (!dependsOnApp(JSON.stringify(shown), hasPairs)) return null;

  const languages = Object.entries(t('app.languages', { returnObjects: true }));
  const offered = languages.filter(([id]) => isAppLanguage(id));
  if (offered.length < 2) return null;

  return (
    <p className="moves quiet" role="status">
      {t('app.label')}
      {offered.map(([id, name]) => {
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
