import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, MaxLength, MinLength } from 'class-validator';

const KINDS = ['loss', 'hold'] as const;
const CHECKS = ['session', 'phone_code', 'phone_call', 'id_card'] as const;
const COUNTER_CHECKS = ['phone_call', 'id_card'] as const;

export class LossReport {
  @ApiPropertyOptional({ minLength: 1, maxLength: 100, description: 'What has happened, in the member’s words.' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  reason?: string;
}

export class WalletRecovery {
  @ApiProperty({ description: 'Code of the phone button: proves the member’s own number.', maxLength: 128 })
  @IsString()
  @MinLength(1)
  @MaxLength(128)
  phoneCode!: string;
}

export class FreezeRequest {
  @ApiProperty({ enum: KINDS, description: 'loss: reported lost by the member; hold: stopped by the house.' })
  @IsIn(KINDS)
  kind!: 'loss' | 'hold';

  @ApiProperty({ minLength: 2, maxLength: 200 })
  @IsString()
  @Length(2, 200)
  reason!: string;
}

export class UnfreezeRequest {
  @ApiProperty({ enum: COUNTER_CHECKS, description: 'How it was made sure that this is the member.' })
  @IsIn(COUNTER_CHECKS)
  identityCheck!: 'phone_call' | 'id_card';

  @ApiProperty({ minLength: 2, maxLength: 200 })
  @IsString()
  @Length(2, 200)
  reason!: string;
}

export class WalletStatusView {
  @ApiProperty({ enum: ['active', 'frozen'] })
  status!: 'active' | 'frozen';

  @ApiProperty({ enum: KINDS, nullable: true, description: 'loss: the member can lift it; hold: only the house.' })
  frozenKind!: 'loss' | 'hold' | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  frozenAt!: string | null;
}

export class WalletStatusLine {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty({ enum: ['active', 'frozen'] })
  status!: 'active' | 'frozen';

  @ApiProperty({ enum: KINDS })
  kind!: 'loss' | 'hold';

  @ApiProperty({ description: 'Who did it: `member:7`, `staff:3`.' })
  by!: string;

  @ApiProperty({ enum: CHECKS, nullable: true })
  identityCheck!: (typeof CHECKS)[number] | null;

  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

export class StaffWalletStatus extends WalletStatusView {
  @ApiProperty({ type: [WalletStatusLine], description: 'The latest changes, newest first.' })
  changes!: WalletStatusLine[];
}
