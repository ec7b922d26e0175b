import { lazy } from 'react';
import { Outlet, type RouteObject } from 'react-router';
import { ChangesPage } from './changes/changes-page';
import { ArticleFrame } from './article-frame';
import { FailedPage } from './failed-page';
import { LabelsPage } from './labels/labels-page';
import { ListPage } from './list/list-page';
import { NewPage } from './new/new-page';
import { BranchesPage } from './review/branches-page';
import { ReviewPage } from './review/review-page';
import { RunsPage } from './runs/runs-page';
import { StudioKeys } from './studio-keys';
import { TranslateView } from './translate/translate-view';
import { WriteView } from './write/write-view';

// Its library is large, and most visits are for a sentence.
const MapView = lazy(() => import('./map/map-view').then(({ MapView }) => ({ default: MapView })));

/** Every page of the studio. */
export const pages: RouteObject[] = [
  {
    element: (
      <>
        <StudioKeys />
        <Outlet />
      </>
    ),
    errorElement: <FailedPage />,
    children: [
      { path: '/', element: <ListPage /> },
      { path: '/labels', element: <LabelsPage /> },
      { path: '/shared/:run?/:view?/:step?', element: <RunsPage /> },
      { path: '/new', element: <NewPage /> },
      { path: '/changes', element: <ChangesPage /> },
      { path: '/review', element: <BranchesPage /> },
      { path: '/review/:branch', element: <ReviewPage /> },
      {
        path: '/:article',
        element: <ArticleFrame />,
        children: [
          { path: 'write/:step?', element: <WriteView /> },
          { path: 'translate/:step?', element: <TranslateView /> },
          { path: 'map/:step?', element: <MapView /> },
        ],
      },
    ],
  },
];
