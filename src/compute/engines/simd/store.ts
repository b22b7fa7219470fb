import type { Samples } from '../../types.ts';
import type { Arena } from './arena.ts';
import type { Packed } from './packing.ts';

/** Samples that stay packed in memory: those to learn from, and others that are evaluated again and again. */
export interface Store {
  /** Packs samples to learn from, in place of all that is stored. */
  prepare(samples: Samples): void;
  /** Packs samples to evaluate, in place of others that were kept. */
  keep(samples: Samples): void;
  /** Null if they are not stored. */
  find(samples: Samples): Packed | null;
  /** @throws Error if they were not prepared. */
  prepared(samples: Samples): Packed;
}

interface Stored {
  readonly samples: Samples;
  readonly packed: Packed;
}

/** Takes all memory of the arena from here on. */
export function createStore(arena: Arena, packAll: (samples: Samples) => Packed): Store {
  // In memory one after the other, from these marks on.
  const learnedMark = arena.mark();
  let keptMark = learnedMark;
  let learned: Stored | null = null;
  let kept: Stored | null = null;

  function find(samples: Samples): Packed | null {
    if (learned?.samples === samples) return learned.packed;
    return kept?.samples === samples ? kept.packed : null;
  }

  return {
    prepare(samples) {
      if (learned?.samples === samples) return;
      learned = null;
      kept = null;
      arena.release(learnedMark);
      learned = { samples, packed: packAll(samples) };
      keptMark = arena.mark();
    },

    keep(samples) {
      if (find(samples) !== null) return;
      kept = null;
      arena.release(keptMark);
      kept = { samples, packed: packAll(samples) };
    },

    find,

    prepared(samples) {
      if (learned?.samples !== samples) throw new Error('Samples are prepared before a batch.');
      return learned.packed;
    },
  };
}
