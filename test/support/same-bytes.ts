/** Whether two arrays are of one kind and have the same bits: quick, where `toEqual` looks at each number by itself. */
export function sameBytes(one: ArrayBufferView, other: ArrayBufferView): boolean {
  const bytes = ({ buffer, byteOffset, byteLength }: ArrayBufferView) =>
    Buffer.from(buffer, byteOffset, byteLength);
  return one.constructor === other.constructor && bytes(one).equals(bytes(other));
}
