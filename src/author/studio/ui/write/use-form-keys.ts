import { type RefObject, useEffect, useEffectEvent } from 'react';

/** Escape leaves a form, and Ctrl Enter takes what is typed, also where Enter begins a line. */
export function useFormKeys(form: RefObject<HTMLFormElement | null>, onClose: () => void): void {
  const press = useEffectEvent(({ key, ctrlKey, metaKey }: KeyboardEvent) => {
    if (key === 'Escape') onClose();
    if (key === 'Enter' && (ctrlKey || metaKey)) form.current?.requestSubmit();
  });
  useEffect(() => {
    const box = form.current!;
    box.addEventListener('keydown', press);
    return () => box.removeEventListener('keydown', press);
  }, [form]);
}
