import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pictureProblem } from './picture.ts';

const folder = join(import.meta.dirname, '../../../.cache/pictures');

/** Milliseconds that another machine may take for one picture. */
const patience = 30_000;

const howTo =
  'Put a copy beside the deck, or fetch it once with --fetch-images: npm run build -- --fetch-images.';

/** Pictures that decks name on other machines. Once fetched they are kept, and found from then on without network. */
export class RemotePictures {
  readonly #mayFetch: boolean;
  readonly #wanted = new Set<string>();
  readonly #problems = new Map<string, string>();

  constructor({ mayFetch = false } = {}) {
    this.#mayFetch = mayFetch;
  }

  /** The file of a picture that is here; else what to do about it, and it is remembered as wanted. */
  find(url: string): { file?: string; problem?: string } {
    const file = [fileFor(url), fileFor(url, '.svg')].find((each) => existsSync(each));
    if (file !== undefined) return { file };
    const problem = this.#problems.get(url);
    if (problem === undefined) this.#wanted.add(url);
    return { problem: problem ?? howTo };
  }

  /** Fetches what was looked for and is not here. @returns whether that may change a deck: convert it again. */
  async fetchWanted(): Promise<boolean> {
    if (!this.#mayFetch || this.#wanted.size === 0) return false;
    const urls = [...this.#wanted];
    this.#wanted.clear();
    await Promise.all(urls.map((url) => this.#fetch(url)));
    return true;
  }

  async #fetch(url: string): Promise<void> {
    let unfinished = '';
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
      if (!response.ok) throw new Error(`the answer was ${response.status}`);
      const type = response.headers.get('content-type') ?? '';
      // Browsers know an SVG by the end of its name, and many addresses have none.
      const file = fileFor(url, type.startsWith('image/svg') ? '.svg' : undefined);
      unfinished = join(folder, `${process.pid}-${basename(file)}`);
      await mkdir(folder, { recursive: true });
      await writeFile(unfinished, Buffer.from(await response.arrayBuffer()));
      const problem = /^(video|audio|font)\//.test(type) ? undefined : pictureProblem(unfinished);
      if (problem !== undefined) throw new Error('what came is no picture');
      await rename(unfinished, file);
    } catch (error) {
      const { cause, message } = error as Error;
      const reason = cause instanceof Error ? cause.message : message;
      this.#problems.set(url, `It could not be fetched: ${reason}. Put a copy beside the deck.`);
      await rm(unfinished, { force: true });
    }
  }
}

/** Named by its address, with the ending that says what it is. @param known ending, else that of the address */
function fileFor(url: string, known?: string): string {
  const hash = createHash('sha256').update(url).digest('hex').slice(0, 16);
  const ending = known ?? /^\.\w{1,5}$/.exec(extname(new URL(url).pathname))?.[0] ?? '';
  return join(folder, `${hash}${ending.toLowerCase()}`);
}
