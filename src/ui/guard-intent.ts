/** A second tap that comes so soon was meant for what stood there before. */
const SAME_GESTURE_MS = 300;

/** What leads to another view: links, and in the workspace answers and moves of a call. */
const LEADS_ON = 'a, [data-option], [data-do]';

/** Keys that go on while they are held down, wherever they have led to. */
const MOVES_ON = /^(?:Tab|Arrow|Page|Home|End)/;

const stop = (event: Event) => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

/**
 * Lets what a person did once count once, on every page from its first script on.
 *
 * A double click or tap never goes on to what the first one has brought up. A mouse counts its clicks itself, so that two
 * quick ones on different places are two; fingers do not. Keys and programs click without a count and are never slowed.
 *
 * A key that is held down never acts again by Enter or Escape, nor on anything that had no focus when it was pressed.
 */
export function guardIntent(): void {
  // A page that has just been opened was led to by a link.
  let ledOn = 0;
  let pressedOn: EventTarget | null;

  addEventListener(
    'click',
    (event) => {
      const { detail, pointerType, target, timeStamp } = event;
      const mayBeSecond = detail > (pointerType === 'mouse' ? 1 : 0);
      if (mayBeSecond && timeStamp - ledOn < SAME_GESTURE_MS) stop(event);
      else if (detail > 0 && (target as Element).closest(LEADS_ON)) ledOn = timeStamp;
    },
    true,
  );
  addEventListener(
    'keydown',
    (event) => {
      const { key, repeat, target } = event;
      if (!repeat) pressedOn = target;
      else if (
        key === 'Escape' ||
        (key === 'Enter' && !(target instanceof HTMLTextAreaElement)) ||
        (target !== pressedOn && !MOVES_ON.test(key))
      )
        stop(event);
    },
    true,
  );
}
