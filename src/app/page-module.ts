import type { i18n as I18n } from 'i18next';
import type { ReactNode } from 'react';

/** What the pattern of a page found in an address. */
export interface PageParams {
  locale: string;
  /** The whole address, for a page that stands in for any other. */
  path: string;
  /** Empty where the pattern has no such word. */
  flow: string;
  /** As addresses write it: `router-lights`. Empty where the pattern has no such word. */
  step: string;
}

/** What every page says of itself, besides all that its `View` shows. */
export interface PageData {
  locale: string;
  texts: I18n;
  title: string;
  description: string;
  /** Path without the language of the page that it stands for, where that is not itself. */
  path?: string;
}

/** What the folder of a page exports. The component gets what `load` returned. */
export interface PageModule {
  /**
   * Loads all that the page shows; undefined where the address leads nowhere.
   *
   * @throws Error when a file cannot be downloaded or a text is missing.
   */
  load(params: PageParams): Promise<PageData | undefined>;
  /** The same at once, where it has been loaded before by other means than the page table. */
  loaded?(params: PageParams): PageData | undefined;
  // As a method, so that each page may ask for the props that its own `load` returns.
  View(this: void, props: PageData): ReactNode;
}

/** The props of a page: what its `load` returns. */
export type PropsFrom<Load extends PageModule['load']> = NonNullable<Awaited<ReturnType<Load>>>;
