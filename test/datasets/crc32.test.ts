import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/datasets/crc32.ts';

describe('crc32', () => {
  it('has the published check value', () => {
    // “123456789” is the check string of the CRC catalogue (CRC-32/ISO-HDLC).
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});
