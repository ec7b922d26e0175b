import { useTranslation } from 'react-i18next';
import { languageName } from '../content/language-names';
import { locales } from '../content/locales';
import { type Call, CALL_EVENTS, type CallNotes } from './call-machine';
import { Clock } from './clock';
import { Act, Key, shortcutOf } from './key';
import type { KeyId } from './keys';
import type { CallMoment } from './saved-calls';

interface LanguageChoiceProps {
  id: Extract<KeyId, 'language' | 'appLanguage'>;
  label: string;
  value: string;
  onChoose: (locale: string) => void;
}

const LanguageChoice = ({ id, label, value, onChoose }: LanguageChoiceProps) => (
  <div className="choice" role="group" aria-label={label} aria-keyshortcuts={shortcutOf(id)}>
    <span aria-hidden="true">{label}</span>
    <span className="choice-ways">
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          data-set={`${id} ${locale}`}
          lang={locale}
          // What is seen of a name belongs into it.
          aria-label={`${locale} ${languageName(locale)}`}
          aria-pressed={locale === value}
          onClick={() => onChoose(locale)}
        >
          {locale}
        </button>
      ))}
    </span>
    <Key id={id} />
  </div>
);

export interface CallerPanelProps {
  call: Call;
  onHappen: (type: CallMoment['type']) => void;
}

/** Who is on the line and since when, what can be done with the call, and which languages it is in. */
export function CallerPanel({ call, onHappen }: CallerPanelProps) {
  const { t } = useTranslation('agent');
  const write = (notes: Partial<CallNotes>) => call.actor.send({ type: 'WRITE', notes });
  return (
    <section className="caller" aria-label={t('caller')}>
      <div className="caller-line">
        <input
          className="caller-name"
          aria-label={t('name')}
          aria-keyshortcuts={shortcutOf('name')}
          placeholder={t('name')}
          autoComplete="off"
          value={call.name ?? ''}
          onChange={({ target }) => write({ name: target.value })}
          // The next digit is an answer again.
          onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
        />
        <Key id="name" />
        {call.state !== 'live' && <small>{t(`state.${call.state}`)}</small>}
        <Clock call={call} />
      </div>
      <div className="call-acts">
        {CALL_EVENTS.filter(call.can).map((type) => (
          <Act
            key={type}
            id={type === 'resume' ? 'hold' : type}
            does={type}
            className={`act--${type}`}
            onAct={() => onHappen(type)}
          >
            {t(`do.${type}`)}
          </Act>
        ))}
      </div>
      <LanguageChoice
        id="language"
        label={t('callerLanguage')}
        value={call.language}
        // An app mostly speaks the language of its owner.
        onChoose={(language) => write({ language, appLanguage: language })}
      />
      <LanguageChoice
        id="appLanguage"
        label={t('appLanguage')}
        value={call.appLanguage}
        onChoose={(appLanguage) => write({ appLanguage })}
      />
    </section>
  );
}
