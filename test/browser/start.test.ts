import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { deckNames, projectRoot } from '../../src/commands/project.ts';

const running: (ChildProcess | Server)[] = [];

afterEach(() => {
  for (const one of running.splice(0)) {
    if ('kill' in one) one.kill();
    else one.close();
  }
});

/** `npm start -- …args`, until it has printed the hub's address. */
async function start(...args: string[]): Promise<{ hub: string; printed: string }> {
  const tsx = join(projectRoot, 'node_modules/tsx/dist/cli.mjs');
  const child = spawn(process.execPath, [tsx, 'src/commands/start.ts', ...args], {
    cwd: projectRoot,
  });
  running.push(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      printed += chunk;
    });
  }
  while (!/Ctrl\+C/.test(printed) && child.exitCode === null) {
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  }
  return { hub: /hub\s+(\S+)/.exec(printed)?.[1] ?? '', printed };
}

describe('npm start', { timeout: 60_000 }, () => {
  it('serves the hub, each deck and the demos on one origin, each at the address that it prints', async () => {
    const { hub, printed } = await start('--port', '0');
    expect(hub).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const decks = await deckNames();
    for (const deck of decks) expect(printed).toContain(`${hub}slides/${deck}.html`);

    const paths = ['', 'demos/perceptron/', ...decks.map((deck) => `slides/${deck}.html`)];
    for (const path of paths) {
      const response = await fetch(hub + path);
      expect([path, response.status]).toEqual([path, 200]);
    }
    expect((await fetch(`${hub}slides/no-such-deck.html`)).status).toBe(404);
  });

  it('takes the next free port if its own is taken', async () => {
    const busy = createServer().listen(0, '127.0.0.1');
    running.push(busy);
    await once(busy, 'listening');
    const { port } = busy.address() as AddressInfo;

    const { hub } = await start('--port', String(port));
    expect(Number(new URL(hub).port)).toBeGreaterThan(port);
    expect((await fetch(hub)).status).toBe(200);
  });

  it('says what a port is if it is given something else', async () => {
    const { printed } = await start('--port', 'eighty');
    expect(printed).toMatch(/--port eighty.*whole number/);
  });
});
