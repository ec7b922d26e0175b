import { parseWalk } from '../../../engine/walks';
import type { Problem } from '../../problem';
import { useArticle } from './use-editor';
import { WalkLink } from './walk-link';
import { shortestWay, walkedAnew } from './walks';

/** Mends a problem, where the studio knows how. A walk is written by nobody but who has seen that it is right. */
export function MendButton({
  problem: { mend, answer },
  onLeave,
}: {
  problem: Problem;
  onLeave?: () => void;
}) {
  const { editor, article } = useArticle();
  if (!mend) return undefined;
  const [edit] = mend;
  const walk = edit && 'walk' in edit ? parseWalk(edit.walk) : undefined;
  const isLost = edit?.kind === 'removeWalk';
  return (
    <>
      {walk && (
        <WalkLink
          onClick={onLeave}
          // A new one goes on from its answer, by whoever says that it is right.
          answers={
            isLost
              ? walkedAnew(article, walk.answers)
              : ((answer && shortestWay(article, answer.step)) ?? [])
          }
          {...(isLost && 'walk' in edit && { instead: edit.walk })}
        >
          {isLost ? 'Walk it anew' : 'Record it'}
        </WalkLink>
      )}
      {(isLost || !walk) && (
        <button type="button" className="btn btn-link" onClick={() => void editor.act(mend)}>
          {isLost ? 'Delete the walk' : 'Mend it'}
        </button>
      )}
    </>
  );
}
