import { loadOnce } from '../engine/load-once';
import { type Moved, provideMoved } from '../engine/moved';
import { byName } from './guide-file';

const files = byName(import.meta.glob<Moved>('#guide/flows/moved.json', { import: 'default' }));

const loadByName = loadOnce(async (name): Promise<Moved> => {
  const moved = (await files[name]?.()) ?? {};
  provideMoved(moved);
  return moved;
});

/**
 * What has another name or place than it had, so that old links, pages and codes follow: nothing in most guides. No
 * name from outside may be looked up before; whoever loads a flow has waited for it.
 *
 * @throws Error when it cannot be downloaded.
 */
export const loadMoved = (): Promise<Moved> => loadByName('flows/moved.json');
