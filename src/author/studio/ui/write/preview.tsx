import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { forgetSession } from '../../../../player/storage';
import { captionsIn, ownerOf, textPieces, wordsOf } from '../article-texts';
import { Icon } from '../icon';
import { useArticle } from '../use-editor';
import { stepAfter, walkedAnew } from '../walks';
import { PageFrame } from './page-frame';
import { beginCall } from './preview-call';
import {
  dress,
  frameAddress,
  FRAMES,
  type FrameName,
  outline,
  pageAddress,
  partsOnPage,
  type Shown,
} from './preview-page';
import { useRecording } from './recording';
import { usePlayed } from './use-played';
import { WalkStart, WalkStrip } from './walk-strip';
import { useWriting } from './writing';

/** Shows what is being typed before it is saved. What is saved comes with the page itself. */
function showText(parts: readonly HTMLElement[], text: string, captions: Record<string, string>) {
  const [part] = parts;
  // Paragraphs may come or go: they wait for the page.
  if (!part || parts.length > 1 || text.includes('\n')) return;
  part.replaceChildren(
    ...textPieces(text, captions).map((piece) => {
      if (piece.caption === undefined) return piece.text;
      const label = document.createElement('b');
      label.textContent = piece.text;
      return label;
    }),
  );
}

/** Of a page that can still be read. */
const LEAST_HEIGHT = 400;

