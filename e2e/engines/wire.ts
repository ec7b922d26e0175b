/**
 * The commands of WebDriver that the scenarios need, as each way to a browser spells them: method and
 * path over HTTP, name in Marionette, which is what Firefox understands without a driver of its own.
 */
export const COMMANDS = {
  open: ['POST', 'url', 'Navigate'],
  address: ['GET', 'url', 'GetCurrentURL'],
  back: ['POST', 'back', 'Back'],
  reload: ['POST', 'refresh', 'Refresh'],
  find: ['POST', 'element', 'FindElement'],
  click: ['POST', 'element/{id}/click', 'ElementClick'],
  text: ['GET', 'element/{id}/text', 'GetElementText'],
  attribute: ['GET', 'element/{id}/attribute/{name}', 'GetElementAttribute'],
  evaluate: ['POST', 'execute/sync', 'ExecuteScript'],
  act: ['POST', 'actions', 'PerformActions'],
  frame: ['POST', 'frame', 'SwitchToFrame'],
  screenshot: ['GET', 'screenshot', 'TakeScreenshot'],
} as const;

export type Command = keyof typeof COMMANDS;
export type Parameters = Readonly<Record<string, unknown>>;

/** A browser that takes commands. */
export interface Wire {
  /** @throws WebDriverError where the browser refuses. */
  send: (command: Command, parameters: Parameters) => Promise<unknown>;
  /** What the browser has complained of in its console, as far as it can be read. */
  complaints: () => Promise<string[]>;
  /** Ends the browser and all that belongs to it. */
  close: () => Promise<void>;
}

/** How a person has set up the browser. */
export interface Settings {
  javaScript: boolean;
  storage: boolean;
}

/** A refusal, under the name that the standard gives it, such as `stale element reference`. */
export class WebDriverError extends Error {
  override name = 'WebDriverError';

  constructor(refusal: { error?: string; message?: string }) {
    super(`${refusal.error}: ${refusal.message}`);
  }
}
