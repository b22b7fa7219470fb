import type { FamilyName, PropertyName } from './families.ts';

export interface Task {
  readonly title: string;
  /** For a small chip. */
  readonly short: string;
  readonly has: readonly PropertyName[];
  /** What is special, where a network suits it in a way of its own. */
  readonly notes?: Partial<Record<FamilyName, string>>;
}

export const tasks: readonly Task[] = [
  {
    title: 'Price of a house, from its size, age and district',
    short: 'House price',
    has: ['table', 'answers'],
  },
  {
    title: 'Tumour in an X-ray, yes or no',
    short: 'Tumour',
    has: ['grid', 'answers'],
    notes: {
      attention:
        'It works too, with the picture cut into patches that are read as a sequence; but it must learn what neighbours are, and so needs more examples',
    },
  },
  {
    title: 'Next word of a text, while you type',
    short: 'Next word',
    has: ['order', 'answers'],
  },
  {
    title: 'Translation of a sentence',
    short: 'Translation',
    has: ['order', 'answers'],
  },
  {
    title: 'Power a town will need, hour by hour',
    short: 'Power',
    has: ['order', 'answers'],
  },
  {
    title: 'Answers to questions about a contract of 300 pages',
    short: 'Contract',
    has: ['order', 'distant', 'answers'],
  },
  {
    title: 'Faces of people who do not exist',
    short: 'New faces',
    has: ['grid', 'inventing'],
  },
  {
    title: 'Overview of 5,000 customers, from 20 numbers each',
    short: 'Customers',
    has: ['table', 'mapping'],
  },
];
