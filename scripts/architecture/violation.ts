import type { SourceTree } from './source-tree.js';

export interface Violation {
  readonly path: string;
  readonly line: number;
  /** What is wrong here, in the words of the house rules. */
  readonly rule: string;
  /** What to do instead: a check that only forbids teaches nothing. */
  readonly instead: string;
}

export type Check = (tree: SourceTree) => Violation[];

export const describeViolation = ({ path, line, rule, instead }: Violation): string =>
  `${path}:${line} ${rule} — ${instead}`;
