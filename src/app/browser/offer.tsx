import { createRoot } from 'react-dom/client';
import { Icon } from '../../ui/icon';
import { OfferBar } from '../../ui/offer-bar';
import { sitePath } from '../../content/base';
import { loadTexts } from '../../content/instance';
import { readItem, STORAGE_KEYS, writeItem } from '../../player/storage';
import { loadedPage } from '../load-page';

/** Set in a tab where somebody chose to go on with the version at hand. */
const LATER_KEY = STORAGE_KEYS.later;

interface Offer {
  text: 'ready' | 'gone';
  action: 'use' | 'reload';
  onTake: () => void;
  onDismiss?: () => void;
}

/** Puts an offer at the end of the page: nobody has to answer. */
async function offer({ text, action, onTake, onDismiss }: Offer): Promise<void> {
  // The empty shell takes on the language of its page a moment later.
  const page = loadedPage(sitePath(location));
  const { t } = await loadTexts(page?.data.locale ?? document.documentElement.lang);
  const place = document.body.appendChild(document.createElement('div'));
  place.className = 'offer';
  const root = createRoot(place);
  const withdraw = () => {
    onDismiss?.();
    root.unmount();
    place.remove();
  };
  root.render(
    <OfferBar
      label={t(`offline.${action}`)}
      icon={<Icon name="yes" />}
      text={t(`offline.${text}`)}
      offer={{ text: t(`offline.${action}`), onTake }}
      dismiss={{ text: t('offline.later'), onDismiss: withdraw }}
    />,
  );
}

let isOffered = false;

/** Offers the version that waits, once a page. */
export async function offerVersion(registration: ServiceWorkerRegistration): Promise<void> {
  if (isOffered || readItem('sessionStorage', LATER_KEY) !== '') return;
  isOffered = true;
  await offer({
    text: 'ready',
    action: 'use',
    onTake: () => {
      // Only here: what is typed in another tab stays, and what it misses from then on it says.
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
      // Taken in another tab, or here by somebody who then chose to stay.
      if (!registration.waiting) location.reload();
      registration.waiting?.postMessage('use');
    },
    // Where storage is forbidden, the next page asks again.
    onDismiss: () => writeItem('sessionStorage', LATER_KEY, 'yes'),
  });
}

let isReloadOffered = false;

/**
 * Says that code which the page has asked for is no longer there, once a page: somebody has published another
 * version since. Without a network nothing is said, because the next try may succeed.
 */
export async function offerReload(): Promise<void> {
  if (isReloadOffered) return;
  isReloadOffered = true;
  const answer = await fetch(location.href, { method: 'HEAD' }).catch(() => undefined);
  if (answer?.ok) await offer({ text: 'gone', action: 'reload', onTake: () => location.reload() });
  else isReloadOffered = false;
}
