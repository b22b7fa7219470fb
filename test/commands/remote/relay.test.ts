import { describe, expect, it } from 'vitest';
import { Relay } from '../../../src/commands/remote/relay.ts';
import type { Command, PhoneNews } from '../../../src/deck/remote/protocol.ts';
import { stage } from './support.ts';

function phoneOf(relay: Relay) {
  const key = relay.enter(relay.code)!;
  const news: PhoneNews[] = [];
  const leave = relay.listen(key, (each) => news.push(each))!;
  return { key, leave, news, last: () => news.at(-1)! };
}

function deckOf(relay: Relay, id: string) {
  const commands: Command[] = [];
  const close = relay.open(id, (command) => commands.push(command));
  relay.tell(id, stage(id));
  return { commands, close };
}

describe('the code of the remote', () => {
  it('lets one phone in, and is void then', () => {
    const relay = new Relay();
    const { code } = relay;
    expect(relay.enter(code)).toMatch(/^[\w-]{22}$/);
    expect(relay.enter(code)).toBeUndefined();
    expect(relay.code).not.toBe(code);
    expect(relay.enter(relay.code)).toBeDefined();
  });

  it('is not void after a wrong one, of whatever length', () => {
    const relay = new Relay();
    for (const wrong of [
      '',
      'x',
      relay.code.slice(1),
      `${relay.code}x`,
      relay.code.toLowerCase(),
    ]) {
      expect(relay.enter(wrong)).toBeUndefined();
    }
    expect(relay.enter(relay.code)).toBeDefined();
  });
});

describe('phones', () => {
  it('see what the deck tells, also those that come later', () => {
    const relay = new Relay();
    const early = phoneOf(relay);
    expect(early.last().stage).toBeNull();
    deckOf(relay, 'a');
    relay.tell('a', stage('changed'));
    expect(early.last().stage?.title).toBe('changed');
    expect(phoneOf(relay).last().stage?.title).toBe('changed');
  });

  it('see and move the deck that spoke last, and the one before when that is closed', () => {
    const relay = new Relay();
    const phone = phoneOf(relay);
    const first = deckOf(relay, 'first');
    const second = deckOf(relay, 'second');
    relay.wish(phone.key, { type: 'forward' });
    expect([first.commands, second.commands]).toEqual([[], [{ type: 'forward' }]]);
    relay.tell('first', stage('first again'));
    expect(phone.last().stage?.title).toBe('first again');
    first.close();
    expect(phone.last().stage?.title).toBe('second');
    second.close();
    expect(phone.last().stage).toBeNull();
    expect(relay.wish(phone.key, { type: 'forward' })).toBe('no deck');
  });

  it('keep a deck that came back before its first connection was closed', () => {
    const relay = new Relay();
    const phone = phoneOf(relay);
    const { close } = deckOf(relay, 'a');
    const again = deckOf(relay, 'a');
    close();
    relay.wish(phone.key, { type: 'back' });
    expect(again.commands).toEqual([{ type: 'back' }]);
  });

  it('move nothing but the one that holds the remote: the first, until another one takes it', () => {
    const relay = new Relay();
    const [first, second] = [phoneOf(relay), phoneOf(relay)];
    const { commands } = deckOf(relay, 'a');
    expect([first.last().holds, second.last().holds]).toEqual([true, false]);
    expect(relay.wish(second.key, { type: 'forward' })).toBe('not the holder');
    expect(relay.wish(second.key, { type: 'take' })).toBe('done');
    expect([first.last().holds, second.last().holds]).toEqual([false, true]);
    expect(relay.wish(first.key, { type: 'forward' })).toBe('not the holder');
    expect(relay.wish(second.key, { type: 'black' })).toBe('done');
    expect(commands).toEqual([{ type: 'black' }]);
  });

  it('are nobody without a key that was given', () => {
    const relay = new Relay();
    expect(relay.listen('made up', () => undefined)).toBeUndefined();
    expect(relay.wish(relay.code, { type: 'take' })).toBe('unknown phone');
  });

  it('take their pointer away when they go', () => {
    const relay = new Relay();
    const [holder, other] = [phoneOf(relay), phoneOf(relay)];
    const { commands } = deckOf(relay, 'a');
    other.leave();
    expect(commands).toEqual([]);
    holder.leave();
    expect(commands).toEqual([{ type: 'point', at: null }]);
  });
});

describe('a deck', () => {
  it('that was never opened is not heard', () => {
    expect(new Relay().tell('nobody', stage('x'))).toBe(false);
  });
});
