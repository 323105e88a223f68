import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, IsOptional, IsString, Length, Matches } from 'class-validator';
import { IsIds, PageOf } from '../../../platform/http/index.js';
import { TRANSFER_CODE } from './transfer.store.js';
import { TRANSFER_STATES, type TransferState } from './wallet-transfer.entity.js';

export class TransferOfferBody {
  @IsIds({ least: 1, most: 20, description: '`lotKey` of the top-ups to give, each with all that is left of it.' })
  lotKeys!: number[];

  @ApiPropertyOptional({
    pattern: '^\\+?[0-9 ()-]{6,24}$',
    description: 'Number of the member who may take it; left out, whoever has the code may.',
  })
  @IsOptional()
  @IsString()
  @Matches(/^\+?[0-9 ()-]{6,24}$/)
  toPhone?: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 30, description: 'A word to the receiver.' })
  @IsOptional()
  @IsString()
  @Length(1, 30)
  message?: string;
}

export class TransferCodeParam {
  @ApiProperty({ pattern: TRANSFER_CODE.source })
  @IsString()
  @Matches(TRANSFER_CODE)
  code!: string;
}

export class TransferAcceptBody {
  @ApiProperty({ enum: [true], description: 'The receiver takes it with the terms it was topped up on.' })
  @Equals(true)
  termsAccepted!: true;
}

export class TransferLotView {
  @ApiProperty()
  planName!: string;

  @ApiProperty({ type: 'integer', description: 'fen' })
  principalFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen' })
  bonusFen!: number;

  @ApiProperty({ description: 'Legal entity that owes the money, before and after.' })
  issuerName!: string;

  @ApiProperty({ example: '全部门店可用' })
  scopeText!: string;

  @ApiProperty({ format: 'date-time', description: 'When it was topped up.' })
  paidAt!: string;
}

export class TransferView {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty({ enum: ['out', 'in'] })
  direction!: 'out' | 'in';

  @ApiProperty({ enum: TRANSFER_STATES })
  state!: TransferState;

  @ApiProperty({ type: String, nullable: true, description: 'The other member: name and masked number.' })
  counterpart!: string | null;

  @ApiProperty({ type: 'integer', description: 'fen' })
  principalFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen' })
  bonusFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen' })
  totalFen!: number;

  @ApiProperty({ type: [TransferLotView] })
  lots!: TransferLotView[];

  @ApiProperty({ type: String, nullable: true, description: 'What the giver wrote with it.' })
  message!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'To hand on or to take it with, while it is on offer.' })
  code!: string | null;

  @ApiProperty({ format: 'date-time' })
  offeredAt!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  resolvedAt!: string | null;
}

export class TransferPage extends PageOf(TransferView) {}
