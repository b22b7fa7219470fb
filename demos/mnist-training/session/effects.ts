import type { MnistTrainingState } from '../../../src/lecture/mnist-training/definition.ts';
import type { Command } from '../../../src/training/protocol.ts';
import type { Snapshot } from './snapshot.ts';

/** What is done about an event outside of the model. */
export type Effect =
  | { readonly type: 'send'; readonly command: Exclude<Command, { type: 'ask' | 'ping' | 'load' }> }
  | { readonly type: 'load'; readonly dataset: MnistTrainingState['data'] }
  /** A new worker. */
  | { readonly type: 'restart' }
  /** Changes the address, as one step to be undone. */
  | { readonly type: 'update'; readonly part: Partial<MnistTrainingState> }
  /** To the deck: for its other windows, and for a later frame in this one's place. */
  | { readonly type: 'tell'; readonly snapshot: Snapshot };
