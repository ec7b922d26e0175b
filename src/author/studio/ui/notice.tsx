import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

/** Something to know about the whole screen, with what can be done about it. */
export function Notice({
  icon,
  tone,
  title,
  children,
  buttons,
}: {
  icon: IconName;
  tone?: 'warn' | 'stop';
  title: string;
  children?: ReactNode;
  buttons?: ReactNode;
}) {
  return (
    <section className={`card notice ${tone ? `is-${tone}` : ''}`}>
      <Icon name={icon} tone={tone ?? ''} />
      <div>
        <b>{title}</b>
        {children}
      </div>
      {buttons}
    </section>
  );
}
