import { hiddenActivations } from './activations/index.ts';
import { initializers } from './initializers/index.ts';
import { type LossName, losses } from './losses/index.ts';
import { namesOf, ofEach, titlesOf } from './names.ts';
import { optimizers } from './optimizers/index.ts';

// What menus and links need of the families: plain data, which a page carries without the code behind it.

export const hiddenActivationTitles = titlesOf(hiddenActivations);
export const initializerTitles = titlesOf(initializers);
export const lossTitles = titlesOf(losses);
export const optimizerTitles = titlesOf(optimizers);

/** What each loss is measured in. */
export const lossUnits = ofEach(losses, ({ unit }) => unit);

/** Of the losses of outputs that are chances one by one; softmax needs an output for each class. */
export const chanceLossTitles = Object.fromEntries(
  namesOf(losses)
    .filter((name) => losses[name].outputActivation === 'sigmoid')
    .map((name) => [name, losses[name].title]),
) as Record<Exclude<LossName, 'cross-entropy'>, string>;
