import type { ServerResponse } from 'node:http';
import { changeOf, type DeckChange } from '../../deck/changed-slides.ts';

/** One deck as the pages that show it have it, and the pages that listen for news of it. */
export class DeckInDevelopment {
  readonly #convert: () => Promise<string>;
  readonly #listeners = new Set<ServerResponse>();
  #html: Promise<string> | undefined;
  #version = 0;

  /** Goes up with every change. */
  get version(): number {
    return this.#version;
  }

  /** @param convert makes the deck's HTML of its sources as they are now. */
  constructor(convert: () => Promise<string>) {
    this.#convert = convert;
  }

  /** @throws what `convert` throws. */
  async html(): Promise<{ html: string; version: number }> {
    const version = this.#version;
    this.#html ??= this.#convert();
    return { html: await this.#html, version };
  }

  /** @param version of the page that listens. */
  listen(response: ServerResponse, version: number): void {
    response.write(': listening\n\n');
    if (version !== this.#version) tell(response, null);
    this.#listeners.add(response);
    response.on('close', () => this.#listeners.delete(response));
  }

  /** A source has changed: pages that show the deck are brought up to date. */
  async change(): Promise<void> {
    const before = this.#html;
    this.#html = undefined;
    const version = ++this.#version;
    if (this.#listeners.size === 0) return;
    const [old, now] = await Promise.all([
      before?.catch(() => undefined),
      this.html().then(
        ({ html }) => html,
        // The page shows what is wrong when it is loaded again.
        () => undefined,
      ),
    ]);
    // A later change tells of this one, too; but what this page then compares with is gone.
    const isNewest = version === this.#version;
    const isKnown = isNewest && old !== undefined && now !== undefined;
    const change = isKnown ? changeOf(old, now) : null;
    for (const response of this.#listeners) tell(response, change);
  }
}

function tell(response: ServerResponse, news: DeckChange | null): void {
  response.write(`data: ${JSON.stringify(news)}\n\n`);
}
