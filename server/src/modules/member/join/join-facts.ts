import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { AuthFacade, type StaffInfo } from '../../auth/index.js';
import { MemberDirectory, type Reader } from '../member.directory.js';
import { JoinMarks, type JoinTraceInfo } from './join-marks.js';

/** What is known of how somebody came, for rooms that must tell guests from people who play a game. */
@Injectable()
export class JoinFacts {
  constructor(
    private readonly database: Database,
    private readonly directory: MemberDirectory,
    private readonly marks: JoinMarks,
    private readonly auth: AuthFacade,
  ) {}

  /** From where the member joined; null when they joined at a till, or more than a month ago. */
  traceOf(memberId: number, reader?: Reader): Promise<JoinTraceInfo | null> {
    return this.marks.find(memberId, reader);
  }

  /** Those of them who are on the payroll, by the number they gave in both places. The number stays here. */
  async staffAmong(memberIds: readonly number[], reader?: Reader): Promise<Map<number, StaffInfo>> {
    const phones = new Map<string, number>();
    for (const id of memberIds) {
      const phone = await this.directory.phoneOf(id, reader);
      if (phone) phones.set(phone, id);
    }
    const staff = await this.auth.staffByPhones([...phones.keys()], reader);
    return new Map([...staff].map(([phone, info]) => [phones.get(phone) as number, info]));
  }

  /** Whether the same person was a member before, under an account that was closed since. */
  async cameBack(memberId: number, at: Date, reader: Reader = this.database): Promise<boolean> {
    return this.marks.anyFormer(await this.personMarks(memberId, reader), at, reader);
  }

  /** By what the same person would be known again: number and identities at WeChat. */
  async personMarks(memberId: number, reader: Reader = this.database): Promise<Buffer[]> {
    const phone = await this.directory.phoneOf(memberId, reader);
    const identities = await reader.query<{ kind: string; value: string }>(
      'SELECT kind, value FROM member_identity WHERE member_id = ?',
      [memberId],
    );
    return this.marks.marksOfPerson([...identities, ...(phone ? [{ kind: 'phone', value: phone }] : [])]);
  }
}
