import { ApiProperty } from '@nestjs/swagger';

export class ExpiringPoints {
  @ApiProperty({ type: 'integer' })
  amount!: number;

  @ApiProperty({ description: 'Last business day (Asia/Shanghai) on which they can be used.', example: '2027-11-30' })
  on!: string;
}

export class PointsView {
  @ApiProperty({ type: 'integer', description: 'Points, pending ones included.' })
  balance!: number;

  @ApiProperty({ type: 'integer', description: 'Points that cannot be used yet.' })
  pending!: number;

  @ApiProperty({ type: 'integer', description: 'Points owed after a return; the next points earned fill it first.' })
  debt!: number;

  @ApiProperty({ type: 'integer', description: 'What the balance is worth at checkout, in fen.' })
  worthFen!: number;

  @ApiProperty({ type: [ExpiringPoints], description: 'Soonest first.' })
  expiring!: ExpiringPoints[];
}
