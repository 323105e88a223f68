/** The part of a canvas that the poster needs; WeChat's and the browser's both have it. */
export interface Pen {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  font: string;
  textAlign: unknown;
  textBaseline: unknown;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  quadraticCurveTo(cpx: number, cpy: number, x: number, y: number): void;
  fill(): void;
  stroke(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number, most?: number): void;
}

export interface PosterContent {
  name: string;
  chainName: string;
  brandLine: string;
  /** Empty when friends get nothing. */
  friendReward: string;
  condition: string;
}

export const POSTER = { width: 750, height: 1180 } as const;
/** Where the code goes, drawn by whoever has it: WeChat's picture or our own squares. */
export const CODE_PLACE = { x: 235, y: 664, side: 280 } as const;

const INK = '#2B2622';
const INK_SOFT = '#6B625A';
const PAPER = '#F7F3EE';
const PERSIMMON = '#B8432A';
const PERSIMMON_SOFT = '#F6E3DC';
const PERSIMMON_DEEP = '#9C3722';
const GOLD = '#8A5A12';
const GOLD_SOFT = '#F3E3BF';
const FAMILY = '"PingFang SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif';

function letters(pen: Pen, text: string, look: { y: number; size: number; weight?: number; colour: string }): void {
  pen.font = `${look.weight ?? 400} ${look.size}px ${FAMILY}`;
  pen.fillStyle = look.colour;
  pen.fillText(text, POSTER.width / 2, look.y, POSTER.width - 120);
}

function rounded(pen: Pen, x: number, y: number, width: number, height: number, radius: number): void {
  pen.beginPath();
  pen.moveTo(x + radius, y);
  pen.lineTo(x + width - radius, y);
  pen.quadraticCurveTo(x + width, y, x + width, y + radius);
  pen.lineTo(x + width, y + height - radius);
  pen.quadraticCurveTo(x + width, y + height, x + width - radius, y + height);
  pen.lineTo(x + radius, y + height);
  pen.quadraticCurveTo(x, y + height, x, y + height - radius);
  pen.lineTo(x, y + radius);
  pen.quadraticCurveTo(x, y, x + radius, y);
  pen.closePath();
}

/** The awning of the shop: what one sees first of a small house. */
function awning(pen: Pen): void {
  const stripes = 9;
  const width = POSTER.width / stripes;
  for (let stripe = 0; stripe < stripes; stripe += 1) {
    pen.fillStyle = stripe % 2 === 0 ? PERSIMMON : PERSIMMON_SOFT;
    pen.beginPath();
    pen.moveTo(stripe * width, 0);
    pen.lineTo((stripe + 1) * width, 0);
    pen.lineTo((stripe + 1) * width, 96);
    pen.arc(stripe * width + width / 2, 96, width / 2, 0, Math.PI);
    pen.lineTo(stripe * width, 0);
    pen.closePath();
    pen.fill();
  }
  pen.fillStyle = PERSIMMON_DEEP;
  pen.fillRect(0, 0, POSTER.width, 16);
}

function gift(pen: Pen, { friendReward, condition }: PosterContent): void {
  if (friendReward === '') return;
  pen.fillStyle = GOLD_SOFT;
  rounded(pen, 75, 440, 600, 148, 24);
  pen.fill();
  letters(pen, `加入并${condition}`, { y: 488, size: 28, colour: GOLD });
  letters(pen, `送你 ${friendReward}`, { y: 544, size: 40, weight: 700, colour: GOLD });
}

/** Everything but the code itself. */
export function drawPoster(pen: Pen, content: PosterContent): void {
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, POSTER.width, POSTER.height);
  awning(pen);
  letters(pen, content.chainName, { y: 212, size: 36, weight: 600, colour: PERSIMMON });
  letters(pen, `${content.name}邀请你来`, { y: 302, size: 64, weight: 700, colour: INK });
  letters(pen, content.brandLine, { y: 376, size: 28, colour: INK_SOFT });
  gift(pen, content);
  pen.fillStyle = '#FFFFFF';
  rounded(pen, CODE_PLACE.x - 28, CODE_PLACE.y - 28, CODE_PLACE.side + 56, CODE_PLACE.side + 56, 28);
  pen.fill();
  letters(pen, '扫一扫，成为会员', { y: 1034, size: 30, weight: 600, colour: INK });
  letters(pen, '首次到店就算数，积分储值都记得', { y: 1084, size: 24, colour: INK_SOFT });
}

/** A code of squares, for where WeChat draws none. */
export function drawSquares(pen: Pen, rows: readonly (readonly boolean[])[]): void {
  const { x, y, side } = CODE_PLACE;
  // Whole pixels: a hairline between squares is read as white.
  const unit = Math.floor(side / rows.length);
  const rim = Math.floor((side - unit * rows.length) / 2);
  pen.fillStyle = INK;
  rows.forEach((row, line) =>
    row.forEach((dark, column) => {
      if (dark) pen.fillRect(x + rim + column * unit, y + rim + line * unit, unit, unit);
    }),
  );
}
