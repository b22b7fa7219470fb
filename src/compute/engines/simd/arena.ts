import type { Memory } from '../../kernels/webassembly.ts';

const pageBytes = 65536;
const alignment = 64;

/**
 * Hands out stretches of a WebAssembly memory one after the other, each starting on a cache line and
 * zeroed. Views are made when asked for: growing the memory detaches older ones.
 */
export interface Arena {
  allocate(bytes: number): number;
  /** Where the next stretch will start. */
  mark(): number;
  /** Gives back everything from `mark` on. */
  release(mark: number): void;
  floats(pointer: number, count: number): Float32Array;
  words(pointer: number, count: number): Uint32Array;
  bytes(pointer: number, count: number): Uint8Array;
}

/** @param base the first byte that is free. */
export function createArena(memory: Memory, base: number): Arena {
  let top = Math.ceil((base + 1) / alignment) * alignment;
  const bytes = (pointer: number, count: number) => new Uint8Array(memory.buffer, pointer, count);
  return {
    allocate(size) {
      const pointer = top;
      top = Math.ceil((top + size) / alignment) * alignment;
      const missing = top - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / pageBytes));
      bytes(pointer, size).fill(0);
      return pointer;
    },
    mark: () => top,
    release(mark) {
      top = mark;
    },
    floats: (pointer, count) => new Float32Array(memory.buffer, pointer, count),
    words: (pointer, count) => new Uint32Array(memory.buffer, pointer, count),
    bytes,
  };
}
