import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type MemberRecordKeeper, MemberRecords } from '../member/index.js';
import { SignInStore } from './sign-in.store.js';

/**
 * The book of days for a member who takes it along. It holds dates and nothing that names anybody, so closing an account
 * leaves it; and it stays where it was written when two members become one: its journals are that member's.
 */
@Injectable()
export class SignInRecords implements MemberRecordKeeper, OnModuleInit {
  readonly room = 'sign-in';
  readonly title = '签到';

  constructor(
    private readonly store: SignInStore,
    private readonly records: MemberRecords,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
  }

  async export(memberId: number): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const days = await this.store.allDays(memberId);
    return days.reverse().map(({ date, kind, points, growth }) => ({ date, kind, points, growth }));
  }
}
