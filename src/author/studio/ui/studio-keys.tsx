import { useEffect, useRef } from 'react';
import { useNavigate, useParams } from 'react-router';
import { areKeysOn, isTyping, keyName } from '../../../agent/keys';
import { pressButton } from './keys';
import { VIEWS, viewPath } from './routes';
import { useEditor } from './use-editor';

/** Whether what is being typed can be taken back by the browser itself, letter by letter. */
const isPlainText = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea');

/** How long after a letter the next one goes on with the same word. */
const TYPING_MS = 300;

/** Whether a letter pressed there may be meant for a text beside. */
const isInForm = (target: EventTarget | null) =>
  target instanceof Element && target.closest('.sheet, .pop') !== null;

/** Keys that work everywhere in the studio, on keyboards of any alphabet: see `KEYS`. */
export function StudioKeys() {
  const { editor } = useEditor();
  const navigate = useNavigate();
  const { article, step } = useParams();
  const lastLetter = useRef(-TYPING_MS);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
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
      clearTimeout(waiting);
      const isInWord = event.timeStamp - lastLetter.current < TYPING_MS;
      if (event.key.length === 1) lastLetter.current = event.timeStamp;
      // Tab may have missed the next field; other keys end what was typed.
      else if (event.key !== 'Tab') lastLetter.current = -TYPING_MS;
      if (article === undefined || isTyping(event.target)) return false;
      const name = keyName(event);
      if (name === '?') return pressButton('keys');
      if (!areKeysOn() || event.shiftKey || isInWord || isInForm(event.target)) return false;
      // What is typed next goes into the field that opens.
      if (name === 'n') return pressButton('newStep');
      if (name === 'a') return pressButton('newAnswer');
      const view = VIEWS.find(({ key }) => key === name)?.view;
      if (view) waiting = setTimeout(() => void navigate(viewPath(article, view, step)), TYPING_MS);
      return view !== undefined;
    };
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.defaultPrevented) return;
      const isDone = event.ctrlKey || event.metaKey ? withControl(event) : alone(event);
      if (isDone) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => {
      clearTimeout(waiting);
      document.removeEventListener('keydown', press);
    };
  }, [editor, navigate, article, step]);
  return undefined;
}
