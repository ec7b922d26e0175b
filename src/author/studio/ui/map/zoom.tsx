import { Panel, useReactFlow, useViewport } from '@xyflow/react';

/** Buttons that enlarge the map, and the one that lays it out anew. */
export function Zoom({ onTidy }: { onTidy: () => void }) {
  const { zoomIn, zoomOut, zoomTo } = useReactFlow();
  const { zoom } = useViewport();
  return (
    <Panel position="top-right" className="zoom">
      <div className="seg">
        <button type="button" aria-label="Smaller" onClick={() => void zoomOut()}>
          −
        </button>
        <button
          type="button"
          aria-label={`${Math.round(zoom * 100)}%: back to full size`}
          className="num"
          onClick={() => void zoomTo(1)}
        >
          {Math.round(zoom * 100)}%
        </button>
        <button type="button" aria-label="Larger" onClick={() => void zoomIn()}>
          +
        </button>
      </div>
      <button type="button" className="btn" onClick={onTidy}>
        Tidy
      </button>
    </Panel>
  );
}
