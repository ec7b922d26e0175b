import { useTranslation } from 'react-i18next';
import { stepText } from '../content/step-text';
import { Modal } from './modal';
import { languageAttributes, SayText } from './say-text';
import type { CallStep } from './use-call-step';

export interface DrawingsProps {
  callStep: CallStep;
  onClose: () => void;
}

/** All drawings of a step, large, each under what it shows. */
export function Drawings({ callStep: { at, callerTexts, figures }, onClose }: DrawingsProps) {
  const { t } = useTranslation('agent');
  const actions = stepText(callerTexts, at.flow, at.step).actions;
  return (
    <Modal className="drawings" title={t('drawings')} onClose={onClose}>
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
    </Modal>
  );
}
