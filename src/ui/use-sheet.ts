import { useLayoutEffect } from 'react';
import { adopt } from './adopt';

/** Puts a style on the page while something stands there that no other page has, before it is drawn. */
export function useSheet(style: string | undefined): void {
  useLayoutEffect(() => {
    if (style === undefined) return undefined;
    const sheet = adopt(style);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [style]);
}
