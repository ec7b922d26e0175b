export interface TimelineProps {
  /** One after the other; the last one has no end. */
  periods: readonly { phase: string; start: Date; end?: Date }[];
  now: Date;
  /** Words of a date under the line. */
  label: (date: Date) => string;
}

const WIDTH = 320;
/** Of the period without end, as a share of the others. */
const TAIL = 0.2;

/** Spans of time on a line, each as long as it lasts, with "now" on it. */
export function Timeline({ periods, now, label }: TimelineProps) {
  const first = periods[0]!.start.getTime();
  const last = periods.at(-1)!.start.getTime();
  const scale = WIDTH / ((last - first) * (1 + TAIL));
  const at = (date: Date | undefined) =>
    date ? Math.min(WIDTH, Math.max(0, (date.getTime() - first) * scale)) : WIDTH;
  return (
    <svg className="timeline" viewBox={`-8 0 ${WIDTH + 16} 54`} aria-hidden="true">
      {periods.map(({ phase, start, end }, index) => (
        <rect
          key={phase}
          x={at(start)}
          y="14"
          width={at(end) - at(start)}
          height="12"
          className={end ? `span span--${index}` : 'span'}
        />
      ))}
      {periods.slice(1).map(({ start }) => (
        <text key={start.getTime()} x={at(start)} y="44">
          {label(start)}
        </text>
      ))}
      <path className="now" d={`M${at(now)} 30V10m-6-8h12l-6 9z`} />
    </svg>
  );
}
