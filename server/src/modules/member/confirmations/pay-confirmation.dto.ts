import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Matches, Max, Min } from 'class-validator';
import { CONFIRMATION_STATES, type ConfirmationState } from './pay-confirmation.entity.js';

const MAX_ID = Number.MAX_SAFE_INTEGER;

export class PayConfirmationRequest {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Store in which the code was scanned.' })
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
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
