import {
  type CSSProperties,
  type RefObject,
  useEffectEvent,
  useLayoutEffect,
  useState,
} from 'react';

/** Hands a page over once its code has drawn it. */
function whenDrawn(page: Document, then: (page: Document) => void): void {
  if (page.querySelector('main')) {
    then(page);
    return;
  }
  new MutationObserver((_, watch) => {
    if (!page.querySelector('main')) return;
    watch.disconnect();
    then(page);
  }).observe(page.body, { childList: true, subtree: true });
}

const stop = (event: Event) => event.stopImmediatePropagation();

/** A page of the guide in a frame of its own. Where it goes on to is its own matter. */
export function PageFrame({
  page,
  address,
  style,
  isShown,
  onOpen,
  onDrawn,
}: {
  page: RefObject<HTMLIFrameElement | null>;
  /** What it opens with. */
  address: string;
  style: CSSProperties;
  /** Whether it is the one in view: another one may be on its way below it. */
  isShown: boolean;
  /** Before anything of it is loaded. */
  onOpen: () => void;
  onDrawn: (page: Document) => void;
}) {
  const [first] = useState(address);
  const open = useEffectEvent(onOpen);
  useLayoutEffect(() => open(), []);
  return (
    // It is the site itself, which the studio writes.
    // oxlint-disable-next-line react/iframe-missing-sandbox
    <iframe
      ref={page}
      src={first}
      title="The page, as readers see it"
      style={{ ...style, visibility: isShown ? 'visible' : 'hidden' }}
      inert={!isShown}
      onLoad={({ currentTarget: { contentDocument } }) => {
        if (!contentDocument) return;
        // The workspace of agents asks before it is left, as a call is open there: here it comes and goes.
        contentDocument.defaultView?.addEventListener('beforeunload', stop, true);
        whenDrawn(contentDocument, onDrawn);
      }}
    />
  );
}
