import { useReactFlow, useViewport } from '@xyflow/react';

/** Buttons that enlarge the map, show it whole, and lay it out anew. */
export function Zoom({ onWhole, onTidy }: { onWhole: () => void; onTidy: () => void }) {
  const { zoomIn, zoomOut, zoomTo } = useReactFlow();
  const { zoom } = useViewport();
  return (
    <>
      <div className="seg push">
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
        <button type="button" onClick={onWhole}>
          Whole
        </button>
      </div>
      <button type="button" className="btn" onClick={onTidy}>
        Tidy
      </button>
    </>
  );
}
