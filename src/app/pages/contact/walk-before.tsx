import { Suspense, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { stepText } from '../../../content/step-text';
import { standingAddress } from '../../../player/address';
import { CodeOut } from '../../../player/code-out';
import { lazily } from '../../../player/lazily';
import { richText } from '../../../player/text';
import { giveUpRoom } from '../../../player/told-room';
import { Icon } from '../../../ui/icon';
import { findWalk, type Walk } from './find-walk';

const ReadOut = lazily((parts) => parts.ReadOut);

/** The way back to the step that a person came from, and what was answered until then, to be read out. */
export function WalkBefore({ locale }: { locale: string }) {
  const { search, hash } = useLocation();
  const [walk, setWalk] = useState<Walk>();

  useEffect(() => {
    void findWalk(locale, { search, hash })
      .catch(() => undefined)
      .then((found) => {
        setWalk(found);
        if (!found) giveUpRoom();
      });
  }, [locale, search, hash]);

  if (!walk) return <div className="told-room walk-room" />;
  const { at, texts } = walk;
  const step = stepText(texts, at.flow, at.step).title;
  return (
    <Suspense fallback={<div className="told-room walk-room" />}>
      <p className="moves">
        <a data-back="" href={standingAddress(locale, at)}>
          <Icon name="back" />
          <span>{richText(texts, texts.t('contact.back', { step }))}</span>
        </a>
      </p>
      <CodeOut at={at} texts={texts} />
      <ReadOut at={at} texts={texts} />
    </Suspense>
  );
}
