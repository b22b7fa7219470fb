/**
 * Cosine and sine of an angle given in whole turns, with the same bits on every machine, which
 * `Math.cos` and `Math.sin` do not promise. Error below 1e-14.
 */
export function turn(turns: number): [cosine: number, sine: number] {
  // A sixteenth of the angle, at most π/16, by Taylor's series; then doubled four times.
  const angle = ((turns - Math.round(turns)) * 2 * Math.PI) / 16;
  const square = angle * angle;
  let cosine = 1;
  let sine = angle;
  let term = 1;
  for (let n = 2; n <= 14; n += 2) {
    term *= -square / ((n - 1) * n);
    cosine += term;
    sine += (term * angle) / (n + 1);
  }
  for (let i = 0; i < 4; i++) {
    [cosine, sine] = [cosine * cosine - sine * sine, 2 * sine * cosine];
  }
  return [cosine, sine];
}
