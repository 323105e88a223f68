export { SignInModule } from './sign-in.module.js';
export { SIGN_IN_DONE, SIGN_IN_MADE_UP, type SignInDone, type SignInMadeUp } from './sign-in.events.js';
export { SignInEntity, SignInMilestoneEntity, SignInRuleSetEntity, SignInStreakEntity } from './sign-in.entity.js';
