import { type ComponentType, lazy } from 'react';

/** Downloads the parts of a step that come later. */
export const loadLaterParts = () => import('./later-parts');

type LaterParts = Awaited<ReturnType<typeof loadLaterParts>>;

/** One of the later parts, and what stands in its place where they cannot be downloaded. */
export const lazily = <Props extends object>(
  pick: (parts: LaterParts) => ComponentType<Props>,
  StandIn: ComponentType<Props> = () => null,
) =>
  lazy<ComponentType<Props>>(() =>
    loadLaterParts().then(
      (parts) => ({ default: pick(parts) }),
      () => ({ default: StandIn }),
    ),
  );
