import { loadFirstImages } from '../../../src/datasets/browser.ts';
import { DataError } from '../../../src/datasets/data-error.ts';
import { datasets } from '../../../src/datasets/index.ts';
import type { DigitSource, Digits } from '../../../src/lecture/shared/digit-choice.ts';

/** Of images that no network of the project was trained on, whose first ones of each class everybody can read. */
const builtInSeed = 409;

/** @param base address of the site's root */
export async function loadDigits(source: DigitSource, base: string): Promise<Digits> {
  if (source === 'built-in') return builtIn(null, '');
  const { title } = datasets[source];
  try {
    const { inputs, labels, inputSize } = await loadFirstImages(source, base);
    const places = Array.from({ length: 10 }, (): number[] => []);
    for (const [i, label] of labels.entries()) places[label]!.push(i);
    const image = (digit: number, nth: number) => {
      const ofClass = places[digit]!;
      const start = ofClass[nth % ofClass.length]! * inputSize;
      return inputs.slice(start, start + inputSize) as Uint8Array;
    };
    return { source, title, problem: null, detail: '', image };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const isMissing = error.kind === 'missing';
    return builtIn(
      `${title} ${isMissing ? 'is not here' : 'cannot be used'}`,
      isMissing ? error.remedy : error.message,
    );
  }
}

async function builtIn(problem: string | null, detail: string): Promise<Digits> {
  const { makeDigit } = await import('../../../src/datasets/built-in-digits.ts');
  return {
    source: 'built-in',
    title: datasets['built-in'].title,
    problem,
    detail,
    image: (digit, nth) => makeDigit(digit, nth, builtInSeed),
  };
}
