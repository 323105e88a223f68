import { IsObject, IsString, Matches } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { IsDay } from '../../platform/http/index.js';
import { RuleVersionBody, RuleVersionView } from '../../platform/rule-versions/index.js';
import type { SignInRules } from './sign-in.types.js';

export const DAY_STATES = ['signed', 'made_up', 'missed', 'open', 'ahead', 'before'] as const;
export type DayState = (typeof DAY_STATES)[number];

export class SignInMonthQuery {
  @ApiProperty({ example: '2026-11', pattern: '^2\\d{3}-(0[1-9]|1[0-2])$', description: 'A month in Shanghai.' })
  @IsString()
  @Matches(/^2\d{3}-(0[1-9]|1[0-2])$/)
  month: string;
}

export class MakeUpBody {
  @IsDay({ example: '2026-11-20', description: 'The business day that was missed.' })
  date: string;
}

export class SignInGift {
  @ApiProperty({ type: 'integer', description: 'Day of the cycle on which it comes.' })
  day: number;

  @ApiProperty({ type: 'integer' })
  points: number;

  @ApiProperty({ type: 'integer' })
  growth: number;

  @ApiProperty({ type: 'integer', description: 'Make-up cards.' })
  cards: number;

  @ApiProperty({ type: String, nullable: true })
  couponName: string | null;

  @ApiProperty({ example: '15 积分、5 成长值和 1 张补签卡' })
  words: string;
}

export class SignInResult {
  @ApiProperty({ example: '2026-11-22' })
  date: string;

  @ApiProperty({ description: 'Was in the book before; nothing was given again.' })
  already: boolean;

  @ApiProperty({ type: 'integer', description: 'Days in a row.' })
  streak: number;

  @ApiProperty({ type: 'integer', description: 'For the day itself.' })
  points: number;

  @ApiProperty({ type: 'integer', description: 'For the day itself.' })
  growth: number;

  @ApiProperty({ type: [SignInGift], description: 'What the streak brought beside it.' })
  gifts: SignInGift[];

  @ApiProperty({ example: '2 积分和 1 成长值', description: 'All of it in words.' })
  words: string;
}

export class SignInCalendarDay {
  @ApiProperty({ example: '2026-11-22' })
  date: string;

  @ApiProperty({ enum: DAY_STATES, enumName: 'SignInDayState', description: '`open` is today, not signed in yet.' })
  state: DayState;

  @ApiProperty({ type: 'integer', description: 'All that the day brought.' })
  points: number;

  @ApiProperty({ type: 'integer' })
  growth: number;

  @ApiProperty({ description: 'A milestone was or will be reached on it as things stand.' })
  gift: boolean;

  @ApiProperty({ description: 'Missed, not too long ago, and there is a card.' })
  canMakeUp: boolean;
}

export class SignInTrackStep extends SignInGift {
  @ApiProperty({ description: 'The streak has come this far in its cycle.' })
  reached: boolean;
}

export class SignInCards {
  @ApiProperty({ type: 'integer', description: 'Make-up cards that can be used today.' })
  left: number;

  @ApiProperty({ example: '2026-11-30', type: String, nullable: true, description: 'Last day of the first to end.' })
  until: string | null;
}

export class SignInCalendar {
  @ApiProperty({ example: '2026-11' })
  month: string;

  @ApiProperty({ example: '2026-11-22' })
  today: string;

  @ApiProperty({ description: 'Today is in the book.' })
  signedToday: boolean;

  @ApiProperty({ type: 'integer', description: 'Days in a row as of now; 0 when it is broken.' })
  streak: number;

  @ApiProperty({ type: 'integer', description: 'Days ever.' })
  total: number;

  @ApiProperty({ type: 'integer', description: 'What a day brings by itself.' })
  todayPoints: number;

  @ApiProperty({ type: 'integer', description: 'What a day brings by itself.' })
  todayGrowth: number;

  @ApiProperty({ type: String, nullable: true, example: '再签 2 天，得15 积分和 1 张补签卡' })
  nextText: string | null;

  @ApiProperty({ type: 'integer', description: 'Day of the cycle on which the streak stands; 0 for none.' })
  cycleDay: number;

  @ApiProperty({ type: 'integer', description: 'Days after which the milestones begin again.' })
  cycleDays: number;

  @ApiProperty({ type: [SignInTrackStep] })
  track: SignInTrackStep[];

  @ApiProperty({ type: SignInCards })
  cards: SignInCards;

  @ApiProperty({ type: [SignInCalendarDay] })
  days: SignInCalendarDay[];

  @ApiProperty({ type: [String], description: 'The rules as members read them.' })
  rules: string[];
}

const RULES_DESCRIPTION =
  '{daily: {points, growth}, cycleDays, milestones: [{day, points, growth, couponTemplateId: null | id, cards}], ' +
  'makeUp: {cardsPerMonth, lastDays, earnedCardDays}}. Milestones by ascending day, none beyond the cycle.';

export class SignInRulesView extends RuleVersionView {
  @ApiProperty({ type: 'object', additionalProperties: true, description: RULES_DESCRIPTION })
  rules: SignInRules;
}

export class SignInRulesBody extends RuleVersionBody {
  /** Checked in full by the schema of the rules. */
  @ApiProperty({ type: 'object', additionalProperties: true, description: RULES_DESCRIPTION })
  @IsObject()
  rules: Record<string, unknown>;
}

export class SignInFiguresDay {
  @ApiProperty({ example: '2026-11-22' })
  date: string;

  @ApiProperty({ type: 'integer', description: 'Members who signed in on the day itself.' })
  signed: number;

  @ApiProperty({ type: 'integer', description: 'Members who repaired this day later.' })
  madeUp: number;

  @ApiProperty({ type: 'integer', description: 'Points given for days and milestones.' })
  points: number;

  @ApiProperty({ type: 'integer' })
  growth: number;

  @ApiProperty({ type: 'integer', description: 'Milestones reached.' })
  milestones: number;
}

export class SignInFigures {
  @ApiProperty({ type: 'integer', description: 'Different members in this month.' })
  members: number;

  @ApiProperty({ type: 'integer', description: 'Members whose streak goes on today with seven days or more.' })
  longStreaks: number;

  @ApiProperty({ type: [SignInFiguresDay], description: 'Days on which somebody signed in.' })
  days: SignInFiguresDay[];
}
