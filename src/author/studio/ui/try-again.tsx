import { Link } from 'react-router';
import type { TextEdit } from '../contract';
import { ABOUT_STEP, fieldPath } from './routes';
import { useEditor } from './use-editor';

/** What is to be done about texts that are kept on this device: choose whose stands, or save them once more. */
export function TryAgain({ className }: { className: string }) {
  const { editor, state } = useEditor();
  const { article, conflicts } = state;
  const edit = conflicts[0]?.edit as TextEdit | undefined;
  if (!edit)
    return (
      <button type="button" className={className} onClick={() => void editor.save()}>
        Try again
      </button>
    );
  const owner = edit.article === 'shared' && article ? article.id : edit.article;
  const [first = ''] = edit.key.split('.');
  const step = edit.key.includes('.') ? first : ABOUT_STEP;
  return (
    <Link className={className} to={fieldPath(owner, step, edit.locale, edit.key)}>
      Choose which one stands
    </Link>
  );
}
