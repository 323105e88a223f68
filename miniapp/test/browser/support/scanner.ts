import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** What jsQR, loaded into a page, is called there. */
interface Reader {
  jsQR(pixels: Uint8ClampedArray, width: number, height: number): { data: string } | null;
}

/** Reads a QR code as a camera would: from the pixels of a picture. */
export async function scanPicture(browser: Browser, png: Buffer): Promise<string> {
  const page = await browser.newPage();
  try {
    await page.addScriptTag({ content: readFileSync(require.resolve('jsqr'), 'utf8') });
    const text = await page.evaluate(
      async (address) => {
        const picture = new Image();
        picture.src = address;
        await picture.decode();
        const canvas = Object.assign(document.createElement('canvas'), {
          width: picture.width,
          height: picture.height,
        });
        const drawing = canvas.getContext('2d');
        drawing?.drawImage(picture, 0, 0);
        const pixels = drawing?.getImageData(0, 0, picture.width, picture.height).data;
        const reader = window as unknown as Reader;
        return pixels ? (reader.jsQR(pixels, picture.width, picture.height)?.data ?? null) : null;
      },
      `data:image/png;base64,${png.toString('base64')}`,
    );
    if (text === null) throw new Error('there is no QR code in the picture');
    return text;
  } finally {
    await page.close();
  }
}
