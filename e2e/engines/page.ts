import { until } from './until';
import type { Command, Parameters, Wire } from './wire';

/** Keys without a letter, as WebDriver writes them. */
const NAMED_KEYS = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
} as const;

export type NamedKey = keyof typeof NAMED_KEYS;

/** Where an element is in its window. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The standard's name of the field that holds the id of an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

type Reference = Readonly<Record<typeof ELEMENT, string>>;

/** The page in a browser, or in the frame of it that was entered last. Selectors are CSS. */
export class Page {
  private readonly wire: Wire;

  constructor(wire: Wire) {
    this.wire = wire;
  }

  private send(command: Command, parameters: Parameters = {}): Promise<unknown> {
    return this.wire.send(command, parameters);
  }

  private async find(selector: string): Promise<string> {
    const found = await this.send('find', { using: 'css selector', value: selector });
    return (found as Reference)[ELEMENT];
  }

  async open(url: string): Promise<void> {
    await this.send('open', { url });
  }

  async reload(): Promise<void> {
    await this.send('reload');
  }

  async back(): Promise<void> {
    await this.send('back');
  }

  async address(): Promise<string> {
    return (await this.send('address')) as string;
  }

  /** Clicks with the mouse, once the element is there to be clicked on. */
  async click(selector: string): Promise<void> {
    await until(`${selector} can be clicked on`, async () => {
      await this.send('click', { id: await this.find(selector) });
      return true;
    });
  }

  /** Puts a value into a field at once, as the picker of a date does. */
  async choose(selector: string, value: string): Promise<void> {
    await this.evaluate(
      (wanted, chosen) => {
        const field = document.querySelector(wanted)!;
        // The setter of the class, which React has not replaced: it must see that the value is new.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(
          field,
          chosen,
        );
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      selector,
      value,
    );
  }

  /** Types letters, or presses one key without a letter, wherever the focus is. */
  async keys(text: string | { press: NamedKey }): Promise<void> {
    const keys = typeof text === 'string' ? text.split('') : [NAMED_KEYS[text.press]];
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.send('act', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async text(selector: string): Promise<string> {
    return (await this.send('text', { id: await this.find(selector) })) as string;
  }

  async attribute(selector: string, name: string): Promise<string | null> {
    const id = await this.find(selector);
    return (await this.send('attribute', { id, name })) as string | null;
  }

  /** Runs a function in the page. It reaches its arguments, and nothing of the file it stands in. */
  async evaluate<Result, Arguments extends readonly unknown[]>(
    run: (...args: Arguments) => Result,
    ...args: Arguments
  ): Promise<Result> {
    const script = `return (${run.toString()})(...arguments)`;
    return (await this.send('evaluate', { script, args })) as Result;
  }

  /** Resolves once a function says yes in the page. */
  async waitFor<Arguments extends readonly unknown[]>(
    what: string,
    run: (...args: Arguments) => unknown,
    ...args: Arguments
  ): Promise<void> {
    await until(what, () => this.evaluate(run, ...args));
  }

  async has(selector: string): Promise<boolean> {
    return this.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
  }

  /** Resolves once an element is there and has the attributes. */
  async see(selector: string, attributes: Readonly<Record<string, string>> = {}): Promise<void> {
    for (const [name, value] of Object.entries(attributes)) {
      let seen: string | null = null;
      const what = () => `${selector} has ${name}="${value}" (it has "${seen}")`;
      await until(what, async () => {
        seen = await this.attribute(selector, name);
        return seen === value;
      });
    }
    await until(`${selector} is there`, () => this.find(selector));
  }

  /** Resolves once an element says something. */
  async read(selector: string, part: string | RegExp): Promise<string> {
    let seen = '';
    await until(
      () => `${selector} says ${part} (it says "${seen}")`,
      async () => {
        seen = await this.text(selector);
        return typeof part === 'string' ? seen.includes(part) : part.test(seen);
      },
    );
    return seen;
  }

  /** Goes into the frame of a widget and out of it again. */
  async insideWidget(act: () => Promise<void>): Promise<void> {
    const frame = await until('the widget has a frame', () =>
      this.evaluate(() =>
        document.querySelector('latchkey-help')?.shadowRoot?.querySelector('iframe'),
      ),
    );
    const reference = frame as unknown as Reference;
    await this.send('frame', { id: reference, element: reference[ELEMENT] });
    try {
      await act();
    } finally {
      await this.send('frame', { id: null });
    }
  }

  /** A picture of the window, as PNG in base64; Firefox would take the whole page. */
  async picture(): Promise<string> {
    return (await this.send('screenshot', { full: false })) as string;
  }

  /** Brings an element into view, and says where it is, in pixels of the picture of the window. */
  boxOf(selector: string): Promise<Box> {
    return this.evaluate((wanted) => {
      const element = document.querySelector(wanted)!;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return { left, top, width, height };
    }, selector);
  }

  /** What the browser has complained of since the last call. */
  complaints(): Promise<string[]> {
    return this.wire.complaints();
  }
}
