import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import { AGE_BANDS, type AgeBand } from './age.rules.js';
import { LIABILITY_BOOKS, type LiabilityBook } from './liability-estimate.entity.js';
import { QUARTER } from './quarter.rules.js';

export class QuarterPath {
  @ApiProperty({ description: 'Quarter of Shanghai.', pattern: QUARTER.source, example: '2026-Q3' })
  @IsString()
  @Matches(QUARTER)
  quarter!: string;
}

export class AgeBandAmount {
  @ApiProperty({ enum: AGE_BANDS, description: 'Age of the lot in months.' })
  band!: AgeBand;

  @ApiProperty({ type: 'integer', description: 'Fen; points for points.' })
  amount!: number;

  @ApiProperty({ type: 'integer', description: 'Number of lots.' })
  lots!: number;
}

export class OutstandingOfEntity {
  @ApiProperty({ type: 'integer', description: 'Issuing legal entity; 0 for points, which are the chain’s.' })
  entityId!: number;

  @ApiProperty()
  entityName!: string;

  @ApiProperty({ enum: LIABILITY_BOOKS })
  book!: LiabilityBook;

  @ApiProperty({ type: 'integer', description: 'Fen; points for points. Held amounts included.' })
  total!: number;

  @ApiProperty({ type: [AgeBandAmount], description: 'All five bands, youngest first.' })
  bands!: AgeBandAmount[];
}

export class OutstandingView {
  @ApiProperty({ format: 'date', description: 'Business day.' })
  asOf!: string;

  @ApiProperty({ type: [OutstandingOfEntity] })
  items!: OutstandingOfEntity[];
}

export class BreakageInputs {
  @ApiProperty({ enum: ['life_table'], description: 'Share used in each month of age, of all lots of the horizon.' })
  method!: 'life_table';

  @ApiProperty({ type: 'integer', description: 'Months after issue in which members are taken to use what they have.' })
  horizonMonths!: number;

  @ApiProperty({ type: 'integer', description: 'Months of issue looked at.' })
  cohorts!: number;

  @ApiProperty({ type: 'integer', description: 'Months of age with any history; later ones go on at the last rate.' })
  observedMonths!: number;

  @ApiProperty({ type: 'integer', description: 'Issued in those months, fen or points.' })
  issued!: number;

  @ApiProperty({ type: 'integer', description: 'Of it used since, fen or points.' })
  redeemed!: number;

  @ApiProperty({
    type: 'array',
    items: { type: 'number', format: 'double' },
    description: 'Share used in each month of age, 0 to 1.',
  })
  rates!: number[];
}

export class BreakageEstimate {
  @ApiProperty({ type: 'integer' })
  entityId!: number;

  @ApiProperty()
  entityName!: string;

  @ApiProperty({ enum: LIABILITY_BOOKS })
  book!: LiabilityBook;

  @ApiProperty({ type: 'integer', description: 'Fen; points for points.' })
  outstanding!: number;

  @ApiProperty({ type: 'integer', description: 'Expected never to be used; 0 without a history.' })
  expectedUnused!: number;

  @ApiProperty({
    type: 'integer',
    description:
      'What may be recognised as income. Principal: 0 unless the setting says otherwise, as it never lapses.',
  })
  recognisable!: number;

  @ApiProperty({ type: BreakageInputs })
  inputs!: BreakageInputs;
}

export class BreakageView {
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Business day of the estimate; null before the first.',
  })
  asOf!: string | null;

  @ApiProperty({ type: [BreakageEstimate] })
  items!: BreakageEstimate[];
}

export class PrepaidMovementView {
  @ApiProperty({ type: 'integer', description: 'At the beginning, in fen.' })
  openingFen!: number;

  @ApiProperty({ type: 'integer', description: 'In fen.' })
  issuedFen!: number;

  @ApiProperty({ type: 'integer', description: 'Spent, less what returns brought back, in fen.' })
  redeemedFen!: number;

  @ApiProperty({ type: 'integer', description: 'Given back or lapsed, in fen.' })
  refundedFen!: number;

  @ApiProperty({ type: 'integer', description: 'opening + issued − redeemed − refunded, in fen.' })
  closingFen!: number;
}

export class QuarterOfEntity {
  @ApiProperty({ type: 'integer' })
  entityId!: number;

  @ApiProperty()
  entityName!: string;

  @ApiProperty({ type: PrepaidMovementView })
  principal!: PrepaidMovementView;

  @ApiProperty({ type: PrepaidMovementView })
  bonus!: PrepaidMovementView;

  @ApiProperty({
    type: 'integer',
    description: 'To be kept in custody: the share of the closing principal, rounded up, in fen.',
  })
  custodyFen!: number;
}

export class QuarterReport {
  @ApiProperty({ example: '2026-Q3', description: 'Quarter of Shanghai.' })
  quarter!: string;

  @ApiProperty({ format: 'date', description: 'First business day.' })
  from!: string;

  @ApiProperty({ format: 'date', description: 'Last business day.' })
  to!: string;

  @ApiProperty({ description: 'False while the quarter is not over.' })
  complete!: boolean;

  @ApiProperty({ type: 'integer', description: 'Share to be kept in custody, in 1/10000.' })
  custodyShareBp!: number;

  @ApiProperty({ type: [QuarterOfEntity] })
  entities!: QuarterOfEntity[];

  @ApiProperty({ type: QuarterOfEntity, description: 'All entities together; entityId 0.' })
  total!: QuarterOfEntity;
}
