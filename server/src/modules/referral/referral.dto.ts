import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '../../platform/http/index.js';
import { REFERRAL_REASONS, REFERRAL_STATES, type ReferralReason, type ReferralState } from './referral.types.js';

export class ReferralOffer {
  @ApiProperty({ example: '推荐有礼' })
  name: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endsAt: string | null;

  @ApiProperty({ description: 'Chinese, such as 200 积分、50 成长值; empty for nothing.' })
  referrerReward: string;

  @ApiProperty({ description: 'The same for the friend.' })
  friendReward: string;

  @ApiProperty({ description: 'What the friend has to do, in Chinese.', example: '首次消费满 ¥30' })
  condition: string;

  @ApiProperty({ type: 'integer', description: 'Days between the purchase and the reward.' })
  waitDays: number;

  @ApiProperty({ type: 'integer', description: 'Rewards per calendar month.' })
  monthlyCap: number;

  @ApiProperty({ type: [String], description: 'The rules, a Chinese sentence each.' })
  words: string[];
}

export class MyReferrals {
  @ApiProperty({ type: ReferralOffer, nullable: true, description: 'Null while there is no programme.' })
  program: ReferralOffer | null;

  @ApiProperty({ type: 'integer', description: 'Friends who have joined and count.' })
  joined: number;

  @ApiProperty({ type: 'integer', description: 'Of them, those who have bought.' })
  bought: number;

  @ApiProperty({ type: 'integer', description: 'Of them, those for whom the reward was given.' })
  rewarded: number;

  @ApiProperty({ type: 'integer', description: 'Points earned by this so far.' })
  earnedPoints: number;

  @ApiProperty({ type: 'integer', description: 'Growth earned by this so far.' })
  earnedGrowth: number;

  @ApiProperty({ type: 'integer', description: 'Coupons earned by this so far.' })
  earnedCoupons: number;
}

export class ReferralCode {
  @ApiProperty({ description: 'Scene of the personal code.' })
  scene: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The mini-program code as a data address; null when WeChat cannot draw it just now.',
  })
  picture: string | null;
}

export class ReferredFriend {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ example: '小*' })
  name: string;

  @ApiProperty({ type: String, format: 'date-time' })
  joinedAt: string;

  @ApiProperty({ enum: REFERRAL_STATES })
  state: ReferralState;

  @ApiProperty({ enum: REFERRAL_REASONS, nullable: true, description: 'Why nothing comes of it.' })
  reason: ReferralReason | null;

  @ApiProperty({ description: 'How it stands, in Chinese.' })
  words: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  rewardDueAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What was given, in Chinese.' })
  reward: string | null;
}

export class ReferredFriendPage extends PageOf(ReferredFriend) {}
