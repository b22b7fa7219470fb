import { createModel, type Model } from '../../../src/compute/model.ts';
import { loadPretrained } from '../../../src/datasets/pretrained.ts';

/** The dense network 784-128-10 that this project trained on MNIST. */
export interface Reader {
  /**
   * Probabilities of the ten classes.
   * @param pixels grey levels, [784].
   * @param order moves the wires of the inputs: input i goes where input `order[i]` went.
   */
  read(pixels: Uint8Array, order?: Uint16Array | null): Float32Array;
}

export async function loadReader(): Promise<Reader> {
  const { settings, parameters } = await loadPretrained();
  const [inputs = 0, hidden = 0, outputs = 0] = settings.layers;
  const model: Model = createModel({
    inputShape: [inputs],
    layers: [
      { layer: 'dense', units: hidden },
      { layer: 'activation', activation: settings.activation },
      { layer: 'dense', units: outputs },
    ],
    loss: settings.loss,
    seed: 0,
  });
  const [weights, ...rest] = model.parameters;
  const trained = parameters[0]!.weights;
  const others = [parameters[0]!.biases, parameters[1]!.weights, parameters[1]!.biases];
  for (const [i, { values }] of rest.entries()) values.set(others[i]!);
  weights!.values.set(trained);
  let wired: Uint16Array | null = null;

  return {
    read(pixels, order = null) {
      if (order !== wired) {
        for (let place = 0; place < trained.length; place++) {
          const i = place % inputs;
          weights!.values[place] = trained[place - i + (order === null ? i : order[i]!)]!;
        }
        wired = order;
      }
      const values = Float32Array.from(pixels, (level) => level / 255);
      return model.predict(values, 1) as Float32Array;
    },
  };
}
