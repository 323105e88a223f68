import { ApiProperty, PartialType } from '@nestjs/swagger';
import { IsBoolean, IsString, Length, Matches, ValidateIf } from 'class-validator';

export class LegalEntityInput {
  @ApiProperty({ description: 'Registered name.', example: '深圳归客茶饮有限公司', minLength: 2, maxLength: 80 })
  @IsString()
  @Length(2, 80)
  name!: string;

  @ApiProperty({ type: String, nullable: true, description: '统一社会信用代码, 18 characters.' })
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @Matches(/^[0-9A-HJ-NPQRTUWXY]{18}$/, { message: '统一社会信用代码应为 18 位数字或大写字母' })
  creditCode!: string | null;

  @ApiProperty({ description: 'New stores can belong to active entities only.' })
  @IsBoolean()
  active!: boolean;
}

/** Fields that are left out stay as they are. */
export class LegalEntityChange extends PartialType(LegalEntityInput, { skipNullProperties: false }) {}

export class LegalEntityView extends LegalEntityInput {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty({ type: 'integer', description: 'Stores that belong to it, closed ones included.' })
  storeCount!: number;

  @ApiProperty({ format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ format: 'date-time' })
  updatedAt!: Date;
}

export class LegalEntityList {
  @ApiProperty({ type: [LegalEntityView] })
  items!: LegalEntityView[];
}
