export { platform } from './wechat';
export { Declined } from './types';
export type { Place, Platform, PayOutcome } from './types';
