import { createContext, type ReactNode } from 'react';

/** The way to the people of a site that embeds this one. It comes first on an escalation. */
export const HostContact = createContext<ReactNode>(null);
