import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OfferBar } from '../../../ui/offer-bar';
import { dismissUnreadable } from '../../../player/saved-session';
import { forgetSession } from '../../../player/storage';
import { findSavedStep, type SavedStep } from './saved-step';

/** Offers to go on where the person stopped, if the device keeps a session. */
export function ContinueOffer({ locale }: { locale: string }) {
  const { t } = useTranslation();
  const [saved, setSaved] = useState<SavedStep | 'unreadable'>();

  // What the device keeps is outside React, and only known once the page is hydrated.
  useEffect(() => {
    findSavedStep(locale).then(setSaved, () => undefined);
  }, [locale]);

  if (!saved) return null;
  const isReadable = saved !== 'unreadable';
  return (
    <OfferBar
      label={t('keep.region')}
      text={isReadable ? t('keep.offer', { ...saved }) : t('keep.unreadable')}
      offer={isReadable ? { text: t('keep.continue'), href: saved.href } : undefined}
      dismiss={{
        text: t(isReadable ? 'keep.forget' : 'keep.close'),
        onDismiss: () => {
          if (isReadable) forgetSession();
          else dismissUnreadable();
          setSaved(undefined);
        },
      }}
    />
  );
}
