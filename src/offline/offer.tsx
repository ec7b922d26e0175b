import { createRoot } from 'react-dom/client';
import { OfferBar } from '../components/offer-bar';
import { loadTexts } from '../i18n/instance';

/** Set in a tab where somebody chose to go on with the version at hand. */
const LATER_KEY = 'latchkey.later';

function isPutOff(): boolean {
  try {
    return sessionStorage.getItem(LATER_KEY) !== null;
  } catch {
    return false;
  }
}

function putOff(): void {
  try {
    sessionStorage.setItem(LATER_KEY, '');
  } catch {
    // Where storage is forbidden, the next page asks again.
  }
}

let isOffered = false;

/** Offers the version that waits, once a page, at its end: nobody has to answer. */
export async function offerVersion(registration: ServiceWorkerRegistration): Promise<void> {
  if (isOffered || isPutOff()) return;
  isOffered = true;
  const { t } = await loadTexts(document.documentElement.lang);
  const place = document.body.appendChild(document.createElement('div'));
  place.className = 'offer';
  const root = createRoot(place);
  const withdraw = () => {
    putOff();
    root.unmount();
    place.remove();
  };
  root.render(
    <OfferBar
      text={t('offline.ready')}
      acceptLabel={t('offline.use')}
      dismissLabel={t('offline.later')}
      // Its taking over loads the page anew: see keep.ts.
      onAccept={() => registration.waiting?.postMessage('use')}
      onDismiss={withdraw}
    />,
  );
}
