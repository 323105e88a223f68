import sharp, { type Sharp } from 'sharp';
import type { TestApp } from './app.js';
import type { Reply } from './client.js';

export interface PictureReply {
  id: number;
  url: string;
  thumbnailUrl: string;
  width: number;
  height: number;
  code?: string;
  details?: Record<string, unknown>;
}

/** A picture that a phone might take. Noise can't be compressed away, so it also has a size. */
export function aPicture(size: { width?: number; height?: number; noise?: boolean } = {}): Sharp {
  const { width = 640, height = 480, noise = false } = size;
  const background = { r: 184, g: 67, b: 42 };
  const create = noise
    ? { width, height, channels: 3 as const, noise: { type: 'gaussian' as const, mean: 128, sigma: 60 } }
    : { width, height, channels: 3 as const, background };
  return sharp({ create: { ...create, background } });
}

/** As the mini-program sends it: a form with the file in `file`. */
export async function uploadPicture(
  app: TestApp,
  { token }: { token: string },
  bytes: Buffer,
  options: { audience?: 'member' | 'staff'; field?: string; name?: string } = {},
): Promise<Reply<PictureReply>> {
  const form = new FormData();
  form.append(options.field ?? 'file', new Blob([new Uint8Array(bytes)]), options.name ?? 'photo.jpg');
  const reply = await fetch(`${app.url}/api/${options.audience ?? 'member'}/media`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  return { status: reply.status, body: (await reply.json()) as PictureReply, headers: reply.headers };
}

/** Uploads a picture that must be taken. */
export async function givenPicture(
  app: TestApp,
  owner: { token: string },
  audience: 'member' | 'staff' = 'member',
): Promise<PictureReply> {
  const reply = await uploadPicture(app, owner, await aPicture().jpeg().toBuffer(), { audience });
  if (reply.status !== 201) throw new Error(`the picture was not taken: ${JSON.stringify(reply.body)}`);
  return reply.body;
}
