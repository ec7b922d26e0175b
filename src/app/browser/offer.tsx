import { createRoot } from 'react-dom/client';
import { OfferBar } from '../../ui/offer-bar';
import { loadTexts } from '../../content/instance';
import { readItem, STORAGE_KEYS, writeItem } from '../../player/storage';

/** Set in a tab where somebody chose to go on with the version at hand. */
const LATER_KEY = STORAGE_KEYS.later;

let isOffered = false;

/** Offers the version that waits, once a page, at its end: nobody has to answer. */
export async function offerVersion(registration: ServiceWorkerRegistration): Promise<void> {
  if (isOffered || readItem('sessionStorage', LATER_KEY) !== '') return;
  isOffered = true;
  const { t } = await loadTexts(document.documentElement.lang);
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const withdraw = () => {
    // Where storage is forbidden, the next page asks again.
    writeItem('sessionStorage', LATER_KEY, 'yes');
    root.unmount();
    place.remove();
  };
  root.render(
    <OfferBar
      label={t('offline.use')}
      text={t('offline.ready')}
      // Its taking over loads the page anew: see keep.ts.
      offer={{
        text: t('offline.use'),
        onTake: () => registration.waiting?.postMessage('use'),
      }}
      dismiss={{ text: t('offline.later'), onDismiss: withdraw }}
    />,
  );
}
