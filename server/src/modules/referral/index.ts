export { ReferralModule } from './referral.module.js';
export { REFERRAL_JOINED, REFERRAL_REWARDED, type ReferralJoined, type ReferralRewarded } from './referral.events.js';
export { ReferralJob } from './referral.job.js';
