import { counted } from './bar';
import type { Draft } from './drafts';
import { Notice } from './notice';
import { useEditor } from './use-editor';

const MINUTE = 60_000;

/** How long ago, as one says it. */
function ago(at: number): string {
  const minutes = Math.round((Date.now() - at) / MINUTE);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${counted(minutes, 'minute')} ago`;
  return `on ${new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}`;
}

/** Offers what was typed in a studio that closed before it had saved it. */
export function FoundDrafts({ drafts, where }: { drafts: readonly Draft[]; where: string }) {
  const { editor } = useEditor();
  if (drafts.length === 0) return undefined;
  return (
    <Notice
      icon="pen"
      title="We kept what you typed before the studio closed."
      buttons={
        <>
          <button type="button" className="btn" onClick={() => editor.drop(drafts)}>
            Drop {drafts.length === 1 ? 'it' : 'them'}
          </button>
          <button type="button" className="btn" onClick={() => editor.putBack(drafts)}>
            Put {drafts.length === 1 ? 'it' : 'them'} back
          </button>
        </>
      }
    >
      <p>
        {counted(drafts.length, 'text')} in {where}, {ago(Math.max(...drafts.map(({ at }) => at)))}.
      </p>
    </Notice>
  );
}
