import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OfferBar } from '../../../ui/offer-bar';
import { forgetJourney } from '../../../player/saved-session';
import { findKeptPlace, type KeptPlace } from './saved-step';

/** Offers to go on where the person stopped, if the device keeps a place. */
export function ContinueOffer({ locale }: { locale: string }) {
  const { t } = useTranslation();
  const [place, setPlace] = useState<KeptPlace | 'unreadable'>();

  // What the device keeps is outside React, and only known once the page is alive.
  useEffect(() => {
    findKeptPlace(locale).then(setPlace, () => undefined);
  }, [locale]);

  if (!place) return null;
  const isReadable = place !== 'unreadable';
  return (
    <OfferBar
      label={t('keep.region')}
      text={isReadable ? t('keep.offer', { ...place }) : t('keep.unreadable')}
      offer={isReadable ? { text: t('keep.continue'), href: place.href } : undefined}
      dismiss={{
        text: t(isReadable ? 'keep.forget' : 'keep.close'),
        onDismiss: () => {
          forgetJourney();
          setPlace(undefined);
        },
      }}
    />
  );
}
