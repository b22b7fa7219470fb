/** Results that others published, or that their method gives, on the same 10,000 test images. */
export interface PublishedRun {
  readonly title: string;
  /** Units of its one hidden layer. */
  readonly hidden: number;
  /** For a label inside a plot. */
  readonly short: string;
  /** Share of the test images read right. */
  readonly accuracy: number;
  readonly when: string;
  readonly source: string;
  /** The same settings, trained by this project's code and recorded, by their name there. */
  readonly recorded?: string;
}

const nielsen = 'M. Nielsen, Neural Networks and Deep Learning (2015)';

export const published: readonly PublishedRun[] = [
  {
    hidden: 30,
    title: '784-30-10, sigmoid, quadratic cost, SGD with η 3, mini-batches of 10',
    short: '784-30-10, quadratic',
    accuracy: 0.9542,
    when: 'best of 30 epochs, the 28th',
    source: nielsen,
    recorded: 'mnist-784-30-10',
  },
  {
    hidden: 30,
    title: '784-30-10 with cross-entropy, η 0.5',
    short: '784-30-10, cross-entropy',
    accuracy: 0.9549,
    when: 'best of 30 epochs',
    source: nielsen,
  },
  {
    hidden: 100,
    title: '784-100-10, sigmoid, quadratic cost, η 3',
    short: '784-100-10, quadratic',
    accuracy: 0.9659,
    when: 'best of 30 epochs',
    source: nielsen,
  },
  {
    hidden: 100,
    title: '784-100-10 with cross-entropy, η 0.5',
    short: '784-100-10, cross-entropy',
    accuracy: 0.9682,
    when: 'best of 30 epochs',
    source: nielsen,
    recorded: 'mnist-784-100-10',
  },
  {
    hidden: 128,
    title: '784-128-10, ReLU, cross-entropy, Adam 0.001, mini-batches of 64',
    short: '784-128-10, ReLU, Adam',
    accuracy: 0.9768,
    when: 'after 5 epochs',
    source: 'PyTorch, as in the lecture’s second deck',
    recorded: 'mnist-784-128-10',
  },
];

/** Those of networks of this size, or the classic and the modern one. */
export function publishedFor(hidden: readonly number[]): readonly PublishedRun[] {
  const same = published.filter((run) => hidden.length === 1 && run.hidden === hidden[0]);
  return same.length > 0 ? same : [published[0]!, published.at(-1)!];
}
