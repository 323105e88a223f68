import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/index.js';

/** Two members turn out to be one person: what is `fromId`'s becomes `intoId`'s. */
export interface MemberMove {
  readonly mergeId: number;
  readonly fromId: number;
  readonly intoId: number;
}

/** Stands against moving, or against undoing it: a Chinese sentence that says what to settle first. */
export class MoveConflict extends Error {
  constructor(readonly text: string) {
    super(text);
    this.name = 'MoveConflict';
  }
}

/** Plain JSON that lets a room undo exactly what it moved. */
export type MoveTrail = Readonly<Record<string, unknown>>;

/**
 * What a room keeps of members, for the three times when somebody asks for all of it: a member takes their data along,
 * closes the account, or turns out to be known twice. Each room with a `member_id` registers one keeper in
 * `onModuleInit`; nobody else touches its tables.
 */
export interface MemberRecordKeeper {
  /** Name of the room. */
  readonly room: string;
  /** Chinese heading of its part in what a member takes along. */
  readonly title: string;
  /** Everything that is kept of the member, newest first, as plain values with units in their names. */
  export(memberId: number): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** What has to be settled before the account can be closed, a Chinese sentence each. */
  obstacles?(tx: Transaction, memberId: number): Promise<readonly string[]>;
  /** Takes away what names the person or tells about them. What the books need stays, under the bare id. */
  erase?(tx: Transaction, memberId: number): Promise<void>;
  /**
   * Moves what can be moved and answers what that was; `words` in the answer tells people, in Chinese. Throws
   * {@link MoveConflict} when something must be settled first.
   */
  move?(tx: Transaction, move: MemberMove): Promise<MoveTrail>;
  /** Undoes what `move` did and nothing that came after it; throws {@link MoveConflict} when that can't be told apart. */
  moveBack?(tx: Transaction, move: MemberMove, trail: MoveTrail): Promise<void>;
}

/** Where the keepers meet. Rooms are asked in the order of their floors, lowest first. */
@Injectable()
export class MemberRecords {
  private readonly keepers: MemberRecordKeeper[] = [];

  register(keeper: MemberRecordKeeper): void {
    if (this.keepers.some(({ room }) => room === keeper.room)) throw new Error(`${keeper.room} keeps records twice`);
    this.keepers.push(keeper);
  }

  all(): readonly MemberRecordKeeper[] {
    return this.keepers;
  }
}
