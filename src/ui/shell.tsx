import type { ReactNode } from 'react';
import { Magnifier } from './magnifier';

export interface ShellProps {
  siteName: string;
  /** Lines of the sign beside the name: a path on a square of 24. */
  mark: string;
  skip: string;
  homeHref: string;
  homeLabel: string;
  searchHref: string;
  searchLabel: string;
  languageLabel: string;
  /** The current language has no address. */
  languages: readonly { id: string; name: string; href?: string | undefined }[];
  footer: string;
  children: ReactNode;
}

/** What surrounds every page: way home, languages, independence note. */
export function Shell({
  siteName,
  mark,
  skip,
  homeHref,
  homeLabel,
  searchHref,
  searchLabel,
  languageLabel,
  languages,
  footer,
  children,
}: ShellProps) {
  return (
    <>
      <a className="skip" href="#main">
        {skip}
      </a>
      <header>
        <a className="brand" href={homeHref} aria-label={`${siteName}: ${homeLabel}`}>
          <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <path d={mark} />
          </svg>
          {siteName}
        </a>
        <a className="to-search" href={searchHref} aria-label={searchLabel}>
          <Magnifier />
        </a>
        <nav aria-label={languageLabel}>
          <ul className="languages">
            {languages.map(({ id, name, href }) => (
              <li key={id}>
                {href === undefined ? (
                  <span lang={id} aria-current="true">
                    {name}
                  </span>
                ) : (
                  <a lang={id} hrefLang={id} data-language={id} href={href}>
                    {name}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </nav>
      </header>
      {children}
      <footer>
        <p>{footer}</p>
      </footer>
    </>
  );
}
