import { createActorContext } from '@xstate/react';
import { loadFlows } from '../content/load-flow';
import { sessionMachine } from '../engine/session';
import type { Standing } from '../engine/session-moves';

const context = createActorContext(sessionMachine, { input: { load: loadFlows } });

/** Holds the session of what stands inside it. */
export const SessionProvider = context.Provider;

/** Takes what a person does. */
export const useSessionActor = context.useActorRef;

/** Chooses something of the session; a component that uses it is drawn again when that changes. */
export const useSession = context.useSelector;

/**
 * Where the session stands. Undefined before hydration, and while the flows of a longer journey are on their
 * way: until then a step is shown as its page has it.
 *
 * @param isSame whether to stay where the session stood before.
 */
export const useStanding = (
  isSame?: (before: Standing | undefined, now: Standing | undefined) => boolean,
): Standing | undefined =>
  useSession((session) => (session.matches('open') ? session.context.at : undefined), isSame);
