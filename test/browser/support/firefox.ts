import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { findFirefox } from './find-firefox.ts';
import { needs } from './needs.ts';

/**
 * The machine's own Firefox, headless, driven over Marionette: the protocol that every Firefox
 * speaks. Playwright drives only a Firefox of its own.
 */
export class Firefox {
  readonly #process: ChildProcess;
  readonly #socket: Socket;
  readonly #profile: string;
  readonly #waiting = new Map<number, (answer: [string | null, unknown]) => void>();
  #received = Buffer.alloc(0);
  #lastId = 0;

  private constructor(process: ChildProcess, socket: Socket, profile: string) {
    this.#process = process;
    this.#socket = socket;
    this.#profile = profile;
    socket.on('data', (data) => this.#receive(data));
  }

  static async launch(): Promise<Firefox> {
    const path = findFirefox();
    if (path === undefined) throw new Error('Firefox is not here: say needs(‘firefox’).');
    const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
    await writeFile(join(profile, 'user.js'), preferences);
    const process = spawn(
      path,
      ['--headless', '--marionette', '--no-remote', '--profile', profile],
      { stdio: 'ignore', env: { ...globalThis.process.env, HOME: profile } },
    );
    const port = await portOf(profile);
    const socket = connect(port, '127.0.0.1');
    const firefox = new Firefox(process, socket, profile);
    await firefox.#send('WebDriver:NewSession', { pageLoadStrategy: 'eager' });
    return firefox;
  }

  async open(url: string, width = 1280, height = 720): Promise<void> {
    await this.#send('WebDriver:SetWindowRect', { width, height });
    await this.#send('WebDriver:Navigate', { url });
  }

  /** Runs a function's body in the page; it may return what JSON can hold. */
  async evaluate<Result>(script: string): Promise<Result> {
    const { value } = (await this.#send('WebDriver:ExecuteScript', {
      script: `return (${script});`,
      args: [],
    })) as { value: Result };
    return value;
  }

  /** Presses keys as a hand would, in the part of the page that has the focus; `Control+k` is two at once. */
  async press(...keys: string[]): Promise<void> {
    const actions = keys.flatMap((key) => {
      const values = (key.length > 1 ? key.split('+') : [key]).map(codeOf);
      return [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
      ];
    });
    await this.#performKeys(actions);
  }

  /** Does something while a key is held. */
  async holding(key: string, act: () => Promise<void>): Promise<void> {
    await this.#performKeys([{ type: 'keyDown', value: codeOf(key) }]);
    await act();
    await this.#performKeys([{ type: 'keyUp', value: codeOf(key) }]);
  }

  #performKeys(actions: object[]): Promise<unknown> {
    return this.#send('WebDriver:PerformActions', {
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  /** Clicks at a place of the window. */
  click(x: number, y: number): Promise<void> {
    return this.drag(x, y);
  }

  /** Presses the mouse at a place of the window and lets it go so many pixels further. */
  async drag(x: number, y: number, right = 0, down = 0): Promise<void> {
    const move = (toX: number, toY: number) => ({
      type: 'pointerMove',
      duration: 0,
      x: Math.round(toX),
      y: Math.round(toY),
    });
    const way = right === 0 && down === 0 ? [] : [0.3, 0.6, 1];
    const actions = [
      move(x, y),
      { type: 'pointerDown', button: 0 },
      ...way.map((share) => move(x + right * share, y + down * share)),
      { type: 'pointerUp', button: 0 },
    ];
    const parameters = { pointerType: 'mouse' };
    await this.#send('WebDriver:PerformActions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters, actions }],
    });
  }

  /** What its window shows, as PNG. */
  async screenshot(): Promise<Buffer> {
    const { value } = (await this.#send('WebDriver:TakeScreenshot', { full: false })) as {
      value: string;
    };
    return Buffer.from(value, 'base64');
  }

  async windows(): Promise<string[]> {
    return (await this.#send('WebDriver:GetWindowHandles', {})) as string[];
  }

  async switchTo(handle: string): Promise<void> {
    await this.#send('WebDriver:SwitchToWindow', { handle });
  }

  /** Closes the window that it was switched to. */
  async closeWindow(): Promise<void> {
    await this.#send('WebDriver:CloseWindow', {});
  }

  async close(): Promise<void> {
    const ended = new Promise((done) => this.#process.once('exit', done));
    this.#socket.destroy();
    this.#process.kill();
    await ended;
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #send(command: string, parameters: object): Promise<unknown> {
    const id = ++this.#lastId;
    const answer = new Promise<[string | null, unknown]>((done) => this.#waiting.set(id, done));
    const message = JSON.stringify([0, id, command, parameters]);
    this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    const [error, result] = await answer;
    if (error) throw new Error(`Firefox, ${command}: ${JSON.stringify(error).slice(0, 400)}`);
    return result;
  }

  /** Messages are JSON with their length in front: `12:[1,1,null,{}]`. The first one greets. */
  #receive(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon).toString());
      if (this.#received.length < end) return;
      const message = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      this.#waiting.get(id)?.([error, result]);
      this.#waiting.delete(id);
    }
  }
}

/** One Firefox for the tests of a file; without it they are not run. */
export function useFirefox(): () => Firefox {
  const isHere = needs('firefox');
  let firefox: Firefox | undefined;
  beforeAll(async () => {
    if (isHere) firefox = await Firefox.launch();
  });
  afterAll(() => firefox?.close());
  return () => {
    if (firefox === undefined) throw new Error('Firefox belongs in a test.');
    return firefox;
  };
}

/** Keys as WebDriver names them. */
const keyCodes: Record<string, string> = {
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Home: '\uE011',
  End: '\uE010',
  Escape: '\uE00C',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
  Enter: '\uE007',
  F5: '\uE035',
  Tab: '\uE004',
  Control: '\uE009',
  Alt: '\uE00A',
};

const codeOf = (key: string) => keyCodes[key] ?? key;

/** Port of Marionette chosen by the system; nothing asked of the network by the browser itself. */
const preferences = Object.entries({
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'app.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,none',
  'dom.disable_open_during_load': false,
})
  .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
  .join('');

async function portOf(profile: string): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  return vi.waitFor(
    async () => {
      const text = await readFile(file, 'utf8').catch(() => '');
      if (text.trim() === '') throw new Error('Firefox did not start within two minutes.');
      return Number(text);
    },
    { timeout: 120_000, interval: 100 },
  );
}
