import { type ComponentType, lazy } from 'react';

type LaterParts = typeof import('./later-parts');

/** One of `later-parts.ts`; nothing where that cannot be downloaded. */
export const lazily = <Props extends object>(pick: (parts: LaterParts) => ComponentType<Props>) =>
  lazy<ComponentType<Props>>(() =>
    import('./later-parts').then(
      (parts) => ({ default: pick(parts) }),
      () => ({ default: () => null }),
    ),
  );
