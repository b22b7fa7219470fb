import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { findFirefox } from '../find-firefox.ts';
import type { Command, Driver } from './driven-browser.ts';

/** Starts Firefox, headless, to be driven over Marionette: the protocol that every Firefox speaks. */
export async function launchFirefox(): Promise<Driver> {
  const path = findFirefox();
  if (path === undefined) throw new Error('Firefox is not here: say needs(‘firefox’).');
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  await writeFile(join(profile, 'user.js'), preferences);
  const process = spawn(path, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
    stdio: 'ignore',
    env: { ...globalThis.process.env, HOME: profile },
  });
  const marionette = new Marionette(process, connect(await portOf(profile), '127.0.0.1'), profile);
  await marionette.send('NewSession', { pageLoadStrategy: 'eager' });
  return marionette;
}

class Marionette implements Driver {
  readonly #process: ChildProcess;
  readonly #socket: Socket;
  readonly #profile: string;
  readonly #waiting = new Map<number, (answer: [string | null, unknown]) => void>();
  #received = Buffer.alloc(0);
  #lastId = 0;

  constructor(process: ChildProcess, socket: Socket, profile: string) {
    this.#process = process;
    this.#socket = socket;
    this.#profile = profile;
    socket.on('data', (data) => this.#receive(data));
  }

  async send(command: Command | 'NewSession', parameters: object): Promise<unknown> {
    const id = ++this.#lastId;
    const answer = new Promise<[string | null, unknown]>((done) => this.#waiting.set(id, done));
    const message = JSON.stringify([0, id, `WebDriver:${command}`, parameters]);
    this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    const [error, result] = await answer;
    if (error) throw new Error(`Firefox, ${command}: ${JSON.stringify(error).slice(0, 400)}`);
    const isWrapped = result !== null && typeof result === 'object' && 'value' in result;
    return isWrapped ? result.value : result;
  }

  async close(): Promise<void> {
    const ended = new Promise((done) => this.#process.once('exit', done));
    this.#socket.destroy();
    this.#process.kill();
    await ended;
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
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
