/** Red, green, blue and opacity of each pixel, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** A part of a picture, in its pixels. */
export interface Cut {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const WHITE = 255;

/** As large as fits into a square of `side`, and never larger than it is. */
export function fittedInto({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The largest square in the middle. */
export function middleOf({ width, height }: Size): Cut {
  const side = Math.min(width, height);
  return { left: Math.floor((width - side) / 2), top: Math.floor((height - side) / 2), width: side, height: side };
}

export const wholeOf = ({ width, height }: Size): Cut => ({ left: 0, top: 0, width, height });

/**
 * A part of a picture in another size, laid on white paper. Each new pixel is the mean of what it covers of the old
 * ones, row by row, so that besides the two pictures only one row is held.
 */
export function scaled(source: Pixels, cut: Cut, { width, height }: Size): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  const columns = Array.from({ length: width }, (_, x) => coverage(x, cut.left, cut.width / width));
  const rowScale = cut.height / height;
  const area = rowScale * (cut.width / width);
  for (let y = 0; y < height; y += 1) {
    const row = new Float64Array(width * 3);
    const covered = coverage(y, cut.top, rowScale);
    for (let old = covered.first; old <= covered.last; old += 1) {
      addRow(row, source, { old, weight: weightOf(covered, old) }, columns);
    }
    for (let x = 0; x < width; x += 1) {
      for (let channel = 0; channel < 3; channel += 1) {
        data[(y * width + x) * 4 + channel] = (row[x * 3 + channel] ?? 0) / area;
      }
      data[(y * width + x) * 4 + 3] = WHITE;
    }
  }
  return { width, height, data };
}

/** From where to where a new pixel reaches among the old ones. */
interface Coverage {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

function coverage(index: number, start: number, scale: number): Coverage {
  const [from, to] = [start + index * scale, start + (index + 1) * scale];
  const first = Math.floor(from);
  return { from, to, first, last: Math.max(first, Math.ceil(to) - 1) };
}

const weightOf = ({ from, to }: Coverage, old: number): number => Math.min(to, old + 1) - Math.max(from, old);

function addRow(
  row: Float64Array,
  { width, data }: Pixels,
  { old: oldRow, weight: rowWeight }: { old: number; weight: number },
  columns: readonly Coverage[],
): void {
  let target = 0;
  for (const column of columns) {
    let [red, green, blue] = [0, 0, 0];
    for (let old = column.first; old <= column.last; old += 1) {
      // Where the edges of a picture are reached, rounding may point one past them: nothing is there, at weight nothing.
      const at = (oldRow * width + old) * 4;
      const opacity = (data[at + 3] ?? 0) / WHITE;
      const weight = weightOf(column, old) * rowWeight;
      const paper = WHITE * (1 - opacity);
      red += weight * ((data[at] ?? 0) * opacity + paper);
      green += weight * ((data[at + 1] ?? 0) * opacity + paper);
      blue += weight * ((data[at + 2] ?? 0) * opacity + paper);
    }
    row[target] = (row[target] ?? 0) + red;
    row[target + 1] = (row[target + 1] ?? 0) + green;
    row[target + 2] = (row[target + 2] ?? 0) + blue;
    target += 3;
  }
}

type Place = readonly [x: number, y: number];

/** Where a pixel of the upright picture is found in the one that lies, by EXIF's numbers. */
const PLACES: Readonly<Record<number, (x: number, y: number, lying: Size) => Place>> = {
  2: (x, y, { width }) => [width - 1 - x, y],
  3: (x, y, { width, height }) => [width - 1 - x, height - 1 - y],
  4: (x, y, { height }) => [x, height - 1 - y],
  5: (x, y) => [y, x],
  6: (x, y, { height }) => [y, height - 1 - x],
  7: (x, y, { width, height }) => [width - 1 - y, height - 1 - x],
  8: (x, y, { width }) => [width - 1 - y, x],
};

/** Turns and mirrors a picture so that it stands as it was seen. */
export function upright(lying: Pixels, orientation: number): Pixels {
  const place = PLACES[orientation];
  if (!place) return lying;
  const [width, height] = orientation >= 5 ? [lying.height, lying.width] : [lying.width, lying.height];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [oldX, oldY] = place(x, y, lying);
      const from = (oldY * lying.width + oldX) * 4;
      data.set(lying.data.subarray(from, from + 4), (y * width + x) * 4);
    }
  }
  return { width, height, data };
}
