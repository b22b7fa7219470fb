import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { onPath } from './tool.ts';

/** How long somebody else may hold the lock of the package manager, and how often it is tried again. */
interface Waiting {
  /** Milliseconds in all. */
  patience: number;
  /** Milliseconds from one attempt to the next. */
  pause: number;
}

const waiting: Waiting = { patience: 15 * 60_000, pause: 5_000 };

/** What apt and dpkg say of a lock that another process holds. To be refused for want of rights reads otherwise. */
const isHeld = /Could not get lock|lock was locked by another process/;

/** Debian's package manager, with the rights to install. */
export class Apt {
  readonly #command: readonly string[];
  readonly #wait: Waiting;
  /** The lists are fetched once, however much is installed. */
  #lists: Promise<string | undefined> | undefined;

  /** @param command what `apt-get` is called with. */
  constructor(command: readonly string[], wait = waiting) {
    this.#command = command;
    this.#wait = wait;
  }

  /** As root `apt-get` itself, else by `sudo` if that asks for no password, else `undefined`. */
  static find(): Apt | undefined {
    if (onPath(['apt-get']).length === 0) return undefined;
    // What it says is read here, so it says it in English.
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'LC_ALL=C', 'apt-get', '-q', '-y'];
    if (process.getuid?.() === 0) return new Apt(command);
    const { status } = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return status === 0 ? new Apt(['sudo', '-n', ...command]) : undefined;
  }

  /**
   * Installs packages after the lists have been fetched, and waits while somebody else installs.
   * @param packages their names, with spaces between them.
   * @returns why it did not work, or `undefined` if it did.
   */
  async install(packages: string): Promise<string | undefined> {
    this.#lists ??= run([...this.#command, 'update'], this.#wait);
    const noLists = await this.#lists;
    const install = [...this.#command, 'install', '--no-install-recommends'];
    const failure = await run([...install, ...packages.split(' ')], this.#wait);
    return failure && [noLists, failure].filter(Boolean).join(' ');
  }
}

/** Runs a command, shows what it says, and tells what it says of its failure. */
async function run(command: readonly string[], { patience, pause }: Waiting) {
  const deadline = performance.now() + patience;
  for (let attempt = 1; ; attempt++) {
    const { succeeded, said } = await runOnce(command);
    if (succeeded) return undefined;
    if (!isHeld.test(said) || performance.now() > deadline) return reasonIn(said);
    if (attempt === 1) process.stdout.write('Another program is installing; waiting for it.\n');
    await sleep(pause);
  }
}

function runOnce([program = '', ...args]: readonly string[]) {
  return new Promise<{ succeeded: boolean; said: string }>((done) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        process.stdout.write(chunk);
      });
    }
    child.once('error', (error) => done({ succeeded: false, said: error.message }));
    child.once('close', (code) => done({ succeeded: code === 0, said }));
  });
}

/** The lines that apt marks as errors, else the last line. */
function reasonIn(said: string): string {
  const lines = said.trim().split('\n');
  const errors = lines.filter((line) => line.startsWith('E: ')).map((line) => line.slice(3).trim());
  return errors.length > 0 ? errors.join(' ') : (lines.at(-1) ?? '');
}
