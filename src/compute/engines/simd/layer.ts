import type { LayerParameters } from '../../types.ts';
import type { Arena } from './arena.ts';

/** Output units that are computed together. */
const panelWidth = 32;
/** Bytes of one input's weights in a panel: ROW in assembly/panel.ts. */
export const rowBytes = panelWidth * 4;

/** `panelWidth` output units, the last ones of which may be padding. */
export interface Panel {
  /** Whether more than half of them are not. */
  readonly wide: boolean;
  readonly firstUnit: number;
  /** Byte offset of the panel within weights, moments and sums, laid out [inputs + 1][panelWidth]. */
  readonly offset: number;
  /** Byte offset of the panel's units within a row of outputs. */
  readonly column: number;
}

/** A row list and buckets: which inputs are not zero; see assembly/lists.ts. */
export interface InputLists {
  /** Where the first row's list is, and bytes from one to the next. */
  readonly rows: number;
  readonly rowStride: number;
  /** The lists are in so many blocks of so many inputs, the last one of which may be shorter. */
  readonly blocks: number;
  readonly blockInputs: number;
  /** [blocks + 1][rows]: where each block ends, and where the next one begins. */
  readonly ends: number;
  /** Where the first input's bucket is, and bytes from one to the next; the last is that of the bias. */
  readonly buckets: number;
  readonly bucketStride: number;
  /** Per bucket, where it ends. */
  readonly bucketEnds: number;
}

/** Where one dense layer's numbers are in memory. The bias is the weight of one more input, always 1. */
export interface LayerPlan {
  readonly inputs: number;
  readonly units: number;
  readonly panels: readonly Panel[];
  /** Bytes from one row of outputs, or of δ, to the next. */
  readonly stride: number;
  readonly parameterBytes: number;
  readonly weights: number;
  /** What the optimizer remembers: mean or velocity, and mean square. */
  readonly mean: number;
  readonly square: number;
  /** The gradient, if the layer is narrow or mini-batches go through in parts; else 0. Laid out as the weights. */
  readonly gradient: number;
  /** Per input: whether it has ever been lit, so that there is something to update. */
  readonly alive: number;
  /** Null if the layer is narrow, and computes with all inputs. */
  readonly lists: InputLists | null;
  /** Weighted sums, then activations; [rows][stride]. */
  readonly outputs: number;
  /** ∂L/∂z; [rows][stride]. */
  readonly deltas: number;
  /** For ∂L/∂x, four sums per entry of the row lists. */
  readonly dots: number;
}

export interface LayerNeeds {
  readonly inputs: number;
  readonly units: number;
  readonly rows: number;
  /** Whether mini-batches go through in parts. */
  readonly inParts: boolean;
  /** Whether there is no layer before: samples come in lists, and ∂L/∂x is not wanted. */
  readonly isFirst: boolean;
  /** Whether there are enough rows for blocks to be worth their while. */
  readonly inBlocks: boolean;
}

/** As many as assembly/narrow.ts takes. */
const mostNarrowUnits = 12;

/**
 * Inputs whose weights in one panel stay in the nearest cache, 25 KB of them; more where the samples' own inputs
 * come in, which are zero most of the time.
 */
const mostBlockInputs = { first: 400, later: 200 };

export function planLayer(arena: Arena, needs: LayerNeeds): LayerPlan {
  const { inputs, units, rows, inParts, isFirst } = needs;
  const panels: Panel[] = [];
  let padded = 0;
  while (padded < units) {
    const offset = padded * (inputs + 1) * 4;
    const wide = units - padded > panelWidth / 2;
    panels.push({ wide, firstUnit: padded, offset, column: padded * 4 });
    padded += panelWidth;
  }
  const stride = oddLines(padded * 4);
  const parameterBytes = padded * (inputs + 1) * 4;
  const isNarrow = !isFirst && units <= mostNarrowUnits;
  const lists = isNarrow ? null : planLists(arena, needs);
  return {
    inputs,
    units,
    panels,
    stride,
    parameterBytes,
    weights: arena.allocate(parameterBytes),
    mean: arena.allocate(parameterBytes),
    square: arena.allocate(parameterBytes),
    // One row more, for narrow.ts writes two at a time.
    gradient: isNarrow || inParts ? arena.allocate(parameterBytes + rowBytes) : 0,
    alive: arena.allocate(inputs + 1),
    lists,
    outputs: arena.allocate(rows * stride),
    deltas: arena.allocate(rows * stride),
    dots: lists === null || isFirst ? 0 : arena.allocate(rows * lists.rowStride * 2),
  };
}

function planLists(arena: Arena, { inputs, rows, isFirst, inBlocks }: LayerNeeds): InputLists {
  const entryBytes = 8;
  const most = isFirst ? mostBlockInputs.first : mostBlockInputs.later;
  const mostBlocks = inBlocks ? Math.ceil(inputs / most) : 1;
  // In fours, as they are listed.
  const blockInputs = Math.ceil(inputs / mostBlocks / 4) * 4;
  const blocks = Math.ceil(inputs / blockInputs);
  // Lists are written up to four entries too far.
  const rowStride = oddLines((inputs + 4) * entryBytes);
  const bucketStride = oddLines(rows * entryBytes);
  return {
    rows: arena.allocate(rows * rowStride),
    rowStride,
    blocks,
    blockInputs,
    ends: arena.allocate((blocks + 1) * rows * 4),
    buckets: arena.allocate((inputs + 1) * bucketStride),
    bucketStride,
    bucketEnds: arena.allocate((inputs + 1) * 4),
  };
}

/** @throws Error if the layer is narrow. */
export function listsOf({ lists }: LayerPlan): InputLists {
  if (lists === null) throw new Error('A narrow layer has no lists.');
  return lists;
}

/** An odd number of cache lines: powers of two would crowd rows into the same few sets of the cache. */
function oddLines(bytes: number): number {
  const lines = Math.ceil(bytes / 64);
  return (lines % 2 === 0 ? lines + 1 : lines) * 64;
}

/** Copies row-major [units][inputs] weights and biases into the panels. */
export function writeParameters(arena: Arena, plan: LayerPlan, from: LayerParameters): void {
  forEachPlace(arena, plan, (memory, place, unit, input) => {
    memory[place] =
      input === plan.inputs ? from.biases[unit]! : from.weights[unit * plan.inputs + input]!;
  });
}

export function readParameters(arena: Arena, plan: LayerPlan): LayerParameters {
  const weights = new Float32Array(plan.units * plan.inputs);
  const biases = new Float32Array(plan.units);
  forEachPlace(arena, plan, (memory, place, unit, input) => {
    if (input === plan.inputs) biases[unit] = memory[place]!;
    else weights[unit * plan.inputs + input] = memory[place]!;
  });
  return { weights, biases };
}

function forEachPlace(
  arena: Arena,
  { inputs, units, panels, weights, parameterBytes }: LayerPlan,
  visit: (memory: Float32Array, place: number, unit: number, input: number) => void,
): void {
  const memory = arena.floats(weights, parameterBytes / 4);
  for (const { firstUnit, offset } of panels) {
    const count = Math.min(panelWidth, units - firstUnit);
    for (let input = 0; input <= inputs; input++) {
      const row = offset / 4 + input * panelWidth;
      for (let i = 0; i < count; i++) visit(memory, row + i, firstUnit + i, input);
    }
  }
}
