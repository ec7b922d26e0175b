import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OfferBar } from '../../../ui/offer-bar';
import { Text } from '../../../player/text';
import { TopicIcon } from '../../../ui/topic-icon';
import { useSheet } from '../../../ui/use-sheet';
import { dismissUnreadable } from '../../../player/saved-session';
import { forgetSession, readItem, STORAGE_KEYS, writeItem } from '../../../player/storage';
import style from './continue-offer.css?inline';
import { findSavedStep, type SavedStep } from './saved-step';

/** Of another tab, and of a page that was kept while others were shown. */
const SIGNS = ['storage', 'pageshow'] as const;

/** Offers to go on where the person stopped, if the device keeps a session. */
export function ContinueOffer({ locale }: { locale: string }) {
  const { t } = useTranslation();
  const [found, setFound] = useState<{ text: string; saved: SavedStep | 'unreadable' }>();
  useSheet(found && style);

  // What the device keeps is outside React, only known once the page is hydrated, and changed by other tabs.
  useEffect(() => {
    const keptText = () => readItem('localStorage', STORAGE_KEYS.session);
    const look = () => {
      const text = keptText();
      findSavedStep(locale).then(
        (saved) => {
          const isHidden = text === readItem('sessionStorage', STORAGE_KEYS.hidden);
          if (text === keptText()) setFound(saved && !isHidden ? { text, saved } : undefined);
        },
        () => undefined,
      );
    };
    look();
    for (const sign of SIGNS) addEventListener(sign, look);
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, look);
    };
  }, [locale]);

  if (!found) return null;
  const { text, saved } = found;
  const isReadable = saved !== 'unreadable';
  return (
    <OfferBar
      label={t('keep.region')}
      icon={<TopicIcon name="clock" />}
      text={
        isReadable ? (
          <>
            <b>
              <Text text={saved.step} locale={locale} />
            </b>
            <small>
              <Text text={t('keep.offer', { ...saved })} locale={locale} />
            </small>
          </>
        ) : (
          t('keep.unreadable')
        )
      }
      offer={isReadable ? { text: t('keep.continue'), href: saved.href } : undefined}
      more={
        isReadable
          ? {
              text: t('keep.forget'),
              onTake: () => {
                forgetSession();
                setFound(undefined);
              },
            }
          : undefined
      }
      dismiss={{
        text: t('keep.close'),
        onDismiss: () => {
          if (isReadable) writeItem('sessionStorage', STORAGE_KEYS.hidden, text);
          else dismissUnreadable(text);
          setFound(undefined);
        },
      }}
    />
  );
}
