import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Act } from './key';

export interface ModalProps {
  className: string;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** What stands over the workspace until it is closed. */
export function Modal({ className, title, onClose, children }: ModalProps) {
  const { t } = useTranslation('agent');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={className}
      aria-labelledby={`${className}-title`}
      onClose={onClose}
    >
      <header>
        <h2 id={`${className}-title`}>{title}</h2>
        <Act id="close" className="act--quiet" onAct={() => dialog.current?.close()}>
          {t('close')}
        </Act>
      </header>
      {children}
    </dialog>
  );
}
