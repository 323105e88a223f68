import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { IsId } from '../../../platform/http/index.js';

export class StoreStock {
  @IsId()
  storeId: number;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 1_000_000, description: 'Pieces that may be ordered online.' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  quantity: number;
}

/** What there is of a product by store; in stores left out nobody counts, and there is always enough. */
export class StoreStockBody {
  @ApiProperty({ type: [StoreStock], maxItems: 2_000 })
  @IsArray()
  @ArrayMaxSize(2_000)
  @ArrayUnique((stock: StoreStock) => stock.storeId)
  @ValidateNested({ each: true })
  @Type(() => StoreStock)
  items: StoreStock[];
}
