import Taro from '@tarojs/taro';
import { CANVAS_ID } from './poster-canvas.types';
import type { PosterOrder } from './poster-canvas.types';
import { CODE_PLACE, POSTER, drawPoster } from './poster-drawing';
import type { Pen } from './poster-drawing';

interface CanvasNode {
  width: number;
  height: number;
  getContext(kind: '2d'): Pen & { drawImage(image: unknown, x: number, y: number, w: number, h: number): void };
  createImage(): { src: string; onload: () => void; onerror: (cause: unknown) => void };
}

function canvasNode(): Promise<CanvasNode> {
  return new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${CANVAS_ID}`)
      .fields({ node: true }, (found) => {
        const node = (found as { node?: CanvasNode } | null)?.node;
        if (node) resolve(node);
        else reject(new Error('no canvas'));
      })
      .exec();
  });
}

function loaded(canvas: CanvasNode, picture: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const image = canvas.createImage();
    image.onload = () => resolve(image);
    image.onerror = reject;
    image.src = picture;
  });
}

/** Drawn on the canvas of the page, then kept as a file that can be shown and saved. */
export async function makePoster({ content, picture }: PosterOrder): Promise<string> {
  if (picture === null) throw new Error('no code');
  const canvas = await canvasNode();
  canvas.width = POSTER.width;
  canvas.height = POSTER.height;
  const pen = canvas.getContext('2d');
  drawPoster(pen, content);
  pen.drawImage(await loaded(canvas, picture), CODE_PLACE.x, CODE_PLACE.y, CODE_PLACE.side, CODE_PLACE.side);
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas,
    destWidth: POSTER.width,
    destHeight: POSTER.height,
    fileType: 'png',
  });
  return tempFilePath;
}

export async function savePoster(picture: string): Promise<'saved' | 'refused'> {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: picture });
    return 'saved';
  } catch {
    return 'refused';
  }
}
