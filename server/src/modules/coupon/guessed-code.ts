import type { GuessedCode } from '../../platform/guessing/index.js';

/** What is shown at a counter and what is printed on a leaflet: somebody who guesses, guesses at both. */
export const COUPON_CODE: GuessedCode = { purpose: 'coupon', wrong: 'COUPON_CODE_INVALID' };
