import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, Matches, Max, Min } from 'class-validator';

const SAFE = Number.MAX_SAFE_INTEGER;

export class CalendarLinkQuery {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Milliseconds since 1970.' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(SAFE)
  expires: number;

  @ApiProperty({ description: 'Of the address, by us.', pattern: '^[\\w-]{43}$' })
  @IsString()
  @Matches(/^[\w-]{43}$/)
  signature: string;
}
