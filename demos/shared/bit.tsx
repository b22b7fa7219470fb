/** A yes or no: a filled orange disc with 1, a hollow blue ring with 0. */
export function Bit({ value }: { value: 0 | 1 }) {
  return <span class={value === 1 ? 'bit one' : 'bit zero'}>{value}</span>;
}
