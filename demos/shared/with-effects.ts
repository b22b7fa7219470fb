/** The model of a session with more to be done about the last event, after what there is already. */
export function withEffects<Model extends { readonly effects: readonly unknown[] }>(
  model: Model,
  ...effects: Model['effects']
): Model {
  return { ...model, effects: [...model.effects, ...effects] };
}
