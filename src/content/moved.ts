import { type Moved, provideMoved } from '../engine/moved';
import { byName } from './guide-file';

const files = byName(
  import.meta.glob<Moved>('#guide/flows/moved.json', { import: 'default', eager: true }),
);

/** What has another name or place than it had, so that old links, pages and codes follow: none in most guides. */
export const moved: Moved = files['flows/moved.json'] ?? {};

provideMoved(moved);
