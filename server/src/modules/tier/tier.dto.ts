import { IsObject, IsString, Length, Matches } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { IsDay } from '../../platform/http/index.js';
import { Benefit, TIER_THEMES, TierCard, type TierTheme } from '../member/index.js';
import { RuleVersionBody, RuleVersionView } from '../../platform/rule-versions/index.js';
import type { TierRules } from './tier.types.js';

export class TierLadderStep {
  @ApiProperty({ example: 'gold' })
  code: string;

  @ApiProperty({ example: '金卡' })
  name: string;

  @ApiProperty({ type: 'integer', description: 'Rank in the ladder, lowest is 0.' })
  level: number;

  @ApiProperty({ enum: TIER_THEMES })
  theme: TierTheme;

  @ApiProperty({ description: 'Ready to show.', example: '成长值满 2,000' })
  conditionText: string;

  @ApiProperty({ type: [Benefit] })
  benefits: Benefit[];

  @ApiProperty({ description: 'The member stands here or above.' })
  reached: boolean;
}

export class TierHistoryItem {
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null for the first tier.' })
  fromName: string | null;

  @ApiProperty({ example: '金卡' })
  toName: string;

  @ApiProperty({ description: 'Ready to show.', example: '成长值满 2,000，升级为金卡' })
  reasonText: string;
}

export class TierView {
  @ApiProperty({ type: TierCard })
  current: TierCard;

  @ApiProperty({ type: [TierLadderStep], description: 'Lowest first.' })
  ladder: TierLadderStep[];

  @ApiProperty({ type: [TierHistoryItem], description: 'Newest first, at most 50.' })
  history: TierHistoryItem[];
}

const RULES_DESCRIPTION =
  'The ladder, lowest tier first: {code, name, theme, conditions: null | {match: all|any, items: [{measure: growth|spend|orders|topup, ' +
  'window: {kind: lifetime|month|halfYear} | {kind: rolling, days}, atLeast}]}, retention: {misses, protectionDays, graceDays, ' +
  'dropTo: oneStep|earned}, discountBp, pointsMultiplierBp, birthdayText, benefits: [{kind, title, detail}]}. Money in fen.';

export class TierRulesView extends RuleVersionView {
  @ApiProperty({ type: 'object', additionalProperties: true, description: RULES_DESCRIPTION })
  rules: TierRules;
}

export class TierRulesBody extends RuleVersionBody {
  /** Checked in full by the schema of the ladder, which speaks of tiers rather than of fields. */
  @ApiProperty({ type: 'object', additionalProperties: true, description: RULES_DESCRIPTION })
  @IsObject()
  rules: Record<string, unknown>;
}

export class TierGrantBody {
  @ApiProperty({ example: 'gold', pattern: '^[a-z][a-z0-9_]{0,19}$' })
  @IsString()
  @Matches(/^[a-z][a-z0-9_]{0,19}$/)
  tierCode: string;

  @ApiProperty({ minLength: 2, maxLength: 200 })
  @IsString()
  @Length(2, 200)
  reason: string;

  @IsDay({ example: '2027-03-31', description: 'Last business day of the granted tier.' })
  until: string;
}
