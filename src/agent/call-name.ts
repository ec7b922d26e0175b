import type { TFunction } from 'i18next';
import type { SavedCall } from './saved-calls';

/** What the agent calls a caller: the name or number that was typed, or else the number of the call. */
export const callName = (t: TFunction<'agent'>, { name, id }: Pick<SavedCall, 'name' | 'id'>) =>
  name?.trim() || t('call', { ns: 'agent', id });
