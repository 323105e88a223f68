import { ApiProperty, PartialType } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { IsId } from '../../platform/http/index.js';

export class StoreGroupInput {
  @ApiProperty({ example: '华南区', minLength: 1, maxLength: 40 })
  @IsString()
  @Length(1, 40)
  name!: string;

  @IsId({ nullable: true, description: 'Group above; null stands directly under the chain.' })
  parentId!: number | null;
}

/** Fields that are left out stay as they are. */
export class StoreGroupChange extends PartialType(StoreGroupInput, { skipNullProperties: false }) {}

export class StoreGroupView extends StoreGroupInput {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty({ type: 'integer', description: 'Stores directly in it, closed ones included.' })
  storeCount!: number;

  @ApiProperty({ format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ format: 'date-time' })
  updatedAt!: Date;
}

export class StoreGroupList {
  @ApiProperty({ type: [StoreGroupView], description: 'All groups, oldest first; `parentId` makes the tree.' })
  items!: StoreGroupView[];
}
