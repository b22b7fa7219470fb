import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { driverProgram, screenProgram } from '../find-webkit.ts';
import type { Command, Driver } from './driven-browser.ts';

/** Starts WebKitGTK's browser on a screen of its own, to be driven by WebDriver: the engine of iPhones and iPads. */
export async function launchWebKit(): Promise<Driver> {
  const home = await mkdtemp(join(tmpdir(), 'webkit-'));
  const screen = await openScreen();
  const port = await freePort();
  const process = spawn(driverProgram, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...globalThis.process.env,
      ...{ HOME: home, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home },
      DISPLAY: screen.name,
      // It would ask the session's services, of which a test has none.
      GTK_A11Y: 'none',
    },
  });
  const address = `http://127.0.0.1:${port}`;
  const { sessionId } = await vi.waitFor(
    () =>
      ask(`${address}/session`, 'POST', {
        capabilities: {
          alwaysMatch: {
            pageLoadStrategy: 'normal',
            'webkitgtk:browserOptions': { args: ['--automation'] },
          },
        },
      }) as Promise<{ sessionId: string }>,
    { timeout: 120_000, interval: 100 },
  );
  const send = (command: Command, parameters: object, milliseconds?: number) => {
    const [method, path] = routes[command];
    return ask(`${address}/session/${sessionId}/${path}`, method, parameters, milliseconds);
  };
  return {
    async send(command, parameters) {
      const value = await send(command, parameters);
      if (command === 'Navigate') {
        // What is asked of a page that just takes another's place may get no answer, ever: this is asked again.
        const probe = () => send('ExecuteScript', { script: 'return 1;', args: [] }, 3000);
        await vi.waitFor(probe, { timeout: patience });
      }
      return value;
    },
    async close() {
      await ask(`${address}/session/${sessionId}`, 'DELETE', {}).catch(() => undefined);
      await end(process);
      await end(screen.process);
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Milliseconds for one command; some wait for what the page does. */
const patience = 60_000;

/** Method and path of each command, below its session (W3C WebDriver, 6.4 Endpoints). */
const routes: Record<Command, readonly ['GET' | 'POST' | 'DELETE', string]> = {
  SetWindowRect: ['POST', 'window/rect'],
  Navigate: ['POST', 'url'],
  ExecuteScript: ['POST', 'execute/sync'],
  PerformActions: ['POST', 'actions'],
  TakeScreenshot: ['GET', 'screenshot'],
  GetWindowHandles: ['GET', 'window/handles'],
  SwitchToWindow: ['POST', 'window'],
  SwitchToFrame: ['POST', 'frame'],
  CloseWindow: ['DELETE', 'window'],
};

async function ask(
  address: string,
  method: string,
  parameters: object,
  milliseconds = patience,
): Promise<unknown> {
  const body = method === 'POST' ? { body: JSON.stringify(parameters) } : {};
  const signal = AbortSignal.timeout(milliseconds);
  const response = await fetch(address, { method, signal, ...body });
  const { value } = (await response.json()) as { value: { message?: string } };
  if (!response.ok) throw new Error(`WebKit, ${address}: ${value.message?.slice(0, 400)}`);
  return value;
}

/** A screen in memory, which names itself once it is there. */
async function openScreen(): Promise<{ process: ChildProcess; name: string }> {
  const process = spawn(
    screenProgram,
    ['-displayfd', '3', '-screen', '0', '2560x1600x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise<string>((done, fail) => {
    process.once('error', fail);
    process.once('exit', (code) => fail(new Error(`${screenProgram} ended with ${code}.`)));
    process.stdio[3]!.once('data', (data: Buffer) => done(data.toString().trim()));
  });
  return { process, name: `:${number}` };
}

/** A port that nobody listens on; the driver cannot choose one itself. */
function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' ? address!.port : 0));
    });
  });
}

function end(process: ChildProcess): Promise<unknown> {
  if (process.exitCode !== null) return Promise.resolve();
  const ended = new Promise((done) => process.once('exit', done));
  process.kill();
  return ended;
}
