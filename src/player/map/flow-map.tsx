import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mapPath, stepPath } from '../address';
import { MapDrawing } from './map-drawing';
import type { MapLayout } from './map-layout';
import { MapOutline } from './map-outline';
import type { Walk } from './walk';
import { followInput, type Zoom, ZOOM_STEP, zoomOf } from './zoom';

export interface FlowMapProps {
  locale: string;
  layout: MapLayout;
  /** Marks what was walked, where the person is and what is still possible. */
  walk?: Walk | undefined;
  /** Takes a click on a box in place of its link. */
  onOpen?: ((step: string) => void) | undefined;
}

/** A flow as a picture that can be moved and resized, and as text. */
export function FlowMap({ locale, layout, walk, onOpen }: FlowMapProps) {
  const { t } = useTranslation();
  const region = useRef<HTMLElement>(null);
  /** Only once the page is hydrated: before, its buttons could do nothing. */
  const [zoom, setZoom] = useState<Zoom>();

  // The browser listens to a wheel or to fingers by itself, unless it is told not to before.
  useEffect(() => {
    const drawing = region.current?.querySelector('svg');
    if (!region.current || !drawing) return;
    const end = new AbortController();
    const made = zoomOf(region.current, drawing);
    followInput(region.current, made, end.signal);
    setZoom(made);
    return () => end.abort();
  }, []);

  // Without this, the current step of a long flow would be out of sight.
  const current = walk?.current;
  useEffect(() => {
    const box = layout.steps.find(({ id }) => id === current)?.box;
    if (box) zoom?.show({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  }, [zoom, layout, current]);

  return (
    <div className="flow-map">
      <div className="map-tools">
        <a href="#outline">{t('map.asText')}</a>
        {zoom && (
          <>
            <button
              type="button"
              aria-label={t('map.zoomOut')}
              onClick={() => zoom.by(1 / ZOOM_STEP)}
            >
              {'−'}
            </button>
            <button type="button" aria-label={t('map.zoomIn')} onClick={() => zoom.by(ZOOM_STEP)}>
              {'+'}
            </button>
            <button type="button" onClick={() => zoom.fit()}>
              {t('map.fit')}
            </button>
          </>
        )}
      </div>
      <section className="map" ref={region} tabIndex={0} aria-label={t('map.region')}>
        <MapDrawing
          layout={layout}
          walk={walk}
          onOpen={onOpen}
          hrefOf={({ id, continues }) =>
            continues ? mapPath(locale, continues.flow) : stepPath(locale, layout.flow, id)
          }
        />
      </section>
      {walk && <p className="quiet">{t('map.legend')}</p>}
      <MapOutline locale={locale} layout={layout} walk={walk} />
    </div>
  );
}
