/** What a picture belongs to, such as `complaint-entry` 7. Whoever may see that may see the picture. */
export interface MediaOwner {
  readonly kind: string;
  readonly id: number;
}

/** Where a picture can be fetched for some minutes. Paths from the root of the API's host. */
export interface MediaLink {
  readonly id: number;
  readonly url: string;
  readonly thumbnailUrl: string;
}

export const PICTURE_SIZES = ['picture', 'thumbnail'] as const;
export type PictureSize = (typeof PICTURE_SIZES)[number];

/** A picture written anew: nothing of the upload but its pixels. */
export interface CleanPicture {
  readonly width: number;
  readonly height: number;
  readonly picture: Buffer;
  readonly thumbnail: Buffer;
}
