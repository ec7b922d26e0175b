import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { writeSpokenCode } from '../../engine/spoken-code';
import { groupsOf } from '../../engine/symbols';
import type { Flow } from '../../engine/flow';
import { currentLeg, type Journey, replayLeg } from '../../engine/journey';
import { plainText } from '../../content/captions';
import { stepText } from '../../content/step-text';
import { homePath, journeyAddress } from '../address';
import { CodeToSay } from './code-to-say';
import { QrCode } from './qr-code';
import { SendLink } from './send-link';

export interface SharePanelProps {
  texts: I18n;
  flow: Flow;
  journey: Journey;
}

/** All ways to take a step along: a code to say, a link to send, a QR code to scan, paper. */
export function SharePanel({ texts, flow, journey }: SharePanelProps) {
  const { t } = useTranslation();
  const { origin } = window.location;
  const link = origin + journeyAddress(texts.language, journey, flow);
  const { code, kept } = writeSpokenCode(flow, journey);
  const { step } = replayLeg(flow, currentLeg(journey));
  const title = plainText(stepText(texts, flow, step).title);
  const home = origin + homePath(texts.language);
  const hasAnswers = journey.length > 1 || currentLeg(journey).trail.length > 0;

  return (
    <>
      <CodeToSay code={code} opens={t(`share.opens.${hasAnswers ? kept : 'here'}`)} />
      <SendLink
        link={link}
        title={title}
        message={texts.t('share.message', { title, link, home, code: groupsOf(code).join(' ') })}
      />
      <h2>{t('share.scan')}</h2>
      <QrCode text={link} alternative={t('share.qrCode', { title })} />
    </>
  );
}
