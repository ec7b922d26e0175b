import type { ReactNode } from 'react';
import { Icon, LineIcon } from './icon';

export interface ShellProps {
  siteName: string;
  /** Lines of the sign beside the name: a path on a square of 24. */
  mark: string;
  skip: string;
  homeHref: string;
  homeLabel: string;
  /** Absent where the page has a search field of its own. */
  searchHref?: string | undefined;
  searchLabel: string;
  supportHref: string;
  supportLabel: string;
  languageLabel: string;
  /** The same page in each other language. */
  languages: readonly { id: string; name: string; href: string }[];
  footer: string;
  children: ReactNode;
}

/** What surrounds every page: ways home, to search, to people and to other languages, and the independence note. */
export function Shell({
  siteName,
  mark,
  skip,
  homeHref,
  homeLabel,
  searchHref,
  searchLabel,
  supportHref,
  supportLabel,
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
          <LineIcon lines={mark} />
          <span>{siteName}</span>
        </a>
        {searchHref && (
          <a href={searchHref} aria-label={searchLabel}>
            <Icon name="search" />
          </a>
        )}
        <a href={supportHref}>
          <Icon name="support" />
          {supportLabel}
        </a>
        {languages.length > 0 && (
          <nav aria-label={languageLabel}>
            <ul className="languages">
              {languages.map(({ id, name, href }) => (
                <li key={id}>
                  <a
                    lang={id}
                    hrefLang={id}
                    data-language={id}
                    href={href}
                    aria-label={`${id} ${name}`}
                  >
                    {id}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      {children}
      <footer>
        <p>{footer}</p>
      </footer>
    </>
  );
}
