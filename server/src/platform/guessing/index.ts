export { GuessGuard, type GuessedCode } from './guess-guard.js';
export { GuessGuardRow } from './guess-guard.entity.js';
