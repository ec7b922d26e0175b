import { useEffect, useState } from 'react';
import type { OutlineStep } from '../../contract';
import { useEditor } from '../use-editor';

/** How long nothing is typed before a pasted list is read. */
const QUIET_MS = 400;

/** What a pasted list becomes, for the writer to change; or why nothing. */
export function useOutline(text: string): {
  steps: readonly OutlineStep[];
  setSteps: (steps: readonly OutlineStep[]) => void;
  sentence?: string;
} {
  const { editor } = useEditor();
  const [read, setRead] = useState<{
    text: string;
    steps: readonly OutlineStep[];
    sentence?: string;
  }>({ text: '', steps: [] });
  useEffect(() => {
    if (text.trim() === '') return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      editor.outline(text).then(
        ({ steps }) => isCurrent && setRead({ text, steps }),
        (error: Error) => isCurrent && setRead({ text, steps: [], sentence: error.message }),
      );
    }, QUIET_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [editor, text]);
  const isEmpty = text.trim() === '';
  return {
    steps: isEmpty ? [] : read.steps,
    setSteps: (steps) => setRead({ text, steps }),
    ...(!isEmpty && read.sentence !== undefined && { sentence: read.sentence }),
  };
}
