import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { printedOn, printIn } from './key';
import { KEYS } from './keys';
import { Modal } from './modal';

export interface KeyHelpProps {
  areOn: boolean;
  onTurn: (isOn: boolean) => void;
  onClose: () => void;
}

/** The keys of the workspace, and the switch that turns them off (WCAG 2.1.4). */
export function KeyHelp({ areOn, onTurn, onClose }: KeyHelpProps) {
  const { t, i18n } = useTranslation('agent');
  return (
    <Modal className="key-help" title={t('keysTitle')} onClose={onClose}>
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
                  <kbd>{printedOn(key)}</kbd>
                  {printIn(i18n.language, key) && <kbd>{printIn(i18n.language, key)}</kbd>}
                </Fragment>
              ))}
            </dt>
            <dd>{t(`keys.${id as keyof typeof KEYS}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
