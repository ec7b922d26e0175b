import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface SendLinkProps {
  link: string;
  title: string;
  /** Text of an e-mail, with the link in it. */
  message: string;
}

const mailAddress = (subject: string, body: string): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, '\r\n'))}`;

/** Opens the share sheet of the system. */
function share(title: string, url: string): void {
  // Rejects also when the person closes the sheet; the other ways stand beside it.
  navigator.share({ title, url }).catch(() => undefined);
}

/** The link in a field, with the ways to pass it on. */
export function SendLink({ link, title, message }: SendLinkProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'copied' | 'copyByHand'>();

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied('copied');
    } catch {
      // Forbidden, or missing on a page without https: the person can still copy what is marked.
      field.current?.select();
      setCopied('copyByHand');
    }
  };

  return (
    <section className="send">
      <h2>
        <label htmlFor="share-link">{t('share.link')}</label>
      </h2>
      <p className="quiet">{t('share.keeps')}</p>
      <input id="share-link" ref={field} readOnly value={link} onFocus={(e) => e.target.select()} />
      <p>
        <button type="button" className="button" data-copy="" onClick={() => void copy()}>
          {t('share.copy')}
        </button>
        {'share' in navigator && (
          <button type="button" className="plain" data-share="" onClick={() => share(title, link)}>
            {t('share.sheet')}
          </button>
        )}
        <a data-mail="" href={mailAddress(title, message)}>
          {t('share.mail')}
        </a>
        <button type="button" className="plain" data-print="" onClick={() => window.print()}>
          {t('share.print')}
        </button>
      </p>
      <p role="status">{copied && t(`share.${copied}`)}</p>
    </section>
  );
}
