import { useEffect } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useEditor } from './use-editor';

/** Whether what is being typed can be taken back by the browser itself, letter by letter. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea');

/** Keys that work everywhere in the studio: undo, redo, review. */
export function StudioKeys() {
  const { editor } = useEditor();
  const navigate = useNavigate();
  const { article } = useParams();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 's') {
        event.preventDefault();
        void editor.save().then(() => navigate('/changes'));
      } else if (key === 'z' && !isTyping(event.target) && editor.state.drafts.length === 0) {
        event.preventDefault();
        void (event.shiftKey ? editor.redo(article) : editor.undo(article));
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [editor, navigate, article]);
  return undefined;
}
