import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse, refuseField } from '../../../kernel/result.js';
import { Database, UnitOfWork } from '../../../platform/database/index.js';
import type { SqlValue } from '../../../platform/database/index.js';
import type { MemberActor, RequestInfo } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { OrganizationFacade, storeBrief } from '../../organization/index.js';
import { isBirthday } from '../birthday.rules.js';
import type { MemberMe, ProfileChange } from '../member.dto.js';
import type { Gender } from '../member.entity.js';
import { MemberDirectory } from '../member.directory.js';
import { MemberViews } from './member-views.js';

interface OwnColumns {
  gender: Gender | null;
  occupation: string | null;
}

/** The member's own page: what this room knows, and what the rooms above contribute. */
@Injectable()
export class MemberPageService {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly directory: MemberDirectory,
    private readonly organization: OrganizationFacade,
    private readonly views: MemberViews,
    private readonly audit: AuditFacade,
  ) {}

  async page(memberId: number): Promise<Result<MemberMe>> {
    const [member, own, parts] = await Promise.all([
      this.directory.byId(memberId),
      this.database.one<OwnColumns>('SELECT gender, occupation FROM member WHERE id = ?', [memberId]),
      this.views.page(memberId),
    ]);
    if (!member || !own) return refuse('MEMBER_NOT_FOUND');
    const store = member.homeStoreId === null ? null : await this.organization.store(member.homeStoreId);
    return ok({
      id: member.id,
      memberNo: member.memberNo,
      nickname: member.nickname,
      phoneMasked: member.phoneMasked,
      homeStore: store && storeBrief(store),
      joinedAt: member.joinedAt.toISOString(),
      birthday: member.birthday,
      gender: own.gender,
      occupation: own.occupation,
      ...parts,
    });
  }

  /** The audit line says what was changed, not to what: the data itself has one place. */
  async change(actor: MemberActor, change: ProfileChange, request: RequestInfo): Promise<Result<MemberMe>> {
    if (change.birthday && !isBirthday(change.birthday)) {
      return refuseField('birthday', '没有这一天');
    }
    const columns = columnsOf(change);
    const names = Object.keys(columns);
    if (names.length > 0) {
      await this.uow.run(async (tx) => {
        const assignments = names.map((name) => `${name} = ?`).join(', ');
        await tx.execute(`UPDATE member SET ${assignments} WHERE id = ?`, [...Object.values(columns), actor.memberId]);
        const subject = `member:${actor.memberId}`;
        await this.audit.record(tx, { actor, action: 'member.profile', subject, after: { fields: names }, request });
      });
    }
    return this.page(actor.memberId);
  }
}

/** Only what the member sent: absent stays, null clears. */
function columnsOf({ nickname, birthday, gender, occupation }: ProfileChange): Record<string, SqlValue> {
  const columns: Record<string, SqlValue> = {};
  if (nickname?.trim()) columns['nickname'] = nickname.trim();
  if (birthday !== undefined) {
    columns['birthday_month'] = birthday?.month ?? null;
    columns['birthday_day'] = birthday?.day ?? null;
    columns['birthday_calendar'] = birthday?.calendar ?? null;
  }
  if (gender !== undefined) columns['gender'] = gender;
  if (occupation !== undefined) columns['occupation'] = occupation?.trim() || null;
  return columns;
}
