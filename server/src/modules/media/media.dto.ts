import { IsIn, IsInt, IsString, Matches, Max, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { ApiProperty } from '@nestjs/swagger';
import { IsIds, IsQueryId } from '../../platform/http/index.js';
import { PICTURE_SIZES, type PictureSize } from './media.types.js';

/** That go with one message, note or stage. */
const MAX_PICTURES = 6;

/** A picture for those who may see what it belongs to. */
export class PictureView {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({
    description: 'Path on the API’s host, at most 1600 px a side; opens without credentials for some minutes.',
  })
  url: string;

  @ApiProperty({ description: 'The same as a square of 360 px.' })
  thumbnailUrl: string;
}

/** Of what members and staff write: own uploads that go with it. */
export class WithPictures {
  @IsIds({ most: MAX_PICTURES, optional: true, description: 'Ids of own uploads, in their order.' })
  mediaIds?: number[];
}

export class UploadedPicture extends PictureView {
  @ApiProperty({ type: 'integer', description: 'Pixels.' })
  width: number;

  @ApiProperty({ type: 'integer', description: 'Pixels.' })
  height: number;
}

export class PictureParams {
  @IsQueryId()
  id: number;

  @ApiProperty({ enum: PICTURE_SIZES })
  @IsIn(PICTURE_SIZES)
  size: PictureSize;
}

export class PictureLinkQuery {
  @ApiProperty({ type: 'integer', description: 'Seconds since 1970: when the link ends.' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(99_999_999_999)
  until: number;

  @ApiProperty({ pattern: '^[\\w-]{43}$' })
  @IsString()
  @Matches(/^[\w-]{43}$/)
  signature: string;
}
