type Colour = [red: number, green: number, blue: number];

/** The contrast of a text's paint with what is painted behind the point, by WCAG 2.2, 1 to 21. */
export function contrastAt(section: Element, paint: string, x: number, y: number): number {
  const background = behind(section, x, y);
  const ink = over(rgba(paint), background);
  const [high, low] = [luminance(ink), luminance(background)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (high + 0.05) / (low + 0.05);
}

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

function rgba(colour: string): [number, number, number, number] {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [r, g, b, a / 255];
}

function over(top: readonly number[], below: Colour): Colour {
  const alpha = top[3]!;
  return [0, 1, 2].map((i) => top[i]! * alpha + below[i]! * (1 - alpha)) as Colour;
}

/** Relative luminance, by WCAG 2.2. */
function luminance(colour: Colour): number {
  const [r, g, b] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Colour;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** What is painted behind the point, without text. */
function behind(section: Element, x: number, y: number): Colour {
  const layers: (readonly number[])[] = [];
  for (const element of document.elementsFromPoint(x, y)) {
    if (element instanceof SVGGeometryElement) {
      const { fill, fillOpacity, opacity } = getComputedStyle(element);
      if (fill === 'none') continue;
      const [r, g, b, a] = rgba(fill);
      layers.push([r, g, b, a * Number(fillOpacity) * Number(opacity)]);
    } else if (element instanceof HTMLElement) {
      layers.push(rgba(getComputedStyle(element).backgroundColor));
    }
    if (element === section) break;
  }
  return layers.reduceRight<Colour>((below, layer) => over(layer, below), [255, 255, 255]);
}
