import { COMMON_PASSWORDS } from './common-passwords.rules.js';

export const MIN_LENGTH = 8;
/** For people who can reach the whole chain. */
export const MIN_LENGTH_HEADQUARTERS = 12;
export const MAX_LENGTH = 128;

export interface PasswordContext {
  readonly username: string;
  readonly name: string;
  /** Holds, or is about to hold, a role for the whole chain. */
  readonly headquarters: boolean;
}

/**
 * What is wrong with a password, in Chinese; empty when it will do. Length and uncommonness count, mixtures of
 * character kinds don't: forced mixtures are what makes people choose “Password1!”.
 */
export function passwordProblems(password: string, context: PasswordContext): string[] {
  const problems: string[] = [];
  const length = [...password].length;
  const minimum = context.headquarters ? MIN_LENGTH_HEADQUARTERS : MIN_LENGTH;
  if (length < minimum) problems.push(`至少需要 ${minimum} 个字符`);
  if (length > MAX_LENGTH) problems.push(`最多 ${MAX_LENGTH} 个字符`);
  if (isCommon(password)) problems.push('这是最常见的密码之一');
  if (new Set(password.toLowerCase()).size < 4) problems.push('重复的字符太多');
  if (isRun(password)) problems.push('不能是连续的字母或数字');
  if (containsPart(password, context.username) || containsPart(password, context.name))
    problems.push('不能包含账号或姓名');
  return problems;
}

/** Common words stay common with digits or marks around them: `Password2024!`. */
function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  const core = lower.replace(/^[^a-z]+|[^a-z]+$/g, '');
  return COMMON_PASSWORDS.has(lower) || (core.length >= 5 && COMMON_PASSWORDS.has(core));
}

function isRun(password: string): boolean {
  const codes = [...password.toLowerCase()].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
  const [step] = steps;
  return steps.size === 1 && step !== undefined && Math.abs(step) <= 1;
}

function containsPart(password: string, part: string): boolean {
  return [...part].length >= 2 && password.toLowerCase().includes(part.toLowerCase());
}
