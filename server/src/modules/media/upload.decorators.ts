import { UseInterceptors, applyDecorators } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-fastify/multipart';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';

export const MAX_UPLOAD_BYTES = 5 * 1_024 * 1_024;

/** One picture in the form field `file`; what is longer is cut off while it arrives, not after. */
export const PictureUpload = (): MethodDecorator =>
  applyDecorators(
    UseInterceptors(
      FileInterceptor('file', {
        limits: { files: 1, fileSize: MAX_UPLOAD_BYTES, fields: 4, fieldSize: 1_024, parts: 5, headerPairs: 32 },
      }),
    ),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      description: 'JPEG, PNG or WebP of at most 5 MiB, told by its content. It is written anew, without EXIF.',
      schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
    }),
  );
