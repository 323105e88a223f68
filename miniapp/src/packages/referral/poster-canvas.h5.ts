import { encode } from 'uqr';
import { POSTER, drawPoster, drawSquares } from './poster-drawing';
import type { PosterOrder } from './poster-canvas.types';

/** A browser draws on a canvas of its own, and the code leads to this very site. */
export function makePoster({ content, landing }: PosterOrder): Promise<string> {
  const canvas = document.createElement('canvas');
  canvas.width = POSTER.width;
  canvas.height = POSTER.height;
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.reject(new Error('no canvas'));
  drawPoster(pen, content);
  const { origin, pathname } = window.location;
  drawSquares(pen, encode(`${origin}${pathname}#${landing}`, { ecc: 'M', border: 2 }).data);
  return Promise.resolve(canvas.toDataURL('image/png'));
}

export function savePoster(picture: string): Promise<'saved' | 'refused'> {
  const link = document.createElement('a');
  link.href = picture;
  link.download = '推荐有礼.png';
  link.click();
  return Promise.resolve('saved');
}
