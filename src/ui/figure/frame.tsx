import type { Figure } from './figure';
import { SCREENS } from './layout';

export interface FrameProps {
  device: Figure['device'];
  height: number;
  /** Name of the app or site, in the top bar. */
  title?: string | undefined;
}

/** The edge of a device. A computer has a stand below, outside of its height. */
export function Frame({ device, height, title }: FrameProps) {
  const { width } = SCREENS[device];
  const middle = width / 2;
  const isPhone = device === 'phone';
  return (
    <>
      <rect
        x="3"
        y="3"
        width={width - 6}
        height={height - 6}
        rx={isPhone ? 28 : 10}
        className="device"
      />
      {isPhone && (
        <path d={`M${middle - 12} 16h24M${middle - 24} ${height - 14}h48`} className="faint" />
      )}
      {device === 'computer' && (
        <>
          <path d="M17 17h.1M30 17h.1M43 17h.1" className="faint" />
          <path
            d={`M3 31H${width - 3}M${middle - 40} ${height + 13}h80M${middle} ${height - 3}v16`}
            className="line"
          />
        </>
      )}
      {title && (
        <text x={middle} y={isPhone ? 44 : 22} textAnchor="middle" className="title">
          {title}
        </text>
      )}
    </>
  );
}
