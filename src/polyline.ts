/**
 * The path through points in pixels, interrupted where one is not finite. (d3-shape's would be 3 KB of
 * every demo's 60.)
 */
export function polyline(points: readonly (readonly [number, number])[], decimals = 3): string {
  const round = (pixels: number) => Number(pixels.toFixed(decimals));
  let isDrawn = false;
  let path = '';
  for (const [x, y] of points) {
    const isThere = Number.isFinite(y);
    if (isThere) path += `${isDrawn ? 'L' : 'M'}${round(x)},${round(y)}`;
    isDrawn = isThere;
  }
  return path;
}
