/** Signs at the ports of a map, each around a middle in a circle of 10: lines of a path. */
export const SIGNS = {
  solved: 'M-5 0l3.500 4 6-8',
  escalated:
    'M-6 1V0a6 6 0 0 1 12 0v1M-6 1h2.500v4H-5a1 1 0 0 1-1-1zM6 1H3.500v4H5a1 1 0 0 0 1-1zM5 5q0 2-4 2',
  handedOver: 'M-5 0H5M1-4l4 4-4 4',
  walked: 'M-5 0l3.500 4 6-8',
} as const;

/** A sign of the map beside it, in a text. */
export const Sign = ({ name }: { name: keyof typeof SIGNS }) => (
  <svg className="map-drawn map-key" viewBox="-11 -11 22 22" aria-hidden="true">
    <use href={`#map-${name}`} />
  </svg>
);
