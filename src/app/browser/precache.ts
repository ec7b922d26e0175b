import { workerAddress } from './worker-address';

/**
 * Installs the service worker, which keeps the whole site on the device, and offers a version that waits.
 *
 * @throws Error where the browser has no service workers, forbids them, or cannot download all files.
 */
export async function precache(): Promise<void> {
  const { serviceWorker } = navigator;
  const { BASE_URL } = import.meta.env;
  // A site at the root of the host may answer for this page until its own worker does.
  let isControlled = serviceWorker.controller?.scriptURL.endsWith(`${BASE_URL}sw.js`);
  // The first worker of all replaces none. WebKit names it as the controller before it tells of its installation.
  serviceWorker.addEventListener('controllerchange', () => {
    isControlled = true;
  });

  const registration = await serviceWorker.register(workerAddress());
  const offerWaiting = () => {
    // The choice of a language is not made by the code that shows the offer; the page after it will do.
    if (!registration.waiting || !isControlled || location.pathname === BASE_URL) return;
    // Hydrates for it: the code is on the device, or the page would not be controlled.
    import('../main').then(
      ({ offerVersion }) => offerVersion(registration),
      // The version waits until the site is opened anew.
      () => undefined,
    );
  };
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', offerWaiting),
  );
  offerWaiting();
  // A tab that stays open for days loads no page, so nobody else looks for a new version.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && navigator.onLine) registration.update().catch(() => undefined);
  });
}
