import { useTranslation } from 'react-i18next';
import { Sign } from './sign';

/** What the signs and lines of a map mean. */
export function MapLegend({ hasTrail }: { hasTrail: boolean }) {
  const { t } = useTranslation();
  return (
    <ul className="quiet">
      {hasTrail &&
        (['walked', 'here', 'closed'] as const).map((mark) => (
          <li key={mark}>
            <svg className="map-drawn map-key" viewBox="-14 -11 28 22" aria-hidden="true">
              {mark === 'walked' ? (
                <path className="map-chosen" d="M-14 0H14" />
              ) : (
                <rect className={`map-${mark}`} x="-12" y="-8" width="24" height="16" rx="4" />
              )}
            </svg>
            {t(`map.marks.${mark}`)}
          </li>
        ))}
      {(['solved', 'escalated', 'handedOver'] as const).map((outcome) => (
        <li key={outcome}>
          <Sign name={outcome} />
          {t(`outcome.${outcome}`)}
        </li>
      ))}
    </ul>
  );
}
