import { useTranslation } from 'react-i18next';
import { onPlainClick } from '../../ui/plain-click';
import { DESCENT, LABEL, STEP } from './box-size';
import type { MapLayout, MapOption, MapStep } from './map-layout';
import { optionMark, stepMark, type Walk } from './walk';

export interface MapDrawingProps {
  layout: MapLayout;
  walk?: Walk | undefined;
  /** Address that a box leads to. */
  hrefOf: (step: MapStep) => string;
  onOpen?: ((step: string) => void) | undefined;
}

/** Corners tell the kinds apart: an instruction is square, an outcome round. */
const CORNERS = { question: 12, instruction: 3, outcome: 26 };

/** The line that a text hangs from: its first line stands one line lower, each other one below it. */
const top = ({ padding }: typeof LABEL) => padding - DESCENT;

const Lines = ({
  lines,
  size,
  x = size.padding,
}: {
  lines: readonly string[];
  size: typeof LABEL;
  /** Where each line begins: at the right of its box in a mirrored map. */
  x?: number | undefined;
}) =>
  lines.map((line, index) => (
    // A title may repeat a line.
    <tspan key={`${index} ${line}`} x={x} dy={size.lineHeight}>
      {line}
    </tspan>
  ));

/** Says in a shape what the line around the box says in its colour and strength. */
const MarkSign = ({ mark, isMirrored }: { mark: string | undefined; isMirrored?: boolean }) => {
  if (mark === 'walked')
    return <path className="map-sign" d={`M${isMirrored ? 13 : 192} 19l5 5 10-11`} />;
  return (
    mark === 'here' && <circle className="map-here" cx={isMirrored ? 18 : 202} cy="20" r="6" />
  );
};

const Label = ({
  option: { label },
  mark,
  isMirrored,
}: {
  option: MapOption;
  mark: string | undefined;
  isMirrored: boolean;
}) => (
  <text
    className={mark && `map-${mark}`}
    transform={`translate(${label.x} ${label.y + top(LABEL)})`}
  >
    <Lines
      lines={label.lines}
      size={LABEL}
      x={isMirrored ? label.width - LABEL.padding : undefined}
    />
  </text>
);

/** The map as a picture. Screen readers and keys have the outline, which says the same. */
export function MapDrawing({ layout, walk, hrefOf, onOpen }: MapDrawingProps) {
  const { t } = useTranslation();
  const { width, height, steps, isMirrored = false } = layout;
  const markOf = (step: MapStep) => walk && stepMark(walk, step.id);
  const options = steps.flatMap(({ id: step, options }) =>
    options.map((option) => ({
      key: `${step}.${option.id}`,
      option,
      mark: walk && optionMark(walk, step, option.id),
    })),
  );
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <marker id="map-end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" orient="auto">
        <path d="M1 1l6 3-6 3" />
      </marker>
      <g className="map-lines" markerEnd="url(#map-end)">
        {options.map(({ key, option, mark }) => (
          <path key={key} className={mark && `map-${mark}`} d={option.line} />
        ))}
      </g>
      {/* Keeps lines away from words. */}
      <use href="#map-labels" strokeWidth="16" />
      {steps.map((step) => {
        const { id, kind, outcome, box, continues } = step;
        const mark = markOf(step);
        const x = isMirrored ? box.width - STEP.padding : STEP.padding;
        return (
          <a
            key={id}
            className={`map-${outcome ?? kind}${mark ? ` map-${mark}` : ''}`}
            href={hrefOf(step)}
            tabIndex={-1}
            onClick={onPlainClick(onOpen && (() => onOpen(id)))}
          >
            <g transform={`translate(${box.x} ${box.y})`}>
              <rect width={box.width} height={box.height} rx={CORNERS[kind]} />
              <MarkSign mark={mark} isMirrored={isMirrored} />
              <text className="map-kind" x={x} y="24">
                {outcome ? t(`outcome.${outcome}`) : t(`map.kinds.${kind as 'question'}`)}
              </text>
              <text transform={`translate(0 ${STEP.kindHeight + top(STEP)})`}>
                <Lines lines={box.lines} size={STEP} x={x} />
                {continues && <Lines lines={continues.lines} size={STEP} x={x} />}
              </text>
            </g>
          </a>
        );
      })}
      <g id="map-labels">
        {options.map(({ key, option, mark }) => (
          <Label key={key} option={option} mark={mark} isMirrored={isMirrored} />
        ))}
      </g>
    </svg>
  );
}
