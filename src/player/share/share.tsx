import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SharePanelProps } from './share-panel';

/** Opens the panel for sharing; its code comes when it is first opened. */
export function Share(props: SharePanelProps) {
  const { t } = useTranslation();
  const [Panel, setPanel] = useState<ComponentType<SharePanelProps>>();
  const [hasFailed, setHasFailed] = useState(false);

  const load = () => {
    import('./share-panel').then(
      ({ SharePanel }) => setPanel(() => SharePanel),
      () => setHasFailed(true),
    );
  };

  return (
    <details className="share" onToggle={load}>
      <summary>{t('share.title')}</summary>
      {Panel ? (
        <Panel {...props} />
      ) : (
        <p role="status">{t(hasFailed ? 'share.failed' : 'share.loading')}</p>
      )}
    </details>
  );
}
