import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { writeSpokenCode } from '../../engine/spoken-code';
import { groupsOf } from '../../engine/symbols';
import { isPlainEntry } from '../../engine/journey';
import type { Standing } from '../../engine/session-moves';
import { plainText } from '../../content/captions';
import { flowNumbers } from '../../content/flow-numbers';
import { stepText } from '../../content/step-text';
import { homePath, standingAddress } from '../address';
import { CodeToSay } from './code-to-say';
import { QrCode } from './qr-code';
import { SendLink } from './send-link';

export interface SharePanelProps {
  texts: I18n;
  at: Standing;
}

/** All ways to take a step along: a code to say, a link to send, a QR code to scan, paper. */
export function SharePanel({ texts, at }: SharePanelProps) {
  const { t } = useTranslation();
  const { origin } = window.location;
  const { flow, step, journey } = at;
  const link = origin + standingAddress(texts.language, at);
  const { code, scope } = writeSpokenCode(flow, journey, flowNumbers);
  const title = plainText(stepText(texts, flow, step).title);
  const home = origin + homePath(texts.language);

  return (
    <>
      <CodeToSay
        {...{ code, texts }}
        opens={t(`share.opens.${isPlainEntry(journey) ? 'here' : scope}`)}
      />
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
