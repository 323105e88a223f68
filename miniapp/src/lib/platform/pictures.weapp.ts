import Taro from '@tarojs/taro';
import type { ChosenPicture } from './pictures.types';

const TIMEOUT_MS = 30_000;

/** Nothing when the person closes the album. WeChat makes the pictures smaller itself. */
export async function choosePictures(most: number): Promise<ChosenPicture[]> {
  const chosen = await Taro.chooseMedia({
    count: most,
    mediaType: ['image'],
    sizeType: ['compressed'],
    sourceType: ['album', 'camera'],
  }).catch(() => null);
  return (chosen?.tempFiles ?? []).map(({ tempFilePath }) => ({
    preview: tempFilePath,
    send: (url, token) => upload(tempFilePath, url, token),
  }));
}

async function upload(filePath: string, url: string, token: string): Promise<{ status: number; body: unknown }> {
  const reply = await Taro.uploadFile({
    url,
    filePath,
    name: 'file',
    header: { Authorization: `Bearer ${token}` },
    timeout: TIMEOUT_MS,
  });
  return { status: reply.statusCode, body: readBody(reply.data) };
}

/** WeChat hands the answer of an upload over as text. */
function readBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
