import type { Problem } from '../../problem';
import { useEditor } from './use-editor';

/** Mends a problem, where the studio knows how. */
export function MendButton({ problem: { mend } }: { problem: Problem }) {
  const { editor } = useEditor();
  if (!mend) return undefined;
  return (
    <button type="button" className="btn btn-link" onClick={() => void editor.act(mend)}>
      Mend it
    </button>
  );
}
