export { ReferralModule } from './referral.module.js';
