import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { stepText } from '../content/step-text';
import { Act } from './key';
import { languageAttributes, SayText } from './say-text';
import type { CallStep } from './use-call-step';

export interface DrawingsProps {
  callStep: CallStep;
  onClose: () => void;
}

/** All drawings of a step, large, each under what it shows. */
export function Drawings({ callStep: { at, callerTexts, figures }, onClose }: DrawingsProps) {
  const { t } = useTranslation('agent');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const actions = stepText(callerTexts, at.flow, at.step).actions;
  return (
    <dialog ref={dialog} className="drawings" aria-labelledby="drawings" onClose={onClose}>
      <header>
        <h2 id="drawings">{t('drawings')}</h2>
        <Act id="close" className="act--quiet" onAct={() => dialog.current?.close()}>
          {t('close')}
        </Act>
      </header>
      <ol>
        {actions.map(
          ({ id, text }) =>
            figures[id] && (
              <li key={id}>
                <p {...languageAttributes(callerTexts, text)}>
                  <SayText texts={callerTexts} text={text} />
                </p>
                {figures[id]}
              </li>
            ),
        )}
      </ol>
    </dialog>
  );
}
