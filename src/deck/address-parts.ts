/** An address in the parts between which a line may break: after its folders, before its query. */
export function addressParts(address: string): string[] {
  return address.split(/(?<=\/)(?!\?)|(?=\?)/);
}
