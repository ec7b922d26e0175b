import './studio.css';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { connect } from './api';
import { createEditor } from './editor';
import { pages } from './pages';
import { STUDIO } from './routes';
import { openShelf } from './shelf';
import { noteAnswer, takeToken, token } from './token';
import { EditorContext } from './use-editor';

takeToken();
const editor = createEditor(connect(token, noteAnswer), openShelf(localStorage));
editor.watch();
// Nothing waits for quiet that may be lost meanwhile.
document.addEventListener('visibilitychange', () => void editor.save());
addEventListener('pagehide', () => void editor.save());

createRoot(document.getElementById('studio')!).render(
  <EditorContext value={editor}>
    {/* The next key is for the step that the address names, so that must be the one in view. */}
    <RouterProvider
      router={createBrowserRouter(pages, { basename: STUDIO })}
      useTransitions={false}
    />
  </EditorContext>,
);
