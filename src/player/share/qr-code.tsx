import { useTranslation } from 'react-i18next';
import { QUIET_ZONE, qrMatrix, qrPath } from './qr-matrix';

export interface QrCodeProps {
  text: string;
  /** What scanning it opens. */
  alternative: string;
}

/** A QR code, dark on white in every theme: many readers take no other. */
export function QrCode({ text, alternative }: QrCodeProps) {
  const { t } = useTranslation();
  const matrix = qrMatrix(text);
  if (!matrix) return <p>{t('share.qrTooLong')}</p>;
  const width = matrix.length + 2 * QUIET_ZONE;
  return (
    <>
      <svg
        className="qr"
        viewBox={`0 0 ${width} ${width}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label={alternative}
      >
        <rect width={width} height={width} fill="#fff" />
        <path d={qrPath(matrix)} fill="#000" />
      </svg>
      <p className="quiet">{text}</p>
    </>
  );
}
