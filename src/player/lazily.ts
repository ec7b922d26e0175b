import { type ComponentType, lazy } from 'react';

/** Downloads the parts of a step that come later. */
export const loadLaterParts = () => import('./later-parts');

type LaterParts = Awaited<ReturnType<typeof loadLaterParts>>;

/** One of the later parts; nothing where they cannot be downloaded. */
export const lazily = <Props extends object>(pick: (parts: LaterParts) => ComponentType<Props>) =>
  lazy<ComponentType<Props>>(() =>
    loadLaterParts().then(
      (parts) => ({ default: pick(parts) }),
      () => ({ default: () => null }),
    ),
  );
