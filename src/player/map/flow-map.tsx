import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSheet } from '../../ui/use-sheet';
import { alongLine, type Way } from './along-line';
import style from './flow-map.css?inline';
import { MapDrawing } from './map-drawing';
import { boxesAround, boxesOf, type MapLayout } from './map-layout';
import { MapLegend } from './map-legend';
import { MapOutline } from './map-outline';
import { MapPicture } from './map-picture';
import { MapStepCard } from './map-step';
import { MapTools } from './map-tools';
import type { MapTrail } from './map-trail';
import { followInput, type Part, type View, watchView, type Zoom, ZOOM_STEP, zoomOf } from './zoom';

export interface FlowMapProps {
  locale: string;
  layout: MapLayout;
  /** Marks what was walked, where the person is and what is still possible. */
  trail?: MapTrail | undefined;
  /** Opens a step in place of its link. */
  onOpen?: ((step: string) => void) | undefined;
}

const WAYS: Readonly<Record<string, Way>> = {
  ArrowRight: 'on',
  ArrowLeft: 'back',
  ArrowDown: 'next',
  ArrowUp: 'previous',
};

const MIRRORED: typeof WAYS = { ...WAYS, ArrowRight: 'back', ArrowLeft: 'on' };

const KEYS: Readonly<Record<string, (zoom: Zoom) => void>> = {
  '+': ({ by }) => by(ZOOM_STEP),
  '=': ({ by }) => by(ZOOM_STEP),
  '-': ({ by }) => by(1 / ZOOM_STEP),
  '0': ({ fit }) => fit(),
};

/** Whether a part would lie under the small map in the lower corner. */
const isInLowerHalf = (part: Part, view: View): boolean =>
  part.y + part.height / 2 > view.y + view.height / 2;

/** A flow as a picture that can be moved and resized, what its boxes lead to, and all of it as text. */
export function FlowMap({ locale, layout, trail, onOpen }: FlowMapProps) {
  const { t } = useTranslation();
  const region = useRef<HTMLElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  /** Only once the page is hydrated: before, its buttons could do nothing. */
  const [zoom, setZoom] = useState<Zoom>();
  const [view, setView] = useState<View>();
  const [picked, setPicked] = useState<{ id: string; at: string | undefined }>();
  useSheet(style);

  // The browser listens to a wheel or to fingers by itself, unless it is told not to before.
  useEffect(() => {
    const drawing = region.current?.querySelector('svg');
    if (!region.current || !drawing) return;
    const end = new AbortController();
    const made = zoomOf(region.current, drawing);
    followInput(region.current, made, end.signal);
    watchView(region.current, drawing, setView, end.signal);
    setZoom(made);
    return () => end.abort();
  }, []);

  const boxes = boxesOf(layout);
  const find = (wanted: string | undefined) => boxes.find(({ id }) => id === wanted);
  // An outcome is a port of the step before it.
  const here = find(trail?.current) ?? find(trail?.path.at(-1)?.step);
  const at = here?.id;
  // What was picked is forgotten with the next answer.
  const step = (picked?.at === at && find(picked?.id)) || here || boxes[0]!;
  const pick = useCallback((id: string) => setPicked({ id, at }), [at]);

  // Where it is known only later, nothing must move under a finger, and no size changes.
  const before = useRef(at);
  useEffect(() => {
    const parts = boxesAround(layout, at).map(({ box }) => box);
    if (before.current) zoom?.open(parts);
    else if (!region.current?.matches(':hover, :focus')) zoom?.gather(parts);
    before.current = at;
  }, [zoom, layout, at]);

  const goHere =
    here &&
    (() => {
      pick(here.id);
      zoom?.show(here.box);
    });

  /** @returns whether the key does something here. */
  function press(key: string): boolean {
    const way = (layout.isMirrored ? MIRRORED : WAYS)[key];
    if (way) {
      const next = find(alongLine(layout, step.id, way, trail)) ?? step;
      pick(next.id);
      zoom?.reveal(next.box);
    } else if (key === 'Enter') link.current?.click();
    else if (key === '.' && goHere) goHere();
    else if (zoom && KEYS[key]) KEYS[key](zoom);
    else return false;
    return true;
  }
  useEffect(() => {
    const end = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (!ctrlKey && !metaKey && !altKey && press(key)) event.preventDefault();
    };
    region.current?.addEventListener('keydown', onKeyDown, { signal: end.signal });
    return () => end.abort();
  });

  return (
    <div className="flow-map">
      <div className="map-stage">
        <div className="map-bar">
          <MapLegend hasTrail={trail !== undefined} />
          <div className="map-tools">
            {zoom && <MapTools {...{ locale, zoom, view }} onHere={goHere} />}
          </div>
        </div>
        <div className="map-window">
          <section className="map" ref={region} tabIndex={0} aria-label={t('map.region')}>
            <MapDrawing {...{ locale, layout, trail, onOpen }} picked={step.id} onPick={pick} />
          </section>
          {zoom && view && !view.isWhole && (
            <MapPicture
              {...{ layout, trail, view }}
              isHigh={isInLowerHalf((here ?? step).box, view)}
              onPress={zoom.show}
            />
          )}
        </div>
        <MapStepCard
          {...{ locale, layout, step, link, onOpen }}
          isHere={step.id === trail?.current}
        />
      </div>
      <MapOutline {...{ locale, layout, trail }} />
    </div>
  );
}
