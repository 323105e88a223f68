import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { RETURN_CAUSES, type ReturnCause, ReturnPreview } from '../../order/index.js';

export class CardRefundQuestion {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Store where the card comes back.' })
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  storeId: number;

  @ApiProperty({
    enum: RETURN_CAUSES,
    description:
      'member: the own wish, used visits count at the price of a single one; operator: the house can’t do its part, the discount stays.',
  })
  @IsIn(RETURN_CAUSES)
  cause: ReturnCause;
}

export class CardRefundBody extends CardRefundQuestion {
  @ApiProperty({ minLength: 2, maxLength: 200, description: 'Why; kept in the audit log.' })
  @IsString()
  @Length(2, 200)
  @Matches(/\S.*\S/u)
  reason: string;
}

export class CardRefundLine {
  @ApiProperty({ example: '已用 2 次 × 单次价 ¥80' })
  label: string;

  @ApiProperty({
    type: 'integer',
    description: 'fen, signed; the last line is what goes back: money and points together',
  })
  fen: number;
}

export class CardRefundPlan {
  @ApiProperty({ type: [CardRefundLine], description: 'The computation, to be printed for the member.' })
  lines: CardRefundLine[];

  @ApiProperty({ type: ReturnPreview, description: 'Where each part goes back to.' })
  return: ReturnPreview;
}
