import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsString, Length, Max, Min } from 'class-validator';
import { IsId } from '../../../platform/http/index.js';
import { Named } from '../services/service.dto.js';

export class RoomBody {
  @IsId({ description: 'The store it is in; a room never moves.' })
  storeId: number;

  @IsId({ description: 'What kind of room it is.' })
  kindId: number;

  @ApiProperty({ minLength: 1, maxLength: 20, example: '烘焙教室' })
  @IsString()
  @Length(1, 20)
  name: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100, description: 'Visits at a time, such as tables.' })
  @IsInt()
  @Min(1)
  @Max(100)
  seats: number;

  @ApiProperty()
  @IsBoolean()
  active: boolean;
}

export class ServiceRoom {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: 'integer' })
  storeId: number;

  @ApiProperty({ type: 'integer' })
  kindId: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: 'integer', description: 'Visits that fit in at the same time.' })
  seats: number;

  @ApiProperty()
  active: boolean;
}

export class RoomList {
  @ApiProperty({ type: [ServiceRoom] })
  items: ServiceRoom[];

  @ApiProperty({ type: [Named], description: 'Kinds of rooms, for the whole chain.' })
  kinds: Named[];
}
