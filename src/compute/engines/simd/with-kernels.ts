/**
 * The kernels that the member `name` of a family says it has, where they cannot be missing.
 * @throws RangeError if there are none: members without run on the reference.
 */
export function withKernels<Kernels>(kernels: Kernels | undefined, name: string): Kernels {
  if (kernels === undefined) throw new RangeError(`There are no kernels for ${name}.`);
  return kernels;
}
