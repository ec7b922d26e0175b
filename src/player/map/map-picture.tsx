import type { MouseEvent } from 'react';
import { useSheet } from '../../ui/use-sheet';
import style from './flow-map.css?inline';
import { boxesOf, type MapLayout } from './map-layout';
import { optionMark, stepMark, type MapTrail } from './map-trail';
import { type Part, placeIn } from './zoom';

export interface MapPictureProps {
  layout: MapLayout;
  trail?: MapTrail | undefined;
  /** What is seen of the map beside it, as a frame. */
  view?: Part | undefined;
  /** Whether it stands in the upper corner of the map, and not in the lower one. */
  isHigh?: boolean;
  /** Takes the place on the map that was pressed. */
  onPress?: ((place: Part) => void) | undefined;
}

/** A whole map without words, as small as it has to be. */
export function MapPicture({ layout, trail, view, isHigh = false, onPress }: MapPictureProps) {
  useSheet(style);
  const press = (event: MouseEvent<SVGSVGElement>) =>
    onPress?.({
      ...placeIn(event.currentTarget, event.clientX, event.clientY),
      width: 0,
      height: 0,
    });
  const boxes = boxesOf(layout);
  return (
    <svg
      className={`map-drawn map-picture${isHigh ? ' map-picture--high' : ''}`}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      aria-hidden="true"
      onClick={press}
    >
      {boxes.flatMap(({ id: step, options }) =>
        options.map(
          ({ id, line }) =>
            line && (
              <path
                key={`${step}.${id}`}
                className={trail && `map-${optionMark(trail, step, id)}`}
                d={line}
              />
            ),
        ),
      )}
      {boxes.map(({ id, box: { x, y, width, height } }) => (
        <rect
          key={id}
          className={trail && `map-${stepMark(trail, id)}`}
          {...{ x, y, width, height }}
          rx="14"
        />
      ))}
      {view && (
        <rect className="map-view" x={view.x} y={view.y} width={view.width} height={view.height} />
      )}
    </svg>
  );
}
