import { useRouteError } from 'react-router';
import { Bar } from './bar';
import { Notice } from './notice';

/** In place of a page that could not be drawn. */
export function FailedPage() {
  const error = useRouteError();
  return (
    <>
      <Bar />
      <main className="page">
        <Notice
          icon="stop"
          tone="stop"
          title="The studio could not show this page."
          buttons={
            <button type="button" className="btn" onClick={() => location.reload()}>
              Open it again
            </button>
          }
        >
          <p>What you typed is in the files or kept on this device.</p>
          <p className="s muted">{error instanceof Error ? error.message : String(error)}</p>
        </Notice>
      </main>
    </>
  );
}
