import { useRef } from 'react';
import type { Edit } from '../../contract';
import { useEditor } from '../use-editor';

/** Makes the edits of a form, once however often it is sent meanwhile, and says when they are made. */
export function useMaking(onMade: () => void): (edits: readonly Edit[]) => void {
  const { editor } = useEditor();
  const isBusy = useRef(false);
  return (edits) => {
    if (isBusy.current) return;
    isBusy.current = true;
    void editor.act(edits).then((isMade) => {
      isBusy.current = false;
      if (isMade) onMade();
    });
  };
}
