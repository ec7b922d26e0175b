import { useEffect } from 'react';
import { useNavigate, useParams } from 'react-router';
import { areKeysOn, isTyping, keyName } from '../../../agent/keys';
import { pressButton } from './keys';
import { VIEWS, viewPath } from './routes';
import { useEditor } from './use-editor';

/** Whether what is being typed can be taken back by the browser itself, letter by letter. */
const isPlainText = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea');

/** Keys that work everywhere in the studio, on keyboards of any alphabet: see `KEYS`. */
export function StudioKeys() {
  const { editor } = useEditor();
  const navigate = useNavigate();
  const { article, step } = useParams();
  useEffect(() => {
    /** With Ctrl: also while somebody types. */
    const withControl = (event: KeyboardEvent): boolean => {
      const name = keyName(event);
      if (name === 's') void editor.save().then(() => navigate('/changes'));
      else if (name === 'f') return pressButton('find');
      else if (name === 'z' && !isPlainText(event.target) && editor.state.drafts.length === 0)
        void (event.shiftKey ? editor.redo(article) : editor.undo(article));
      else return false;
      return true;
    };
    const alone = (event: KeyboardEvent): boolean => {
      if (article === undefined || isTyping(event.target)) return false;
      const name = keyName(event);
      if (name === '?') return pressButton('keys');
      if (!areKeysOn() || event.shiftKey) return false;
      if (name === 'n') return pressButton('newStep');
      if (name === 'a') return pressButton('newAnswer');
      const view = VIEWS.find(({ key }) => key === name)?.view;
      if (view) void navigate(viewPath(article, view, step));
      return view !== undefined;
    };
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.defaultPrevented) return;
      const isDone = event.ctrlKey || event.metaKey ? withControl(event) : alone(event);
      if (isDone) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [editor, navigate, article, step]);
  return undefined;
}
