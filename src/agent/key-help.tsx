import { Fragment, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Act, printIn } from './key';
import { KEYS } from './keys';

export interface KeyHelpProps {
  areOn: boolean;
  onTurn: (isOn: boolean) => void;
  onClose: () => void;
}

/** The keys of the workspace, and the switch that turns them off (WCAG 2.1.4). */
export function KeyHelp({ areOn, onTurn, onClose }: KeyHelpProps) {
  const { t, i18n } = useTranslation('agent');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="key-help" aria-labelledby="keys" onClose={onClose}>
      <header>
        <h2 id="keys">{t('keysTitle')}</h2>
        <Act id="close" className="act--quiet" onAct={() => dialog.current?.close()}>
          {t('close')}
        </Act>
      </header>
      <label>
        <input type="checkbox" checked={areOn} onChange={({ target }) => onTurn(target.checked)} />{' '}
        {t('keysOn')}
      </label>
      <dl>
        {Object.entries(KEYS).map(([id, keys]) => (
          <div key={id}>
            <dt>
              {keys.map((key) => (
                <Fragment key={key}>
                  <kbd>{key}</kbd>
                  {printIn(i18n.language, key) && <kbd>{printIn(i18n.language, key)}</kbd>}
                </Fragment>
              ))}
            </dt>
            <dd>{t(`keys.${id as keyof typeof KEYS}`)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
