import { useTranslation } from 'react-i18next';
import { type View, type Zoom, ZOOM_STEP } from './zoom';

export interface MapToolsProps {
  locale: string;
  zoom: Zoom;
  view: View | undefined;
  /** Shows where the person is, if that is known. */
  onHere: (() => void) | undefined;
}

/** Buttons that resize and move a map. */
export function MapTools({ locale, zoom, view, onHere }: MapToolsProps) {
  const { t } = useTranslation();
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return (
    <>
      <button type="button" aria-label={t('map.zoomOut')} onClick={() => zoom.by(1 / ZOOM_STEP)}>
        {'−'}
      </button>
      <output>{view && percent.format(view.scale)}</output>
      <button type="button" aria-label={t('map.zoomIn')} onClick={() => zoom.by(ZOOM_STEP)}>
        {'+'}
      </button>
      <button type="button" onClick={zoom.fit}>
        {t('map.fit')}
        <kbd aria-hidden="true">{'0'}</kbd>
      </button>
      {onHere && (
        <button type="button" onClick={onHere}>
          {t('map.whereIAm')}
          <kbd aria-hidden="true">{'.'}</kbd>
        </button>
      )}
    </>
  );
}
