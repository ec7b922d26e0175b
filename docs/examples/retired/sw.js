/*
 * For an address where Latchkey no longer stands. Served there as `sw.js`, it takes the place of Latchkey's
 * service worker, removes what that has kept, and then itself: from then on the network answers.
 */
const { pathname } = new URL(registration.scope);
/** Latchkey at the root of a host names its caches `latchkey:<version>`, below a path `latchkey:<path>:<version>`. */
const PREFIX = pathname === '/' ? 'latchkey:' : `latchkey:${pathname.slice(0, -1)}:`;

const isOurs = (name) => name.startsWith(PREFIX) && !name.slice(PREFIX.length).startsWith('/');

async function retire() {
  const names = await caches.keys();
  await Promise.all(names.filter(isOurs).map((name) => caches.delete(name)));
  await registration.unregister();
  // Pages that the old worker has shown are loaded anew.
  for (const client of await clients.matchAll({ type: 'window' })) client.navigate(client.url);
}

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(retire()));
