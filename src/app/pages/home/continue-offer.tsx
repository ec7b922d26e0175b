import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Text } from '../../../player/text';
import { TopicIcon } from '../../../ui/topic-icon';
import { useSheet } from '../../../ui/use-sheet';
import { dismissUnreadable } from '../../../player/saved-session';
import { forgetSession, readItem, STORAGE_KEYS } from '../../../player/storage';
import style from './continue-offer.css?inline';
import { findSavedStep, type SavedStep } from './saved-step';

/** Of another tab, and of a page that was kept while others were shown. */
const SIGNS = ['storage', 'pageshow'] as const;

/** Gives up the room that was kept. */
function noOffer(): undefined {
  delete document.documentElement.dataset.kept;
}

/** Offers to go on where the person stopped, if the device keeps a session. `keep-room.ts` keeps the room for it. */
export function ContinueOffer({ locale }: { locale: string }) {
  const { t } = useTranslation();
  const [found, setFound] = useState<{ text: string; saved: SavedStep | 'unreadable' }>();
  useSheet(found && style);

  // What the device keeps is outside React, only known once the page is hydrated, and changed by other tabs.
  useEffect(() => {
    const keptText = () => readItem('localStorage', STORAGE_KEYS.session);
    const look = () => {
      const text = keptText();
      findSavedStep(locale).then((saved) => {
        if (!saved) setFound(noOffer());
        else if (text === keptText()) setFound({ text, saved });
      }, noOffer);
    };
    look();
    for (const sign of SIGNS) addEventListener(sign, look);
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, look);
    };
  }, [locale]);

  if (!found) return <section className="card kept" />;
  const { text, saved } = found;
  return (
    <section className="card kept" aria-label={t('keep.region')}>
      <TopicIcon name="clock" />
      {saved === 'unreadable' ? (
        <>
          <p role="status">{t('keep.unreadable')}</p>
          <button
            type="button"
            className="plain"
            onClick={() => {
              dismissUnreadable(text);
              setFound(noOffer());
            }}
          >
            {t('keep.close')}
          </button>
        </>
      ) : (
        <>
          <p role="status">
            <b>
              <Text text={saved.step} locale={locale} />
            </b>
            <small>{t('keep.offer', { ...saved })}</small>
          </p>
          <a className="button" data-offer="" href={saved.href}>
            {t('keep.continue')}
          </a>
          <button
            type="button"
            className="plain"
            onClick={() => {
              forgetSession();
              setFound(noOffer());
            }}
          >
            {t('keep.forget')}
          </button>
        </>
      )}
    </section>
  );
}
