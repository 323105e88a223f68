export { ReferralModule } from './referral.module.js';
export {
  REFERRAL_JOINED,
  REFERRAL_REWARDED,
  REFERRAL_TAKEN_BACK,
  type ReferralJoined,
  type ReferralRewarded,
  type ReferralTakenBack,
} from './referral.events.js';
export { ReferralJob } from './referral.job.js';
