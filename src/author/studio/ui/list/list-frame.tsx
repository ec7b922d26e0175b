import type { ReactNode } from 'react';
import { Bar } from '../bar';
import { Notice } from '../notice';
import { ListTabs } from './list-tabs';

export interface ListFrameProps {
  title: string;
  /** Why what the page lists could not be read. */
  failure?: string | undefined;
  children: ReactNode;
}

/** What the pages beside the list of articles have around them. */
export const ListFrame = ({ title, failure, children }: ListFrameProps) => (
  <>
    <title>{`${title} · Studio`}</title>
    <Bar />
    <main className="page">
      <div className="narrow">
        <ListTabs />
        {failure !== undefined && <Notice icon="stop" tone="stop" title={failure} />}
        {children}
      </div>
    </main>
  </>
);
