import { FIELDS, textOf } from '../article-texts';
import { Icon } from '../icon';
import { useArticle } from '../use-editor';
import { Two } from './pair';
import { useWriting } from './writing';

/** What only agents read: what to listen for, to verify, never to ask. */
export function AgentNote({ step }: { step: string }) {
  const { article } = useArticle();
  const { languages } = useWriting();
  const key = `${step}.agentNote`;
  const has = languages.filter(({ locale }) => textOf(article, locale, key) !== undefined);
  const state =
    has.length === languages.length
      ? 'in each language'
      : has.length === 0
        ? 'none'
        : `only ${has.map(({ name }) => name).join(', ')}`;
  return (
    <details className="fold">
      <summary>
        <Icon name="agent" />
        Agent note
        <span className="push">{state}</span>
        <Icon name="down" />
      </summary>
      <div className="box">
        <Two textKey={key} {...FIELDS.agentNote} />
      </div>
    </details>
  );
}
