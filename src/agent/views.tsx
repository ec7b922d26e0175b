import { useTranslation } from 'react-i18next';
import { Act } from './key';

/** What a narrow window shows of a call; a wide one shows all but the map in full. */
const VIEWS = { call: 'close', trail: 'trail', map: 'map', ticket: 'note' } as const;

export type View = keyof typeof VIEWS;

export interface ViewsProps {
  view: View;
  onView: (view: View) => void;
}

/** Chooses what a narrow window shows. */
export function Views({ view, onView }: ViewsProps) {
  const { t } = useTranslation('agent');
  return (
    <nav className="views" aria-label={t('view')}>
      {(Object.keys(VIEWS) as View[]).map((each) => (
        <Act
          key={each}
          id={VIEWS[each]}
          does={`view ${each}`}
          isOn={view === each}
          onAct={() => onView(each)}
        >
          {t(`views.${each}`)}
        </Act>
      ))}
    </nav>
  );
}
