import { useEffect, useMemo, useState } from 'react';
import { layOut, placeNew, type Places } from './lay-out';
import type { MapLine, MapNode } from './map-graph';

/**
 * Places of the nodes, once they are laid out. What comes later is put beside what is there: the map moves only when
 * somebody asks for it.
 */
export function usePlaces(
  article: string,
  nodes: readonly MapNode[],
  lines: readonly MapLine[],
): { places: Places | undefined; tidy: () => void } {
  const [laid, setLaid] = useState<{ article: string; places: Places }>();
  const tidy = () => void layOut(nodes, lines).then((places) => setLaid({ article, places }));
  const isLaid = laid?.article === article;
  useEffect(() => {
    if (!isLaid) tidy();
  });
  const places = useMemo(
    () => (laid?.article === article ? placeNew(nodes, lines, laid.places) : undefined),
    [laid, article, nodes, lines],
  );
  return { places, tidy };
}
