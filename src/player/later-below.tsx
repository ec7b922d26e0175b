import type { i18n as I18n } from 'i18next';
import { memo, useEffect, useRef } from 'react';
import { outcomeTag } from '../engine/flow';
import type { Standing } from '../engine/session-moves';
import { Icon } from '../ui/icon';
import { addressWith, contactPath } from './address';
import { ReadOut } from './read-out';
import { useSession, useSessionActor } from './session';
import { Share } from './share/share';
import { giveUpRoom } from './told-room';
import { TriedFixes } from './tried-fixes';

export interface LaterBelowProps {
  texts: I18n;
  at: Standing;
}

/** Leads to people with what was answered: on wide screens alone, where it stands beside the step. */
function SupportBeside({ texts: { t, language }, at }: LaterBelowProps) {
  return (
    <section className="card beside">
      <h2>{t('contact.talk')}</h2>
      <p>{t('contact.stuck')}</p>
      <a
        className="button button--quiet"
        href={addressWith(contactPath(language), at.link, at.app)}
      >
        <Icon name="call" />
        {t('contact.prepare')}
      </a>
    </section>
  );
}

/** What to tell an agent, fixes tried before, ways to share, and help. */
export const LaterBelow = memo(function LaterBelow({ texts, at }: LaterBelowProps) {
  const session = useSessionActor();
  const alreadyTried = useSession(({ context }) => context.alreadyTried);
  const opened = useRef(at.step);
  const tag = outcomeTag(at.flow, at.step);
  // The room was kept for the step that the page was opened with.
  useEffect(() => {
    if (at.step !== opened.current) giveUpRoom();
  }, [at.step]);
  return (
    <>
      {tag === 'escalated' && <ReadOut at={at} texts={texts} />}
      <TriedFixes
        texts={texts}
        at={at}
        alreadyTried={alreadyTried}
        onReport={(fixes) => session.send({ type: 'REPORT_TRIED', fixes })}
      />
      <Share key={at.step} texts={texts} at={at} />
      {!tag && <SupportBeside texts={texts} at={at} />}
    </>
  );
});
