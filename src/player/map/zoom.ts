/** Sizes at which a map can still be read, or be seen whole. */
const SMALLEST = 0.1;
const LARGEST = 3;
export const ZOOM_STEP = 1.25;

/** A mouse that moved less has clicked. */
const DRAG_START = 4;

interface Place {
  x: number;
  y: number;
}

/** Changes the size of a drawing inside a region that scrolls. */
export interface Zoom {
  /** Times `factor`, around a place in the region: its middle unless named. */
  by: (factor: number, around?: Place) => void;
  /** The whole drawing, no larger than life. */
  fit: () => void;
  /** Brings a place of the drawing to the middle of the region. */
  show: (place: Place) => void;
}

/**
 * The size of the drawing is in its attributes, because the content security policy allows no style
 * attribute; moving is left to the browser's own scrolling, which every input device knows.
 */
export function zoomOf(region: HTMLElement, drawing: SVGSVGElement): Zoom {
  // Both are live: they follow when another map is drawn.
  const full = drawing.viewBox.baseVal;
  const scale = () => drawing.width.baseVal.value / full.width;

  function resize(wanted: number, around: Place) {
    const before = scale();
    const after = Math.min(LARGEST, Math.max(SMALLEST, wanted));
    const x = ((region.scrollLeft + around.x) / before) * after - around.x;
    const y = ((region.scrollTop + around.y) / before) * after - around.y;
    drawing.setAttribute('width', String(Math.round(full.width * after)));
    drawing.setAttribute('height', String(Math.round(full.height * after)));
    region.scrollTo(x, y);
  }

  const middle = () => ({ x: region.clientWidth / 2, y: region.clientHeight / 2 });
  return {
    by: (factor, around = middle()) => resize(scale() * factor, around),
    fit: () => {
      const tallest = Number.parseFloat(getComputedStyle(region).maxHeight) || innerHeight;
      // Inside its border, and less than a pixel that rounding may add.
      const [width, height] = [region.clientWidth - 1, tallest - 2 * region.clientTop - 1];
      resize(Math.min(1, width / full.width, height / full.height), { x: 0, y: 0 });
    },
    show: ({ x, y }) => region.scrollTo(x * scale() - middle().x, y * scale() - middle().y),
  };
}

/** Moves the region with the mouse, without following the link under it. */
function drag(region: HTMLElement, signal: AbortSignal) {
  let from: (Place & { left: number; top: number }) | undefined;
  let hasMoved = false;
  region.addEventListener(
    'pointerdown',
    ({ pointerType, button, clientX, clientY }) => {
      hasMoved = false;
      // Fingers scroll by themselves.
      if (pointerType !== 'mouse' || button !== 0) return;
      from = { x: clientX, y: clientY, left: region.scrollLeft, top: region.scrollTop };
    },
    { signal },
  );
  region.addEventListener(
    'pointermove',
    ({ clientX, clientY, pointerId }) => {
      if (!from) return;
      const [x, y] = [clientX - from.x, clientY - from.y];
      if (!hasMoved && Math.hypot(x, y) < DRAG_START) return;
      if (!hasMoved) region.setPointerCapture(pointerId);
      hasMoved = true;
      region.scrollTo(from.left - x, from.top - y);
    },
    { signal },
  );
  const drop = () => {
    from = undefined;
  };
  region.addEventListener('pointerup', drop, { signal });
  region.addEventListener('pointercancel', drop, { signal });
  region.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
  region.addEventListener(
    'click',
    (event) => {
      if (!hasMoved) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal, capture: true },
  );
}

/** Two fingers change the size, around the place between them. */
function pinch(region: HTMLElement, { by }: Zoom, signal: AbortSignal) {
  let spread = 0;
  const measure = ([a, b]: TouchList | Touch[]) => {
    const { left, top } = region.getBoundingClientRect();
    return {
      distance: Math.hypot(a!.clientX - b!.clientX, a!.clientY - b!.clientY),
      x: (a!.clientX + b!.clientX) / 2 - left,
      y: (a!.clientY + b!.clientY) / 2 - top,
    };
  };
  const onTouch = (event: TouchEvent) => {
    if (event.touches.length !== 2) return;
    event.preventDefault();
    const { distance, ...place } = measure([...event.touches]);
    if (event.type === 'touchmove' && spread > 0) by(distance / spread, place);
    spread = distance;
  };
  region.addEventListener('touchstart', onTouch, { signal, passive: false });
  region.addEventListener('touchmove', onTouch, { signal, passive: false });
}

const KEYS: Readonly<Record<string, (zoom: Zoom) => void>> = {
  '+': ({ by }) => by(ZOOM_STEP),
  '=': ({ by }) => by(ZOOM_STEP),
  '-': ({ by }) => by(1 / ZOOM_STEP),
  '0': ({ fit }) => fit(),
};

/** Lets keys, the wheel with Ctrl, the mouse and two fingers change a map, until `signal` aborts. */
export function followInput(region: HTMLElement, zoom: Zoom, signal: AbortSignal): void {
  region.addEventListener(
    'keydown',
    ({ key, ctrlKey, metaKey, altKey }) => {
      if (!ctrlKey && !metaKey && !altKey) KEYS[key]?.(zoom);
    },
    { signal },
  );
  region.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const { left, top } = region.getBoundingClientRect();
      const around = { x: event.clientX - left, y: event.clientY - top };
      zoom.by(ZOOM_STEP ** Math.sign(-event.deltaY), around);
    },
    { signal, passive: false },
  );
  drag(region, signal);
  pinch(region, zoom, signal);
}
