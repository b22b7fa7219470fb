import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Command, PhoneNews, Stage, Wish } from '../../deck/remote/protocol.ts';

type Send<Message> = (message: Message) => void;

interface Deck {
  readonly send: Send<Command>;
  stage: Stage | null;
}

interface Phone {
  readonly listeners: Set<Send<PhoneNews>>;
}

/** What became of a wish. */
export type Outcome = 'done' | 'unknown phone' | 'not the holder' | 'no deck';

/**
 * Stands between decks and phones, and knows nothing of how they are reached. A code lets one phone in and
 * is then void. All phones that are in may look; one holds the remote: the first, until another one takes it.
 */
export class Relay {
  /** The deck that spoke last is the last one: it is the one that phones see and move. */
  readonly #decks = new Map<string, Deck>();
  /** By the hash of their keys, so that how long a search takes tells nothing of a key. */
  readonly #phones = new Map<string, Phone>();
  #holder: Phone | undefined;
  #code = secret();

  /** Lets the next phone in. */
  get code(): string {
    return this.#code;
  }

  /** @returns the phone's key, by which it is known from then on; undefined if the code is not, or no longer, right. */
  enter(code: string): string | undefined {
    if (!timingSafeEqual(hash(code), hash(this.#code))) return undefined;
    this.#code = secret();
    const key = secret();
    const phone: Phone = { listeners: new Set() };
    this.#phones.set(hash(key).toString('hex'), phone);
    this.#holder ??= phone;
    return key;
  }

  /** @returns what ends it; undefined for a phone that is not known */
  listen(key: string, send: Send<PhoneNews>): (() => void) | undefined {
    const phone = this.#phone(key);
    if (phone === undefined) return undefined;
    phone.listeners.add(send);
    send(this.#news(phone));
    return () => {
      phone.listeners.delete(send);
      const isGone = phone === this.#holder && phone.listeners.size === 0;
      // Nobody could take the pointer away.
      if (isGone) this.#deck()?.send({ type: 'point', at: null });
    };
  }

  wish(key: string, wish: Wish): Outcome {
    const phone = this.#phone(key);
    if (phone === undefined) return 'unknown phone';
    if (wish.type === 'take') {
      this.#holder = phone;
      this.#tellPhones();
      return 'done';
    }
    if (phone !== this.#holder) return 'not the holder';
    const deck = this.#deck();
    if (deck === undefined) return 'no deck';
    deck.send(wish);
    return 'done';
  }

  /** A deck was opened. @returns what to call when it is closed */
  open(id: string, send: Send<Command>): () => void {
    this.#decks.delete(id);
    const deck: Deck = { send, stage: null };
    this.#decks.set(id, deck);
    return () => {
      // It may have come back by then, on another connection.
      if (this.#decks.get(id) !== deck) return;
      this.#decks.delete(id);
      this.#tellPhones();
    };
  }

  /** @returns whether the deck is known */
  tell(id: string, stage: Stage): boolean {
    const deck = this.#decks.get(id);
    if (deck === undefined) return false;
    deck.stage = stage;
    this.#decks.delete(id);
    this.#decks.set(id, deck);
    this.#tellPhones();
    return true;
  }

  #deck(): Deck | undefined {
    return [...this.#decks.values()].at(-1);
  }

  #phone(key: string): Phone | undefined {
    return this.#phones.get(hash(key).toString('hex'));
  }

  #news(phone: Phone): PhoneNews {
    return { stage: this.#deck()?.stage ?? null, holds: phone === this.#holder, now: Date.now() };
  }

  #tellPhones(): void {
    for (const phone of this.#phones.values()) {
      for (const send of phone.listeners) send(this.#news(phone));
    }
  }
}

/** 128 bits: nobody guesses it, and a QR code of it stays coarse. */
function secret(): string {
  return randomBytes(16).toString('base64url');
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
