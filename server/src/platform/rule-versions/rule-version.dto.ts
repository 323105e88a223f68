import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Length, Max, Min } from 'class-validator';
import type { RuleVersion } from './rule-versions.js';

/** What every view of rules tells beside the rules themselves. */
export class RuleVersionView {
  @ApiProperty({ type: 'integer', description: '0 for the rules that come with the software.' })
  version: number;

  @ApiProperty({ description: 'Why they were written.', example: '春节活动调整' })
  note: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  createdAt: string | null;
}

/** What comes with new rules. */
export class RuleVersionBody {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'The version that was edited; another one by now is a conflict.',
  })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  baseVersion: number;

  @ApiProperty({ minLength: 2, maxLength: 200, description: 'Why the rules change.' })
  @IsString()
  @Length(2, 200)
  note: string;
}

export function ruleVersionView<R>({
  version,
  rules,
  note,
  createdAt,
}: RuleVersion<R>): RuleVersionView & { rules: R } {
  return { version, rules, note, createdAt: createdAt?.toISOString() ?? null };
}
