import type { NetworkChoice } from './network-choice.ts';

/**
 * The three things that changed between the classic network and today's, each a switch. Turning one
 * also sets the learning rate that suits the new combination: Adam at η = 3 would only explode.
 */
export interface Switch {
  readonly title: string;
  readonly off: string;
  readonly on: string;
  readonly isOn: (network: NetworkChoice) => boolean;
  readonly turn: (network: NetworkChoice, on: boolean) => Partial<NetworkChoice>;
}

export const switches = {
  activation: {
    title: 'Activation',
    off: 'Sigmoid',
    on: 'ReLU',
    isOn: ({ activation }) => activation === 'relu',
    turn: (_, on) =>
      on ? { activation: 'relu', start: 'he' } : { activation: 'sigmoid', start: 'scaled-normal' },
  },
  loss: {
    title: 'Loss',
    off: 'Quadratic',
    on: 'Cross-entropy',
    isOn: ({ loss }) => loss === 'cross-entropy',
    turn: (_, on) => ({ loss: on ? 'cross-entropy' : 'quadratic' }),
  },
  optimizer: {
    title: 'Optimizer',
    off: 'SGD',
    on: 'Adam',
    isOn: ({ optimizer }) => optimizer === 'adam',
    turn: (_, on) => ({ optimizer: on ? 'adam' : 'sgd' }),
  },
} as const satisfies Record<string, Switch>;

export type SwitchName = keyof typeof switches;

/** The network with one switch turned, at the learning rate that suits it. */
export function turned(network: NetworkChoice, name: SwitchName): NetworkChoice {
  const { isOn, turn }: Switch = switches[name];
  const next = { ...network, ...turn(network, !isOn(network)) };
  return { ...next, rate: suitableRate(next) };
}

/** A learning rate that trains this combination well; those of SGD are for batches of 10 and grow with the batch. */
export function suitableRate({ activation, loss, optimizer, batch }: NetworkChoice): number {
  if (optimizer === 'adam' || optimizer === 'rmsprop') return 0.001;
  const forTen =
    activation === 'sigmoid' ? (loss === 'quadratic' ? 3 : 0.5) : loss === 'quadratic' ? 0.3 : 0.1;
  const rate = forTen * Math.sqrt(batch / 10) * (optimizer === 'momentum' ? 0.1 : 1);
  return Number(rate.toPrecision(1));
}
