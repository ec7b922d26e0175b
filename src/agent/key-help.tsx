import { Fragment, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isForeign, KEYS, seenPrints } from './keys';

export interface KeyHelpProps {
  areOn: boolean;
  onTurn: (isOn: boolean) => void;
  onClose: () => void;
}

/** What a browser knows of the keyboard; few of them do, and only of the layout that comes first. */
interface NavigatorWithKeyboard extends Navigator {
  keyboard?: { getLayoutMap: () => Promise<ReadonlyMap<string, string>> };
}

/** What the keyboard prints on the key of a letter where that is another alphabet. */
function usePrints(): (key: string) => string | undefined {
  const [layout, setLayout] = useState<ReadonlyMap<string, string>>();
  useEffect(() => {
    (navigator as NavigatorWithKeyboard).keyboard?.getLayoutMap().then(setLayout, () => undefined);
  }, []);
  return (key) => {
    const code = key === '/' ? 'Slash' : `Key${key.toUpperCase()}`;
    const print = layout?.get(code);
    return seenPrints.get(key) ?? (print && isForeign(print, code) ? print : undefined);
  };
}

/** The keys of the workspace, and the switch that turns them off (WCAG 2.1.4). */
export function KeyHelp({ areOn, onTurn, onClose }: KeyHelpProps) {
  const { t } = useTranslation('agent');
  const printOn = usePrints();
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
                <Fragment key={key}>
                  <kbd>{key}</kbd>
                  {printOn(key) && <kbd>{printOn(key)}</kbd>}
                </Fragment>
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
