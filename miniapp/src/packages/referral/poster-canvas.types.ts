import type { PosterContent } from './poster-drawing';

export interface PosterOrder {
  content: PosterContent;
  /** The mini-program code as WeChat draws it; null when it could not. */
  picture: string | null;
  /** The page the code leads to, for where there is no such picture. */
  landing: string;
}

/** Of the canvas that must be on the page where one is needed. */
export const CANVAS_ID = 'referral-canvas';
