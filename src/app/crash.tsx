import { Component, type ReactNode } from 'react';
import { firstLanguage } from '#guide/site.config';
import { languageOf, languages } from '../content/languages';

/**
 * Stands in for a page that broke or whose code could not be downloaded: loads its document anew, once, and
 * `boot.ts` then leaves that as it is: it works by links alone. The words come with the languages, because the
 * texts may be the broken part.
 */
export class CrashBoundary extends Component<
  { isShell: boolean; children: ReactNode },
  { hasCrashed: boolean }
> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError() {
    return { hasCrashed: true };
  }

  override componentDidCatch() {
    // The shell is empty by itself, so it would only break again.
    if (this.props.isShell) return;
    // Without a network there would be nothing instead.
    fetch(window.location.href, { method: 'HEAD' }).then(
      () => {
        // The entry of the history outlives a reload, also where storage is forbidden.
        history.replaceState({ ...history.state, hasCrashed: true }, '');
        window.location.reload();
      },
      () => undefined,
    );
  }

  override render() {
    if (!this.state.hasCrashed) return this.props.children;
    return (
      <main id="main">
        <h1>{languageOf(firstLanguage).crash}</h1>
        {Object.entries(languages)
          .filter(([id, { crash }]) => id !== firstLanguage && crash)
          .map(([id, { crash, direction }]) => (
            <p key={id} lang={id} dir={direction}>
              {crash}
            </p>
          ))}
      </main>
    );
  }
}
