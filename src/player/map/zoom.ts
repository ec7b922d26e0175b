/** Sizes at which a map can still be read, or be seen whole. */
const SMALLEST = 0.1;
const LARGEST = 3;
export const ZOOM_STEP = 1.25;

/** Below it texts are smaller than 12 px. */
const READABLE = 0.75;

/** Between what is shown and the edge of the region, in units of the drawing. */
const MARGIN = 14;

/** A mouse that moved less has clicked. */
const DRAG_START = 4;

interface Place {
  x: number;
  y: number;
}

/** A part of a drawing, in its own units. */
export interface Part extends Place {
  width: number;
  height: number;
}

/** The part of a drawing that is seen. */
export interface View extends Part {
  /** Pixels a unit. */
  scale: number;
  isWhole: boolean;
}

/** Changes the size of a drawing inside a region that scrolls. */
export interface Zoom {
  /** Times `factor`, around a place of the window: the middle of the region unless named. */
  by: (factor: number, around?: Place) => void;
  /** The whole drawing, no larger than life. */
  fit: () => void;
  /** As `fit`, but no smaller than can be read: then as `gather`. */
  open: (parts: readonly Part[]) => void;
  /** Shows the first part of the drawing, and as many of the others as are whole beside it. */
  gather: (parts: readonly Part[]) => void;
  /** Brings a part of the drawing to the middle of the region. */
  show: (part: Part) => void;
  /** The same, unless it is in sight. */
  reveal: (part: Part) => void;
}

/** The place of a drawing that is seen at a place of the window. */
export function placeIn(drawing: SVGSVGElement, x: number, y: number): Place {
  const { a, e, f } = drawing.getScreenCTM()!;
  return { x: (x - e) / a, y: (y - f) / a };
}

const middleOf = ({ x, y, width, height }: Part): Place => ({
  x: x + width / 2,
  y: y + height / 2,
});

const unite = (a: Part, b: Part): Part => {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
};

/** The first part of a drawing with as many of the others as a room of this size takes. */
export const gathered = (
  [first, ...others]: readonly Part[],
  room: Pick<Part, 'width' | 'height'>,
): Part =>
  others.reduce((all, other) => {
    const more = unite(all, other);
    return more.width <= room.width && more.height <= room.height ? more : all;
  }, first!);

/**
 * The size of the drawing is in its attributes, because the content security policy allows no style
 * attribute; moving is left to the browser's own scrolling, which every input device knows.
 */
export function zoomOf(region: HTMLElement, drawing: SVGSVGElement): Zoom {
  // Live: it follows when another map is drawn.
  const full = drawing.viewBox.baseVal;
  const scale = () => drawing.height.baseVal.value / full.height;
  /** What the window shows of the region, or else all of it. */
  const shown = (): Part => {
    const { left, top, width, bottom } = region.getBoundingClientRect();
    const [first, last] = [Math.max(0, top), Math.min(innerHeight, bottom)];
    const [y, end] = first < last ? [first, last] : [top, bottom];
    return { x: left, y, width, height: end - y };
  };
  const middle = (): Place => middleOf(shown());

  /** Brings a place of the drawing to one of the window. */
  function bring(place: Place, to: Place) {
    const now = placeIn(drawing, to.x, to.y);
    region.scrollBy((place.x - now.x) * scale(), (place.y - now.y) * scale());
  }

  function resize(wanted: number, around = middle()) {
    const place = placeIn(drawing, around.x, around.y);
    const after = Math.min(LARGEST, Math.max(SMALLEST, wanted));
    drawing.setAttribute('width', String(Math.round(full.width * after)));
    drawing.setAttribute('height', String(Math.round(full.height * after)));
    bring(place, around);
  }

  function whole(): number {
    // Where its height does not follow that of the drawing, it has no other.
    const tallest = Number.parseFloat(getComputedStyle(region).maxHeight) || region.offsetHeight;
    // Inside its border, and less than a pixel that rounding may add.
    const [width, height] = [region.clientWidth - 1, tallest - 2 * region.clientTop - 1];
    return Math.min(1, width / full.width, height / full.height);
  }

  const show = (part: Part) => bring(middleOf(part), middle());

  function gather(parts: readonly Part[]) {
    const { x, y, width, height } = shown();
    const room = { width: width / scale() - 2 * MARGIN, height: height / scale() - 2 * MARGIN };
    const all = gathered(parts, room);
    // Where something has to be cut, it is what stands below.
    const top = y + MARGIN * scale();
    bring({ x: all.x + all.width / 2, y: all.y }, { x: x + width / 2, y: top });
  }

  return {
    by: (factor, around) => resize(scale() * factor, around),
    fit: () => resize(whole()),
    open: (parts) => {
      resize(Math.max(READABLE, whole()));
      gather(parts);
    },
    gather,
    show,
    reveal: (part) => {
      if (!isWithin(part, viewOf(region, drawing))) show(part);
    },
  };
}

const isWithin = (a: Part, b: Part): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

function viewOf(region: HTMLElement, drawing: SVGSVGElement): View {
  const { left, top } = region.getBoundingClientRect();
  const from = placeIn(drawing, left, top);
  const to = placeIn(drawing, left + region.clientWidth, top + region.clientHeight);
  const part = { ...from, width: to.x - from.x, height: to.y - from.y };
  const { width, height } = drawing.viewBox.baseVal;
  // Less than two pixels are hidden by rounding.
  const whole = { x: 2, y: 2, width: width - 4, height: height - 4 };
  const scale = region.clientWidth / part.width;
  return { ...part, scale, isWhole: isWithin(whole, part) };
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

/** How far two fingers are from each other, and the place between them. */
const measure = ([a, b]: TouchList) => ({
  distance: Math.hypot(a!.clientX - b!.clientX, a!.clientY - b!.clientY),
  x: (a!.clientX + b!.clientX) / 2,
  y: (a!.clientY + b!.clientY) / 2,
});

/** Two fingers change the size, around the place between them. */
function pinch(region: HTMLElement, { by }: Zoom, signal: AbortSignal) {
  let spread = 0;
  const onTouch = (event: TouchEvent) => {
    if (event.touches.length !== 2) return;
    event.preventDefault();
    const { distance, ...place } = measure(event.touches);
    if (event.type === 'touchmove' && spread > 0) by(distance / spread, place);
    spread = distance;
  };
  region.addEventListener('touchstart', onTouch, { signal, passive: false });
  region.addEventListener('touchmove', onTouch, { signal, passive: false });
}

/** Lets the wheel with Ctrl, the mouse and two fingers change a map, until `signal` aborts. */
export function followInput(region: HTMLElement, zoom: Zoom, signal: AbortSignal): void {
  region.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom.by(ZOOM_STEP ** Math.sign(-event.deltaY), { x: event.clientX, y: event.clientY });
    },
    { signal, passive: false },
  );
  drag(region, signal);
  pinch(region, zoom, signal);
}

/** Tells what is seen, now and whenever it changes, until `signal` aborts. */
export function watchView(
  region: HTMLElement,
  drawing: SVGSVGElement,
  tell: (view: View) => void,
  signal: AbortSignal,
): void {
  const look = () => tell(viewOf(region, drawing));
  region.addEventListener('scroll', look, { signal, passive: true });
  const sizes = new ResizeObserver(look);
  for (const element of [region, drawing]) sizes.observe(element);
  signal.addEventListener('abort', () => sizes.disconnect());
}
