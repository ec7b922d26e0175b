import { useLayoutEffect } from 'react';

/** Puts a style on the page while something stands there that no other page has, before it is drawn. */
export function useSheet(style: string | undefined): void {
  useLayoutEffect(() => {
    if (style === undefined) return undefined;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [style]);
}
