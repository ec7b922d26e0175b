import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { callName } from './call-name';
import type { Desk } from './use-desk';

/** The tab says which call is live; closing it asks while a call is open. */
export function useTab({ calls }: Desk): void {
  const { t } = useTranslation('agent');
  const live = calls.find(({ state }) => state === 'live');
  const title = live ? `● ${callName(t, live)} – ${t('title')}` : t('title');
  const isOpen = calls.length > 0;

  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (!isOpen) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isOpen]);
}
