/** Lets the button of an article print all of it. The page is not hydrated for that: what it needs is asked for on use. */
export function offerPrint(): void {
  document.querySelector('[data-print-article]')?.addEventListener('click', () => {
    const { lang } = document.documentElement;
    import('./whole-article')
      .then(({ printArticle }) => printArticle(lang, document.querySelector('main')!.dataset.flow!))
      // Without the code, paper shows what the page does.
      .catch(() => window.print());
  });
}
