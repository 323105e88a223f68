import type { Page } from 'playwright-core';

/** 88 rpx on a screen 390 wide, less what rounding takes. */
const TOUCH_PX = 44;
/** WCAG 2.2 AA (1.4.3): text of 24 px, or bold of 18.7 px, counts as large. */
const CONTRAST = 4.5;
const CONTRAST_LARGE = 3;

/**
 * What eyes tire of seeing on a hundred pictures: letters too pale for their ground (WCAG 2.2, 1.4.3) and things to tap
 * that are too small for a thumb. Letters on pictures and gradients are left to the eye.
 */
export function inspect(page: Page): Promise<string[]> {
  return page.evaluate(LOOK, { touch: TOUCH_PX, normal: CONTRAST, large: CONTRAST_LARGE });
}

/** For a page before it loads: notes on every element whether it answers to taps, which nothing else tells. */
export const NOTE_TAPS = `
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (type === 'click' || type === 'tap') this.takesTaps = true;
    return add.call(this, type, ...rest);
  };
`;

interface Limits {
  touch: number;
  normal: number;
  large: number;
}

/** Runs in the page. Text, so that no build step changes it. */
const LOOK = new Function(
  'limits',
  `
  const found = new Set();
  const shown = (box) => box.width > 0 && box.height > 0 && box.top < innerHeight && box.bottom > 0 && box.left < innerWidth && box.right > 0;
  const onTop = (element, box) => {
    const x = Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2));
    const y = Math.min(innerHeight - 1, Math.max(0, box.top + box.height / 2));
    const top = document.elementFromPoint(x, y);
    return top !== null && (element.contains(top) || top.contains(element));
  };
  const parse = (text) => {
    const parts = /rgba?\\(([^)]+)\\)/.exec(text)?.[1].split(/[ ,/]+/).map(Number);
    return parts && { rgb: parts.slice(0, 3), alpha: parts[3] ?? 1 };
  };
  const light = ([r, g, b]) => {
    const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const over = (front, alpha, back) => front.map((value, index) => value * alpha + back[index] * (1 - alpha));
  const groundOf = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.backgroundImage !== 'none') return null;
      const colour = parse(style.backgroundColor);
      if (colour && colour.alpha > 0) layers.push(colour);
      if (colour && colour.alpha === 1) break;
    }
    return layers.reverse().reduce((below, { rgb, alpha }) => over(rgb, alpha, below), [255, 255, 255]);
  };
  const fadeOf = (element) => {
    let fade = 1;
    for (let at = element; at; at = at.parentElement) fade *= Number(getComputedStyle(at).opacity);
    return fade;
  };
  const disabled = (element) => element.closest('[disabled], [aria-disabled="true"], .g-button--off') !== null;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const words = walker.currentNode.textContent.trim();
    const element = walker.currentNode.parentElement;
    if (words === '' || !element || disabled(element)) continue;
    const box = element.getBoundingClientRect();
    if (!shown(box) || !onTop(element, box)) continue;
    const style = getComputedStyle(element);
    const ground = groundOf(element);
    const ink = parse(style.color);
    if (!ground || !ink || style.visibility === 'hidden') continue;
    const drawn = over(ink.rgb, ink.alpha * fadeOf(element), ground);
    const [a, b] = [light(drawn), light(ground)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (large ? limits.large : limits.normal)) found.add('pale ' + ratio.toFixed(1) + ': ' + words.slice(0, 16));
  }
  const hits = (element, x, y) => {
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return true;
    const top = document.elementFromPoint(x, y);
    return top !== null && element.contains(top);
  };
  for (const element of document.querySelectorAll('body *')) {
    // Links within a sentence are as tall as the sentence (WCAG 2.5.8 leaves them out).
    if (!element.takesTaps || disabled(element) || getComputedStyle(element).display === 'inline') continue;
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    // What stands at an edge is cut by the screen, not by its drawing.
    const whole = box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
    if (!whole || !shown(box) || !onTop(element, box)) continue;
    const reach = limits.touch / 2 - 1;
    const far = [[x - reach, y], [x + reach, y], [x, y - reach], [x, y + reach]];
    if (far.some(([left, top]) => !hits(element, left, top)))
      found.add('small ' + Math.round(box.width) + '×' + Math.round(box.height) + ': ' + (element.id || element.className));
  }
  return [...found];
`,
) as (limits: Limits) => string[];
