import type { Sliding } from './planes.ts';

type Visit = (weight: number, input: number, output: number) => void;

/**
 * The sums of a convolution, product by product: where its weight, its input and its output are.
 * @returns what visits them all for one of the samples that stand one after the other.
 */
export function productsOf(
  sliding: Sliding,
  filters: number,
): (sample: number, visit: Visit) => void {
  const { channels, height, width, size, stride, padding, outputHeight, outputWidth } = sliding;
  const inputSize = channels * height * width;
  const outputSize = filters * outputHeight * outputWidth;
  return (sample, visit) => {
    for (let filter = 0; filter < filters; filter++) {
      for (let i = 0; i < outputHeight; i++) {
        for (let j = 0; j < outputWidth; j++) {
          const output = sample * outputSize + (filter * outputHeight + i) * outputWidth + j;
          for (let channel = 0; channel < channels; channel++) {
            for (let p = 0; p < size; p++) {
              const row = stride * i + p - padding;
              if (row < 0 || row >= height) continue;
              for (let q = 0; q < size; q++) {
                const column = stride * j + q - padding;
                if (column < 0 || column >= width) continue;
                const weight = ((filter * channels + channel) * size + p) * size + q;
                const input = sample * inputSize + (channel * height + row) * width + column;
                visit(weight, input, output);
              }
            }
          }
        }
      }
    }
  };
}
