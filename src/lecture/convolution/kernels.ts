import { type Codec, number, numbers } from '../../url-state.ts';

/** Nine weights, row-major [3][3]. */
export type Kernel = readonly number[];

/** Side of a kernel. */
export const kernelSide = 3;

export const weightRange = { min: -9, max: 9, decimals: 3 };

const mean = 0.111;

/** By what they find. As in all networks, a kernel is not flipped. */
export const kernels = {
  identity: [0, 0, 0, 0, 1, 0, 0, 0, 0],
  'vertical-edge': [-1, 0, 1, -1, 0, 1, -1, 0, 1],
  'horizontal-edge': [-1, -1, -1, 0, 0, 0, 1, 1, 1],
  outline: [-1, -1, -1, -1, 8, -1, -1, -1, -1],
  sharpen: [0, -1, 0, -1, 5, -1, 0, -1, 0],
  blur: [mean, mean, mean, mean, mean, mean, mean, mean, mean],
} as const satisfies Record<string, Kernel>;

export type KernelName = keyof typeof kernels;

export const kernelTitles: Record<KernelName, string> = {
  identity: 'identity',
  'vertical-edge': 'vertical edges',
  'horizontal-edge': 'horizontal edges',
  outline: 'outline (Laplacian)',
  sharpen: 'sharpen',
  blur: 'blur (mean)',
};

export const kernelNames = Object.keys(kernels) as KernelName[];

/** The name of a kernel that has one. */
export function nameOf(kernel: Kernel): KernelName | null {
  return kernelNames.find((name) => kernels[name].every((w, i) => w === kernel[i])) ?? null;
}

const weights = numbers(9, weightRange);
const weight = number(weightRange);

/** In a link: the name of a kernel, or its nine weights. */
export const kernelCodec: Codec<Kernel> = {
  parse(text) {
    const named = kernelNames.find((name) => name === text);
    if (named !== undefined) return kernels[named];
    if (/^[a-z¿]/i.test(text)) {
      throw new RangeError(`expected one of ${kernelNames.join(', ')}`);
    }
    return weights.parse(text);
  },
  format: (kernel) => {
    const rounded = kernel.map((w) => Number(weight.format(w)));
    return nameOf(rounded) ?? weights.format(rounded);
  },
};
