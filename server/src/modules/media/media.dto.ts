import { IsIn, IsInt, IsString, Matches, Max, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { ApiProperty } from '@nestjs/swagger';
import { PICTURE_SIZES, type PictureSize } from './media.types.js';

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

export class UploadedPicture extends PictureView {
  @ApiProperty({ type: 'integer', description: 'Pixels.' })
  width: number;

  @ApiProperty({ type: 'integer', description: 'Pixels.' })
  height: number;
}

export class PictureParams {
  @ApiProperty({ type: 'integer' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
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
