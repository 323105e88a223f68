import { ApiProperty } from '@nestjs/swagger';

export class WalletLiability {
  @ApiProperty({ type: 'integer', description: 'Paid in and not yet spent, in fen: owed as money.' })
  principal!: number;

  @ApiProperty({ type: 'integer', description: 'Given on top and not yet spent, in fen.' })
  bonus!: number;
}

export class Overview {
  @ApiProperty({ type: 'integer', description: 'Memberships that are not closed.' })
  members!: number;

  @ApiProperty({ type: 'integer', description: 'Of these, joined on this business day.' })
  joinedToday!: number;

  @ApiProperty({ type: 'integer', description: 'Paid into wallets today.' })
  topupFenToday!: number;

  @ApiProperty({ type: 'integer', description: 'Paid orders of today less those taken back.' })
  salesFenToday!: number;

  @ApiProperty({ type: WalletLiability })
  walletLiabilityFen!: WalletLiability;

  @ApiProperty({ type: 'integer', description: 'Points in members’ hands.' })
  pointsOutstanding!: number;
}
