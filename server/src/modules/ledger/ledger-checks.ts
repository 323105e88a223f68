import { Injectable } from '@nestjs/common';

/** Something that must hold of the books, and what is wrong when it doesn't. */
export interface LedgerCheck {
  /** English, unique, for logs and exit codes. */
  readonly name: string;
  /** Chinese, for the people at headquarters. */
  readonly title: string;
  /** One sentence for each thing that is off, at most `most` of them; nothing when all is well. Reads only. */
  run(most: number): Promise<readonly string[]>;
}

/** Rooms above the ledger know what their own rows promise about it: they bring their checks along at start-up. */
@Injectable()
export class LedgerChecks {
  private readonly checks = new Map<string, LedgerCheck>();

  register(check: LedgerCheck): void {
    if (this.checks.has(check.name)) throw new Error(`two checks are called “${check.name}”`);
    this.checks.set(check.name, check);
  }

  all(): readonly LedgerCheck[] {
    return [...this.checks.values()];
  }
}
