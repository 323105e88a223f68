import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsId, IsQueryId, PageOf, PageQuery } from '../../platform/http/index.js';
import type { ProductKind } from './catalog.types.js';

const KINDS = ['goods', 'service'] as const;
/** ¥1,000,000: above it somebody has mistyped. */
const MAX_PRICE_FEN = 100_000_000;

export class ShelfQuery {
  @IsQueryId({ description: 'Store that sells.' })
  storeId: number;

  @ApiPropertyOptional({ description: 'Beginning of the name or of the SKU.', maxLength: 40 })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  q?: string;
}

/** A product on sale in one store. */
export class SaleProduct {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ example: 'CK-001' })
  sku: string;

  @ApiProperty({ example: '手工曲奇' })
  name: string;

  @ApiProperty({ type: 'integer' })
  categoryId: number;

  @ApiProperty({ example: '烘焙' })
  categoryName: string;

  @ApiProperty({ type: 'integer', description: 'Price in this store, in fen.' })
  priceFen: number;

  @ApiProperty({ enum: KINDS })
  kind: ProductKind;
}

export class SaleProductList {
  @ApiProperty({ type: [SaleProduct] })
  items: SaleProduct[];
}

export class CategoryBody {
  @ApiProperty({ minLength: 1, maxLength: 40, description: 'Unique.', example: '烘焙' })
  @IsString()
  @Length(1, 40)
  name: string;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 9999, description: 'Order on the shelf, lowest first.' })
  @IsInt()
  @Min(0)
  @Max(9_999)
  position: number;

  @ApiProperty({ description: 'False takes all of its products off sale.' })
  @IsBoolean()
  active: boolean;
}

export class Category {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ example: '烘焙' })
  name: string;

  @ApiProperty({ type: 'integer' })
  position: number;

  @ApiProperty()
  active: boolean;
}

export class CategoryList {
  @ApiProperty({ type: [Category] })
  items: Category[];
}

export class ProductBody {
  @ApiProperty({ pattern: '^[0-9A-Za-z][0-9A-Za-z_.-]{0,39}$', description: 'Unique.', example: 'CK-001' })
  @IsString()
  @Matches(/^[0-9A-Za-z][0-9A-Za-z_.-]{0,39}$/)
  sku: string;

  @ApiProperty({ minLength: 1, maxLength: 80, example: '手工曲奇' })
  @IsString()
  @Length(1, 80)
  name: string;

  @IsId()
  categoryId: number;

  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS)
  kind: ProductKind;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: MAX_PRICE_FEN, description: 'List price, in fen.' })
  @IsInt()
  @Min(0)
  @Max(MAX_PRICE_FEN)
  listFen: number;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 500, description: 'https address of a picture.' })
  @IsOptional()
  @IsUrl({ protocols: ['https'], require_protocol: true })
  @MaxLength(500)
  imageUrl?: string | null;

  @ApiProperty({ description: 'False takes it off sale.' })
  @IsBoolean()
  active: boolean;
}

export class Product {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ example: 'CK-001' })
  sku: string;

  @ApiProperty({ example: '手工曲奇' })
  name: string;

  @ApiProperty({ type: 'integer' })
  categoryId: number;

  @ApiProperty({ example: '烘焙' })
  categoryName: string;

  @ApiProperty({ enum: KINDS })
  kind: ProductKind;

  @ApiProperty({ type: 'integer', description: 'List price, in fen.' })
  listFen: number;

  @ApiProperty({ type: String, nullable: true })
  imageUrl: string | null;

  @ApiProperty()
  active: boolean;
}

export class ProductPage extends PageOf(Product) {}

export class ProductQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Beginning of the name or of the SKU.', maxLength: 40 })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  q?: string;

  @IsQueryId({ optional: true })
  categoryId?: number;

  @ApiPropertyOptional({ description: 'Only what is on sale, or only what is not.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  active?: boolean;
}

export class StorePrice {
  @IsId()
  storeId: number;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: MAX_PRICE_FEN, description: 'In fen.' })
  @IsInt()
  @Min(0)
  @Max(MAX_PRICE_FEN)
  priceFen: number;
}

/** All own prices of a product; stores left out sell at the list price. */
export class StorePricesBody {
  @ApiProperty({ type: [StorePrice], maxItems: 2_000 })
  @IsArray()
  @ArrayMaxSize(2_000)
  @ArrayUnique((price: StorePrice) => price.storeId)
  @ValidateNested({ each: true })
  @Type(() => StorePrice)
  items: StorePrice[];
}
