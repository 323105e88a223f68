import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Matches, Max, Min } from 'class-validator';
import { IsId } from '../../../platform/http/index.js';
import { CONFIRMATION_STATES, type ConfirmationState } from './pay-confirmation.entity.js';

export class PayConfirmationRequest {
  @IsId({ description: 'Store in which the code was scanned.' })
  storeId: number;

  @ApiProperty({ description: 'From scanning the member’s pay code.' })
  @IsString()
  @Matches(/^[\w-]{20,64}$/)
  grant: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100_000_000, description: 'Fen to be taken from the wallet.' })
  @IsInt()
  @Min(1)
  @Max(100_000_000)
  amountFen: number;
}

export class PayConfirmationAnswer {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100_000_000, description: 'Fen, as shown to the member.' })
  @IsInt()
  @Min(1)
  @Max(100_000_000)
  amountFen: number;
}

export class PayConfirmationView {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ enum: [...CONFIRMATION_STATES, 'expired'], description: '`asked`: the member has not answered yet.' })
  state: ConfirmationState | 'expired';

  @ApiProperty({ type: 'integer', description: 'fen' })
  amountFen: number;

  @ApiProperty()
  storeName: string;

  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: string;
}

export class PayConfirmationList {
  @ApiProperty({ type: [PayConfirmationView], description: 'What waits for an answer, newest first.' })
  items: PayConfirmationView[];
}
