import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist, GUIDE, OUT } from '../fixture';
import { openFirefox } from './firefox';
import { Page } from './page';
import { ensureRequirements } from './requirements';
import { colours } from './scenarios/colours';
import { map } from './scenarios/map';
import { search } from './scenarios/search';
import { share } from './scenarios/share';
import { time } from './scenarios/time';
import { walks } from './scenarios/walks';
import { widget } from './scenarios/widget';
import { without } from './scenarios/without';
import { workspace } from './scenarios/workspace';
import { openScreen, type Screen } from './screen';
import { perform, type Scenario } from './stage';
import { openWebKit } from './webkit';
import type { Settings, Wire } from './wire';

const ENGINES: Readonly<Record<string, (display: string, settings: Settings) => Promise<Wire>>> = {
  WebKit: openWebKit,
  Firefox: openFirefox,
};

const SCENARIOS = [
  ...search,
  ...walks,
  ...share,
  ...time,
  ...map,
  ...workspace,
  ...colours,
  ...widget,
  ...without,
];

const PICTURES = 'test-results/engines';

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Counts what passes and fails, a line each. */
class Count {
  passed = 0;
  failed = 0;

  async add(title: string, act: () => Promise<void>): Promise<void> {
    const start = performance.now();
    const line = (sign: string) =>
      `${sign} ${title} (${((performance.now() - start) / 1000).toFixed(1)} s)`;
    try {
      await act();
      this.passed += 1;
      console.log(line('✓'));
    } catch (error) {
      this.failed += 1;
      console.error(`${line('✗')}\n  ${messageOf(error)}`);
    }
  }
}

async function keepPicture(page: Page, title: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const name = title.replace(/\W+/g, '-');
  writeFileSync(`${PICTURES}/${name}.png`, await page.picture(), 'base64');
}

/** A browser that does not answer its driver any more says nothing of the site: about one WebKit in some hundred does. */
const hasHung = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'TimeoutError' || hasHung(error.cause));

/** Browsers that wait for their next scenario, by engine and set-up: to start one takes seconds. */
class Browsers {
  private readonly waiting = new Map<string, Wire>();
  private readonly screen: Screen;

  constructor(screen: Screen) {
    this.screen = screen;
  }

  /** Runs a scenario, once more where the browser hung. */
  async run(engine: string, scenario: Scenario): Promise<void> {
    try {
      await this.runOnce(engine, scenario);
    } catch (error) {
      if (!hasHung(error)) throw error;
      console.error(`  ${engine} stopped answering its driver, so a new one tries again.`);
      await this.runOnce(engine, scenario);
    }
  }

  /** A browser in which a scenario has failed is not used again. */
  private async runOnce(engine: string, scenario: Scenario): Promise<void> {
    const settings = { javaScript: true, storage: true, ...scenario.settings };
    const key = engine + JSON.stringify(settings);
    const wire = this.waiting.get(key) ?? (await ENGINES[engine]!(this.screen.display, settings));
    this.waiting.delete(key);
    const page = new Page(wire);
    try {
      await perform(scenario, page, this.screen);
      this.waiting.set(key, wire);
    } catch (error) {
      const address = await page.address().catch(() => 'an address that it does not tell');
      await keepPicture(page, `${engine} ${scenario.title}`).catch(() => undefined);
      await wire.close();
      throw new Error(`${messageOf(error)}\n  at ${address}`, { cause: error });
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.waiting.values()].map((wire) => wire.close()));
    this.waiting.clear();
  }
}

/** The site that the scenarios go through is built once; `npm test` builds it anew. */
function ensureSite(): void {
  if (existsSync(join(dist, 'index.html'))) return;
  execFileSync('npm', ['run', 'build'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, GUIDE, OUT },
  });
}

/**
 * `npm run test:engines`: drives other engines than Chromium through the built site, and counts what
 * passes and fails. Words behind `--` choose the scenarios that have all of them in their titles.
 */
export async function main(): Promise<void> {
  const words = process.argv.slice(2);
  ensureRequirements();
  ensureSite();
  const screen = await openScreen();
  const browsers = new Browsers(screen);
  const count = new Count();
  try {
    for (const engine of Object.keys(ENGINES)) {
      for (const scenario of SCENARIOS) {
        const title = `${engine}: ${scenario.title}`;
        if (!words.every((word) => title.includes(word))) continue;
        await count.add(title, () => browsers.run(engine, scenario));
      }
      await browsers.close();
    }
  } finally {
    await browsers.close();
    screen.close();
  }
  console.log(`${count.passed} passed, ${count.failed} failed`);
  if (count.failed > 0) process.exitCode = 1;
}
