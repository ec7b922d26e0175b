import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { KEYS } from './keys';

export interface KeyHelpProps {
  areOn: boolean;
  onTurn: (isOn: boolean) => void;
  onClose: () => void;
}

/** The keys of the workspace, and the switch that turns them off (WCAG 2.1.4). */
export function KeyHelp({ areOn, onTurn, onClose }: KeyHelpProps) {
  const { t } = useTranslation('agent');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="keys" onClose={onClose}>
      <h2 id="keys">{t('keysTitle')}</h2>
      <label>
        <input type="checkbox" checked={areOn} onChange={({ target }) => onTurn(target.checked)} />{' '}
        {t('keysOn')}
      </label>
      <dl>
        {Object.entries(KEYS).map(([id, keys]) => (
          <div key={id}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`keys.${id as keyof typeof KEYS}`)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="button" onClick={() => dialog.current?.close()}>
        {t('close')}
      </button>
    </dialog>
  );
}
