import type { UploadedPicture } from './complaint-types';
import { apiBase } from './env';
import { ApiError, errorFromReply, networkError } from './errors';
import type { ChosenPicture } from './platform/pictures.types';
import { dropMemberSession, keptStaffSession, memberSession } from './session';

export type Uploader = 'member' | 'staff';

/** Links name a place on the API's host. */
export function pictureAddress(path: string): string {
  return `${apiBase.replace(/\/api$/, '')}${path}`;
}

async function tokenOf(uploader: Uploader): Promise<string> {
  if (uploader === 'member') return (await memberSession()).token;
  const kept = keptStaffSession();
  if (!kept) throw new ApiError('AUTH_REQUIRED', '登录已过期，请重新登录。', 401);
  return kept.token;
}

async function once(uploader: Uploader, picture: ChosenPicture): Promise<UploadedPicture> {
  const token = await tokenOf(uploader);
  const reply = await picture.send(`${apiBase}/${uploader}/media`, token).catch(() => {
    throw networkError();
  });
  if (reply.status === 201) return reply.body as UploadedPicture;
  throw errorFromReply(reply.status, reply.body);
}

/** Sending a picture twice does no harm: what is not used is forgotten. */
export async function uploadPicture(uploader: Uploader, picture: ChosenPicture): Promise<UploadedPicture> {
  try {
    return await once(uploader, picture);
  } catch (error) {
    if (uploader !== 'member' || !(error instanceof ApiError) || error.status !== 401) throw error;
    // The server ended the session early; WeChat still knows who this is.
    dropMemberSession();
    return once(uploader, picture);
  }
}
