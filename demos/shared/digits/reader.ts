import { denseNetwork } from '../../../src/compute/dense-network.ts';
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
  const network = denseNetwork(settings, parameters);
  const inputs = settings.layers[0]!;
  const trained = parameters[0]!.weights;
  let wired: Uint16Array | null = null;

  return {
    read(pixels, order = null) {
      if (order !== wired) {
        for (let place = 0; place < trained.length; place++) {
          const i = place % inputs;
          network.firstWeights[place] = trained[place - i + (order === null ? i : order[i]!)]!;
        }
        wired = order;
      }
      const values = Float32Array.from(pixels, (level) => level / 255);
      return network.predict(values);
    },
  };
}
