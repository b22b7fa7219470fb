import { describe, expect, it } from 'vitest';
import { createStamps, isLater } from '../../../src/deck/client/windows/stamps.ts';

describe('what two windows set', () => {
  it('is later in the one that had heard of the other', () => {
    const [here, there] = [createStamps(), createStamps()];
    const first = here.next();
    there.hear(first);
    expect(isLater(there.next(), first)).toBe(true);
    expect(isLater(first, here.first)).toBe(true);
  });

  it('is later in the same one for both if they set it at once', () => {
    const one = createStamps().next();
    const other = createStamps().next();
    expect(isLater(one, other)).toBe(!isLater(other, one));
    expect(isLater(one, one)).toBe(false);
  });

  it('counts on from the latest, not from the last that was heard', () => {
    const stamps = createStamps();
    stamps.hear([7, 'another']);
    stamps.hear([3, 'another']);
    expect(stamps.next()[0]).toBe(8);
  });
});