const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The page of the step being written, or that of the article, as readers see it. */
export function Preview({ step }: { step?: string }) {
  const { state, article, list } = useArticle();
  const { languages, focused } = useWriting();
  const [frame, setFrame] = useState<FrameName>('phone');
  const [chosen, setChosen] = useState<{ locale: string; whileIn: string | undefined }>();
  const [isWide, setIsWide] = useState(false);
  const [isDark, setIsDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const page = useRef<HTMLIFrameElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: Infinity, height: Infinity });
  // A page that has come anew is dressed and marked anew.
  const [loaded, setLoaded] = useState<{ page: Document }>();
  const { width, height: whole } = FRAMES[frame];
  // It has no width where it is not shown.
  const scale = Math.min(1, room.width / width) || 1;
  // Where there is less room, the page scrolls by itself, and its answers stay in sight.
  const height = Math.min(whole, Math.max(LEAST_HEIGHT, room.height / scale));
  // The page follows the language that is being written, until another one is chosen.
  const writtenIn = focused?.locale;
  const locale = chosen?.whileIn === writtenIn ? chosen?.locale : writtenIn;
  const language = languages.find((each) => each.locale === locale) ?? languages[0]!;
  const { recording, goOnFrom, stop } = useRecording();
  const [note, setNote] = useState<string>();
  const way = usePlayed(page, frame, recording);
  const answers = way && walkedAnew(article, way.seen.answers);
  const shown: Shown = {
    locale: language.locale,
    article: article.id,
    ...(step !== undefined && { step }),
    ...(answers && { answers, step: stepAfter(article, answers) }),
  };
  const address = frameAddress(frame, shown);
  const id = [frame, language.locale, article.id, recording?.turn ?? step].join(' ');
  // The page in view stays until the one that takes its place is drawn.
  const [shownTurn, setShownTurn] = useState({ id, turn: 0 });
  const [next, setNext] = useState<{ id: string; turn: number; address: string }>();
  const nextPage = useRef<HTMLIFrameElement>(null);
  const turn = shownTurn.id === id ? shownTurn.turn : 0;
  const frames = [
    { turn, address, isShown: true },
    ...(next?.id === id ? [{ ...next, isShown: false }] : []),
  ];
  const goOn = () => goOnFrom(answers ?? []);
  const begin = () => {
    // What another walk has left on the device would change this one.
    if (recording) forgetSession();
    if (frame === 'agent') beginCall(shown);
  };

  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setRoom(entry.contentRect);
    });
    watch.observe(body.current!);
    return () => watch.disconnect();
  }, []);

  // What is in the files is on the page.
  const files = useRef(article);
  const renew = useEffectEvent(() => {
    const view = page.current?.contentWindow;
    if (recording) goOn();
    // A widget is told by its address what to show; others are where somebody has gone.
    else if (view)
      setNext({
        id,
        turn: (next?.turn ?? turn) + 1,
        address: frame === 'widget' ? address : view.location.href,
      });
  });
  useEffect(() => {
    if (files.current === article) return;
    files.current = article;
    renew();
  }, [article]);

  useEffect(() => {
    if (loaded) dress(loaded.page, isDark);
  }, [isDark, loaded]);

  useEffect(() => {
    if (!loaded) return;
    for (const { article: owner, locale, key, text = '' } of state.drafts) {
      const isHere = locale === language.locale && owner === ownerOf(article, key);
      if (isHere && typeof text === 'string')
        showText(partsOnPage(loaded.page, article, key), text, captionsIn(list, locale));
    }
  }, [state.drafts, article, list, language, loaded]);

  const key = focused?.key;
  useEffect(() => {
    if (!loaded) return;
    const parts = key === undefined ? [] : partsOnPage(loaded.page, article, key);
    outline(loaded.page, parts, isCalm());
  }, [article, key, loaded]);

  const title = shown.step === undefined ? 'title' : `${shown.step}.title`;
  const hasTitle = wordsOf(article, language.locale, title) !== '';

  return (
    <aside className={`preview ${isWide ? 'is-wide' : ''}`} aria-label="Preview">
      <div className="preview-head">
        <select
          className="input"
          aria-label="Show as"
          value={frame}
          onChange={({ target }) => setFrame(target.value as FrameName)}
        >
          {Object.entries(FRAMES).map(([id, { name }]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <div className="seg seg-s" role="group" aria-label="Language of the page">
          {languages.map((each) => (
            <button
              key={each.locale}
              type="button"
              aria-pressed={each === language}
              aria-label={`${each.locale.toUpperCase()}: ${each.name}`}
              onClick={() => setChosen({ locale: each.locale, whileIn: writtenIn })}
            >
              {each.locale.toUpperCase()}
            </button>
          ))}
        </div>
        <button
          type="button"
          className="btn btn-icon"
          aria-pressed={isWide}
          aria-label="Wide preview"
          onClick={() => setIsWide(!isWide)}
        >
          <Icon name="wide" />
        </button>
        <button
          type="button"
          className="btn btn-icon"
          aria-pressed={isDark}
          aria-label="Dark preview"
          onClick={() => setIsDark(!isDark)}
        >
          <Icon name="dark" />
        </button>
        <a
          className="btn btn-icon"
          href={frame === 'agent' ? address : pageAddress(shown)}
          target="_blank"
          rel="noreferrer"
          aria-label="Open the page in a tab"
        >
          <Icon name="open" />
        </a>
      </div>
      {recording && way ? (
        <WalkStrip
          {...{ recording, way }}
          onBack={goOn}
          onStop={(said = '') => {
            stop();
            setNote(said);
          }}
        />
      ) : (
        <WalkStart step={step} note={note} />
      )}
      {!hasTitle && (
        <p className="note note-warn" role="status">
          <Icon name="warning" />
          <span>The page has no title in {language.name} yet: it is shown once it has one.</span>
        </p>
      )}
      <div className="preview-body" ref={body}>
        <div className={`device device-${frame}`} style={{ height: height * scale }}>
          {frames.map((each) => (
            <PageFrame
              key={`${id} ${each.turn}`}
              page={each.isShown ? page : nextPage}
              address={each.address}
              isShown={each.isShown}
              style={{ width, height, transform: `scale(${scale})` }}
              onOpen={each.isShown ? begin : () => undefined}
              onDrawn={(drawn) => {
                setLoaded({ page: drawn });
                if (!each.isShown) {
                  dress(drawn, isDark);
                  drawn.defaultView?.scrollTo(0, page.current?.contentWindow?.scrollY ?? 0);
                  setShownTurn({ id, turn: each.turn });
                  setNext(undefined);
                  return;
                }
                // It is played from now on; but nobody is taken away from a text.
                const { activeElement } = document;
                if (recording && !activeElement?.matches('[contenteditable], input, select'))
                  page.current?.focus();
              }}
            />
          ))}
        </div>
      </div>
    </aside>
  );
}
