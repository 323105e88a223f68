import { pngOf } from './png.js';

export const PHOTO_KINDS = ['cookies', 'tin', 'queue', 'table', 'dough', 'loaf'] as const;
export type PhotoKind = (typeof PHOTO_KINDS)[number];

type Colour = readonly [red: number, green: number, blue: number];
/** Round things on a ground: middle, radius and colour, in thousandths of the picture's side. */
type Disc = readonly [x: number, y: number, radius: number, colour: Colour];

const SIDE = 900;
/** Over so many pixels one colour becomes the other: edges of light and lens, not of scissors. */
const EDGE = 3;
const WOOD: Colour = [201, 164, 122];
const LINEN: Colour = [233, 224, 208];
const CRUST: Colour = [196, 138, 74];
const CRUMB: Colour = [226, 180, 118];
const CREAM: Colour = [246, 236, 214];
const STEEL: Colour = [170, 174, 176];
const BERRY: Colour = [150, 58, 46];
const TEA: Colour = [126, 78, 44];

const PICTURES: Readonly<Record<PhotoKind, { ground: Colour; discs: readonly Disc[] }>> = {
  cookies: {
    ground: WOOD,
    discs: [
      [500, 520, 390, CREAM],
      [390, 430, 120, CRUST],
      [620, 420, 112, CRUST],
      [470, 640, 118, CRUST],
      [455, 600, 70, CREAM],
      [680, 630, 60, CRUMB],
      [610, 700, 34, CRUMB],
      [730, 560, 22, CRUMB],
      [560, 560, 18, CRUMB],
    ],
  },
  tin: {
    ground: LINEN,
    discs: [
      [500, 500, 380, STEEL],
      [500, 500, 345, [214, 216, 214]],
      [420, 440, 110, CRUST],
      [600, 560, 90, CRUMB],
      [590, 390, 60, CRUST],
      [430, 640, 44, CRUMB],
    ],
  },
  queue: {
    ground: [206, 196, 182],
    discs: [
      [300, 360, 90, [92, 84, 76]],
      [300, 700, 190, BERRY],
      [560, 330, 84, [70, 60, 54]],
      [560, 660, 180, [86, 112, 128]],
      [800, 300, 78, [110, 90, 70]],
      [800, 620, 170, [120, 132, 92]],
    ],
  },
  table: {
    ground: [176, 132, 92],
    discs: [
      [330, 380, 170, CREAM],
      [330, 380, 120, TEA],
      [690, 600, 200, [160, 116, 78]],
      [690, 600, 176, [176, 132, 92]],
      [520, 780, 46, [146, 102, 66]],
    ],
  },
  dough: {
    ground: STEEL,
    discs: [
      [500, 520, 400, [222, 224, 222]],
      [500, 520, 300, CREAM],
      [420, 450, 90, [252, 244, 228]],
    ],
  },
  loaf: {
    ground: LINEN,
    discs: [
      [380, 560, 220, CRUST],
      [620, 560, 220, CRUST],
      [500, 500, 240, CRUMB],
      [430, 430, 60, CREAM],
      [600, 450, 40, CREAM],
    ],
  },
};

/** A photo of the demo chain, drawn: soft light from above, a little grain, nobody's picture. */
export function photo(kind: PhotoKind): Buffer {
  const { ground, discs } = PICTURES[kind];
  const canvas = new Float32Array(SIDE * SIDE * 3);
  for (let at = 0; at < canvas.length; at += 3) canvas.set(ground, at);
  for (const disc of discs) paint(canvas, disc);
  return pngOf({ width: SIDE, height: SIDE, colours: 'rgb', lines: exposed(canvas) });
}

/** A round thing that is lit from its middle and throws a little shadow below. Pixels far from it aren't looked at. */
function paint(canvas: Float32Array, [discX, discY, discRadius, colour]: Disc): void {
  const scale = SIDE / 1_000;
  const [middleX, middleY, radius] = [discX * scale, discY * scale, discRadius * scale];
  const reach = radius * 1.06;
  const [left, right] = inside(middleX - reach, middleX + reach);
  const [top, bottom] = inside(middleY - reach, middleY + reach);
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const distance = ((x - middleX) ** 2 + (y - middleY) ** 2) ** 0.5;
      if (distance >= reach) continue;
      const light = 1.06 - (distance / radius) * 0.16;
      const cover = clamped((radius - distance) / EDGE + 0.5);
      const shadow = y > middleY ? 1 - 0.14 * clamped((reach - distance) / EDGE) : 1;
      for (let at = (y * SIDE + x) * 3, channel = 0; channel < 3; at += 1, channel += 1) {
        canvas[at] = (canvas[at] ?? 0) * shadow * (1 - cover) + (colour[channel] ?? 0) * light * cover;
      }
    }
  }
}

/** The lines of a PNG, each with the byte before it that says "as it is". */
function exposed(canvas: Float32Array): Buffer {
  const line = SIDE * 3 + 1;
  const lines = Buffer.alloc(SIDE * line);
  for (let y = 0; y < SIDE; y += 1) {
    for (let x = 0; x < SIDE; x += 1) {
      const light = 1.08 - (y / SIDE) * 0.22 + grain(x, y);
      for (let channel = 0; channel < 3; channel += 1) {
        const value = (canvas[(y * SIDE + x) * 3 + channel] ?? 0) * light;
        lines[y * line + 1 + x * 3 + channel] = value > 255 ? 255 : value;
      }
    }
  }
  return lines;
}

function inside(from: number, to: number): [number, number] {
  return [Math.max(0, Math.floor(from)), Math.min(SIDE, Math.ceil(to))];
}

function clamped(share: number): number {
  return share < 0 ? 0 : share > 1 ? 1 : share;
}

/** Always the same: the story of the demo chain is told alike every time. */
function grain(x: number, y: number): number {
  return (((x * 73_856_093) ^ (y * 19_349_663)) % 97) / 3_200;
}
