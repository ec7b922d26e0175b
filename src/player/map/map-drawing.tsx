import { memo } from 'react';
import { onPlainClick } from '../../ui/plain-click';
import { stepPath } from '../address';
import { BOX, PORT, portAt } from './box-size';
import { boxesOf, type MapLayout, openingScale } from './map-layout';
import { SIGNS } from './sign';
import { isOnTrail, optionMark, stepMark, type MapTrail } from './map-trail';

export interface MapDrawingProps {
  locale: string;
  layout: MapLayout;
  trail?: MapTrail | undefined;
  /** The box whose options are told below: to press it once more opens its step. */
  picked: string | undefined;
  onPick: (step: string) => void;
  onOpen?: ((step: string) => void) | undefined;
}

const classes = (...names: readonly (string | false | undefined)[]): string =>
  names.flatMap((name) => (name ? `map-${name}` : [])).join(' ');

/** The map as a picture. Screen readers have the outline, which says the same. */
export const MapDrawing = memo(function MapDrawing({
  locale,
  layout,
  trail,
  picked,
  onPick,
  onOpen,
}: MapDrawingProps) {
  const { flow, width, height, steps, isMirrored = false } = layout;
  const outcomes = new Map(steps.map(({ id, outcome }) => [id, outcome]));
  const boxes = boxesOf(layout);
  /** How far right something stands in its box, of how far on it stands in reading. */
  const right = (on: number) => (isMirrored ? BOX.width - on : on);
  const scale = openingScale(layout);
  const lines = boxes.flatMap(({ id: step, options }) =>
    options.flatMap(({ id, line }) =>
      line ? { id, step, line, mark: trail && optionMark(trail, step, id) } : [],
    ),
  );
  const isOnTop = ({ step, id }: (typeof lines)[number]) => isOnTrail(trail, step, id);
  return (
    <svg
      className="map-drawn"
      width={Math.round(width * scale)}
      height={Math.round(height * scale)}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <defs>
        {Object.entries(SIGNS).map(([name, path]) => (
          <g
            key={name}
            id={`map-${name}`}
            className="map-sign"
            // An arrow points on; a tick is the same everywhere.
            transform={isMirrored && name === 'handedOver' ? 'scale(-1 1)' : undefined}
          >
            <circle r={PORT.radius} />
            <path d={path} />
          </g>
        ))}
      </defs>
      {lines
        .toSorted((a, b) => Number(isOnTop(a)) - Number(isOnTop(b)))
        .map(({ id, step, line, mark }) => (
          <path
            key={`${step}.${id}`}
            className={classes(mark, step === picked && 'out') || undefined}
            d={line}
          />
        ))}
      {boxes.map(({ id, box, options }) => {
        const mark = trail && stepMark(trail, id);
        const isPicked = id === picked;
        const open = onOpen && (() => onOpen(id));
        return (
          <a
            key={id}
            className={classes(mark, isPicked && 'picked') || undefined}
            href={stepPath(locale, flow, id)}
            tabIndex={-1}
            data-box={id}
            onClick={onPlainClick(isPicked ? open : () => onPick(id))}
          >
            <g transform={`translate(${box.x} ${box.y})`}>
              <rect width={BOX.width} height={box.height} rx="10" />
              <text>
                {box.lines.map((line, index) => (
                  <tspan
                    // A title may repeat a line.
                    key={`${index} ${line}`}
                    x={right(BOX.padding)}
                    y={box.height / 2 + (index - box.lines.length / 2) * BOX.lineHeight + 15}
                  >
                    {line}
                  </tspan>
                ))}
              </text>
              {options.map(({ id: option, target }, index) => {
                const y = portAt(box.height, options.length, index);
                const outcome = outcomes.get(target);
                return (
                  <g key={option} className={trail && `map-${optionMark(trail, id, option)}`}>
                    <text x={right(BOX.width - PORT.number)} y={y + 6}>
                      {index + 1}
                    </text>
                    {outcome ? (
                      <use href={`#map-${outcome}`} x={right(BOX.width)} y={y} />
                    ) : (
                      <circle cx={right(BOX.width)} cy={y} r="4" />
                    )}
                  </g>
                );
              })}
              {mark === 'walked' && <use href="#map-walked" x={right(0)} />}
            </g>
          </a>
        );
      })}
    </svg>
  );
});
