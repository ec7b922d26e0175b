import type { Figure } from './figure';
import { line, paleLine, TIME } from './shapes';

export interface FrameProps {
  device: Figure['device'];
  /** Name of the app or site, in the top bar. */
  title?: string | undefined;
  /** The lower end of a phone is on the stage. */
  isLow: boolean;
  /** It has a Home button below its screen. */
  hasHome: boolean;
}

/** Edges of devices, open where the stage cuts them off. */
const EDGES = {
  phone: 'M74.5 220V39a24 24 0 0 1 24-24h123a24 24 0 0 1 24 24v181',
  lowPhone: 'M74.5-9v183a24 24 0 0 0 24 24h123a24 24 0 0 0 24-24V-9',
  computer: 'M22 220V30a10 10 0 0 1 10-10h256a10 10 0 0 1 10 10v190',
  keyboard: 'M14 220V48a12 12 0 0 1 12-12h268a12 12 0 0 1 12 12v172',
  token: 'M60 220V26a12 12 0 0 1 12-12h176a12 12 0 0 1 12 12v194',
};
/** Bars of the network and a battery. */
const STATUS = 'M209 31v-2m4 2v-4m4 4v-6m4 0h10v6h-10z';

function Phone({ device, title, isLow, hasHome }: FrameProps) {
  if (isLow)
    return (
      <>
        {line(EDGES.lowPhone, 5, 'device')}
        {hasHome ? paleLine('M77 140h166') : line('M138 191h44', 4)}
      </>
    );
  return (
    <>
      {line(EDGES.phone, 5, 'device')}
      {device === 'iphone' && line('M147 26h26', 9)}
      {device === 'android' && line('M160 26h.1', 8)}
      <text x="92" y="32" fontSize="10">
        {TIME}
      </text>
      {line(STATUS)}
      {title && paleLine('M77 63h166')}
    </>
  );
}

/** The edge of a device, with what stands at the upper end of its screen. */
export function Frame(props: FrameProps) {
  const { device, title, isLow } = props;
  const isComputer = device === 'computer';
  return (
    <>
      {device === 'computer' || device === 'keyboard' || device === 'token' ? (
        line(EDGES[device], undefined, 'device')
      ) : (
        <Phone {...props} />
      )}
      {isComputer && (
        <>
          {paleLine('M22 46h276')}
          {paleLine('M36 33h.1m11 0h.1m11 0h.1', 7)}
          {paleLine('M82 33h156', 14)}
        </>
      )}
      {title && !isLow && (
        <text
          x="160"
          y={isComputer ? 37 : device === 'token' ? 34 : 54}
          textAnchor="middle"
          fontSize={isComputer ? undefined : 12.5}
          fontWeight={isComputer ? undefined : 700}
        >
          {title}
        </text>
      )}
    </>
  );
}
