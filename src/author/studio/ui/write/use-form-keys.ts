import { type RefObject, useEffect, useEffectEvent } from 'react';

/** Escape leaves a form, and Ctrl Enter takes what is typed, also where Enter begins a line. */
export function useFormKeys(form: RefObject<HTMLFormElement | null>, onClose: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, repeat, isComposing } = event;
    // Held down it is meant once, and an input method has both keys to itself.
    if (repeat || isComposing) return;
    if (key === 'Escape') onClose();
    if (key === 'Enter' && (ctrlKey || metaKey)) form.current?.requestSubmit();
  });
  useEffect(() => {
    const box = form.current!;
    box.addEventListener('keydown', press);
    return () => box.removeEventListener('keydown', press);
  }, [form]);
}
