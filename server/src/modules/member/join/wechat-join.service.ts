import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type Transaction, UnitOfWork } from '../../../platform/database/index.js';
import type { MemberActor, RequestInfo, VisitorActor } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { AuthFacade } from '../../auth/index.js';
import { type ConsentAnswer, currentTexts, judgeJoin } from '../consents/consent.rules.js';
import { ConsentService } from '../consents/consent.service.js';
import { JoinEntrance, type Entrance } from './join-entrance.js';
import { JoinMarks } from './join-marks.js';
import { JoinService } from './join.service.js';
import { MemberDirectory } from '../member.directory.js';
import { MemberRegistration } from './member-registration.js';

export interface WechatJoin {
  readonly phoneCode: string;
  readonly scene?: string;
  readonly consents: readonly ConsentAnswer[];
  readonly nickname?: string;
}

type Person = MemberActor | VisitorActor;

/** What joining leaves behind in other places: consents, sessions, the audit log. */
@Injectable()
export class JoinRecords {
  constructor(
    private readonly consents: ConsentService,
    private readonly auth: AuthFacade,
    private readonly audit: AuditFacade,
    private readonly marks: JoinMarks,
  ) {}

  bindSessions(tx: Transaction, openid: string, memberId: number): Promise<void> {
    return this.auth.bindMember(tx, openid, memberId);
  }

  async write(
    tx: Transaction,
    join: {
      person: Person;
      memberId: number;
      created: boolean;
      consents: readonly ConsentAnswer[];
      scene: string | null;
      request: RequestInfo;
    },
  ): Promise<void> {
    const { person, memberId, created, consents, scene, request } = join;
    await this.consents.record(tx, memberId, consents, 'miniapp');
    if (created) await this.marks.keep(tx, memberId, person.unionid, request);
    await this.bindSessions(tx, person.openid, memberId);
    await this.audit.record(tx, {
      actor: { kind: 'member', sessionId: person.sessionId, openid: person.openid, unionid: person.unionid, memberId },
      action: created ? 'member.join' : 'member.bindWechat',
      subject: `member:${memberId}`,
      after: { scene, consents: consents.map(({ purpose, version, granted }) => ({ purpose, version, granted })) },
      request,
    });
  }
}

/**
 * Joining in the mini-program. Everything WeChat and the settings must say is asked before; then one transaction makes
 * or finds the member. Whoever repeats it, or sends it twenty times at once, becomes one member and is told so each time.
 */
@Injectable()
export class WechatJoinService {
  constructor(
    private readonly entrance: JoinEntrance,
    private readonly uow: UnitOfWork,
    private readonly directory: MemberDirectory,
    private readonly joining: JoinService,
    private readonly registration: MemberRegistration,
    private readonly records: JoinRecords,
  ) {}

  /** The member's id. */
  async join(person: Person, join: WechatJoin, request: RequestInfo): Promise<Result<number>> {
    const already = await this.directory.byOpenid(person.openid);
    if (already) return this.recognise(person, already.id);
    const verdict = judgeJoin(join.consents, currentTexts());
    if (verdict !== 'accepted') return refuse(verdict);
    const entrance = await this.entrance.of(join, person.openid);
    if (!entrance.ok) return entrance;
    const { value } = entrance;
    if (value.kind === 'joined meanwhile') return this.recognise(person, value.memberId);
    return this.uow.run((tx) => this.admit(tx, person, join, value, request));
  }

  /** A session opened in the very moment of joining does not know yet whose it is. */
  private async recognise(person: Person, memberId: number): Promise<Result<number>> {
    if (person.kind === 'visitor') await this.uow.run((tx) => this.records.bindSessions(tx, person.openid, memberId));
    return ok(memberId);
  }

  private async admit(
    tx: Transaction,
    person: Person,
    join: WechatJoin,
    entrance: Entrance,
    request: RequestInfo,
  ): Promise<Result<number>> {
    const twin = await this.directory.byOpenid(person.openid, tx);
    if (twin) return ok(twin.id);
    const known = await this.directory.byPhone(entrance.phone, tx);
    if (known) {
      const bound = await this.directory.openidOf(known.id, tx);
      // A twin of this request has committed since the look above.
      if (bound === person.openid) return ok(known.id);
      // A number that has moved to another person must not hand over what the former owner has here.
      if (bound) return refuse('PHONE_TAKEN');
      if (known.status !== 'active') return refuse('MEMBER_FROZEN');
    }
    const joined = await this.joining.joinByPhone(tx, {
      ...entrance,
      source: 'miniapp',
      nickname: join.nickname ?? null,
    });
    if (!joined.ok) return joined;
    const { id: memberId, created } = joined.value;
    await this.registration.bindOpenid(tx, memberId, person.openid);
    if (person.unionid) await this.registration.bindUnionid(tx, memberId, person.unionid);
    await this.records.write(tx, {
      person,
      memberId,
      created,
      consents: join.consents,
      scene: join.scene ?? null,
      request,
    });
    return ok(memberId);
  }
}
