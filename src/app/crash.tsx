import { Component, type ReactNode } from 'react';

/**
 * Stands in for a page that broke or whose code could not be downloaded: loads its document anew, which
 * works by links alone. Its words do not come from the texts, which may be the broken part.
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
    if (!this.props.isShell) window.location.reload();
  }

  override render() {
    if (!this.state.hasCrashed) return this.props.children;
    return (
      <main id="main">
        <h1>Something broke. Reload the page: your answers are kept.</h1>
        <p lang="ru">Что-то сломалось. Обновите страницу: Ваши ответы сохранены.</p>
      </main>
    );
  }
}
