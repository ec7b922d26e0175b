import './broken.css';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Problem } from '../../problem';
import { inLabels, titleOf } from './article-texts';
import { counted } from './bar';
import {
  actsSince,
  type Broken,
  type Group,
  grouped,
  isUnled,
  isWalk,
  stillBroken,
  withoutLost,
} from './broken';
import { Elsewhere } from './broken-elsewhere';
import { Icon } from './icon';
import { LeadHere } from './lead-here';
import { focusSpot, spotId } from './map/mapping';
import { MendButton } from './mend-button';
import { languageOf, localeOf, problemKey } from './problems-at';
import { fieldPath, type View, viewPath, walkPath } from './routes';
import { useArticle } from './use-editor';

/** The way to the place of a problem, called as the place is. */
function PlaceLink({ problem, view, isNamed }: { problem: Problem; view: View; isNamed: boolean }) {
  const { article, list } = useArticle();
  const { step: open } = useParams();
  const { key, text } = problem;
  const step = problem.answer?.step ?? problem.step;
  const [mend] = problem.mend ?? [];
  if (isWalk(problem) && mend && 'walk' in mend)
    return (
      <Link className="btn btn-link" to={walkPath(article.id, mend.walk, open)}>
        {isNamed ? /^Walk \d+/.exec(text)?.[0] : 'Show the walk'}
      </Link>
    );
  if (step === undefined) return undefined;
  const title = titleOf(article, list, step);
  return (
    <Link
      className="btn btn-link"
      to={
        key === undefined
          ? viewPath(article.id, view, step)
          : fieldPath(article.id, step, localeOf(problem) ?? list.first, key)
      }
    >
      {isNamed ? (
        [title, languageOf(list, problem)].filter(Boolean).join(' · ')
      ) : (
        <>
          Show {key === undefined ? 'the step' : 'the text'}
          <span className="sr"> “{title}”</span>
        </>
      )}
    </Link>
  );
}

/** Takes away the steps that nobody can come to any more: one act, taken back as one. */
function RemoveLost({ group, view }: { group: Group; view: View }) {
  const { editor, article } = useArticle();
  const { step: open } = useParams();
  const navigate = useNavigate();
  const edits = withoutLost(article, group);
  if (edits.length === 0) return undefined;
  const remove = async () => {
    if (!(await editor.act(edits))) return;
    const next = edits.find(({ step }) => step === open)?.insteadTo ?? open;
    await navigate(viewPath(article.id, view, next));
    if (view === 'map' && next !== undefined) focusSpot(next);
  };
  return (
    <button type="button" className="btn btn-link" onClick={() => void remove()}>
      {edits.length === 1 ? 'Remove the step' : `Remove the ${edits.length} steps`}
    </button>
  );
}

/** One thing that is broken: what it is, where it is the same, and what mends it. */
function Thing({ group: [first, ...others], view }: { group: Group; view: View }) {
  const { article, list } = useArticle();
  return (
    <li>
      <Icon name="stop" tone="stop" />
      <div>
        <p>{inLabels(list, first.text)}</p>
        {others.length > 0 && (
          <p className="s muted others">
            {isWalk(first) ? 'The same in' : 'And what comes after it:'}{' '}
            {others.map((problem) => (
              <PlaceLink key={problemKey(problem)} problem={problem} view={view} isNamed />
            ))}
          </p>
        )}
        <div className="mends">
          <PlaceLink problem={first} view={view} isNamed={false} />
          <MendButton problem={first} />
          {isUnled(article, first) && <LeadHere step={first.step!} />}
          <RemoveLost group={[first, ...others]} view={view} />
        </div>
      </div>
    </li>
  );
}

/** Corners of the map, the one that is taken first first. */
const CORNERS = [
  { name: '', isAtTop: false },
  { name: 'at-end', isAtTop: false },
  { name: 'at-top', isAtTop: true },
  { name: 'at-end at-top', isAtTop: true },
];

/** How high a sheet may be where there is room, and has to be where there is none. */
const [MOST, LEAST] = [384, 192];
const GAP = 12;

/** Puts a sheet into the corner of the map where it has room, and covers nothing of a node. */
function toFreeCorner(sheet: HTMLElement, node: Element | null | undefined): void {
  const canvas = sheet.closest('.canvas')?.getBoundingClientRect();
  const box = node?.getBoundingClientRect();
  if (!canvas || !box) return;
  const put = (corner: string) => {
    sheet.className = `pop broken ${corner}`;
  };
  const rooms = CORNERS.map(({ name, isAtTop }) => {
    put(name);
    const { left, right, top, bottom } = sheet.getBoundingClientRect();
    if (left > box.right || right < box.left) return MOST;
    return isAtTop ? box.top - top - GAP : bottom - box.bottom - GAP;
  }).map((room) => Math.min(MOST, room));
  const most = Math.max(...rooms);
  put(CORNERS[rooms.indexOf(most)]!.name);
  sheet.style.maxBlockSize = `${Math.max(LEAST, most)}px`;
}

/** What an edit broke, with what mends it: it stands beside the work until it is mended or left. */
function Sheet({ broken, view }: { broken: Broken; view: View }): ReactNode {
  const { editor, state, article, list } = useArticle();
  const { step: open = '' } = useParams();
  const box = useRef<HTMLElement>(null);
  const { said, problems, elsewhere } = broken;
  const groups = grouped(article, problems);
  const count = elsewhere.reduce((sum, each) => sum + each.problems.length, groups.length);
  const acts = actsSince(state, broken);
  // It stays where it has come up, whatever is selected later.
  useLayoutEffect(() => {
    if (box.current)
      toFreeCorner(box.current, document.getElementById(spotId(open))?.closest('.node'));
    // oxlint-disable-next-line react/exhaustive-deps
  }, [broken.act]);
  const leave = () => {
    editor.closeBroken();
    document.getElementById(spotId(open))?.focus();
  };
  useEffect(() => {
    const press = ({ key, target }: KeyboardEvent) => {
      if (key === 'Escape' && target instanceof Node && box.current?.contains(target)) leave();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  return (
    <section className="pop broken" ref={box} aria-label="What this edit broke">
      <h2>
        {inLabels(list, said[0] ?? '')}
        {said.length > 1 && ` And ${counted(said.length - 1, 'change')} more.`} That broke{' '}
        {counted(count, 'thing')}:
      </h2>
      <ol>
        {groups.map((group) => (
          <Thing key={group[0].text} group={group} view={view} />
        ))}
        {elsewhere.map((each) => (
          <Elsewhere key={each.article} broken={each} view={view} />
        ))}
      </ol>
      <div className="mends broken-end">
        <button type="button" className="btn btn-act" onClick={() => editor.undoBroken()}>
          <Icon name="undo" />
          {acts === 1 ? 'Undo this edit' : `Undo it, and ${counted(acts - 1, 'edit')} since`}
        </button>
        <span className="muted s">{count === 1 ? 'mends it' : 'mends all'}</span>
        <button type="button" className="btn btn-quiet push" onClick={leave}>
          Leave it for now
        </button>
      </div>
    </section>
  );
}

/** What the last edit broke, as long as it is broken. */
export function BrokenSheet({ view }: { view: View }) {
  const { state } = useArticle();
  const broken = stillBroken(state);
  return broken && <Sheet broken={broken} view={view} />;
}
