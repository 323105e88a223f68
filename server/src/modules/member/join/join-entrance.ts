import { Injectable } from '@nestjs/common';
import { type Result, ok } from '../../../kernel/result.js';
import { AuthFacade } from '../../auth/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import { QrCodeFacade } from '../../qrcode/index.js';
import { JoinService } from './join.service.js';
import { MemberDirectory } from '../member.directory.js';
import type { MemberInfo } from '../member.info.js';
import { WechatIdentity } from './wechat-identity.js';

/** What is known of a person at the door. */
export interface Entrance {
  readonly kind: 'entrance';
  /** E.164. */
  readonly phone: string;
  readonly storeId: number | null;
  readonly guideStaffId: number | null;
  readonly invitedByMemberId: number | null;
  readonly campaign: string | null;
  readonly welcomePoints: number;
}

export interface JoinedMeanwhile {
  readonly kind: 'joined meanwhile';
  readonly memberId: number;
}

const TWIN_LOOKS = 10;
const TWIN_PAUSE_MS = 150;

export type ScenePlace = Awaited<ReturnType<ScenePlaces['of']>>;

/** Store, guide, campaign and inviting friend behind a scanned code, as far as they still exist. */
@Injectable()
export class ScenePlaces {
  constructor(
    private readonly codes: QrCodeFacade,
    private readonly organization: OrganizationFacade,
    private readonly auth: AuthFacade,
    private readonly directory: MemberDirectory,
  ) {}

  async of(scene: string | undefined) {
    const resolved = scene ? await this.codes.resolve(scene) : null;
    const inviter = await this.inviter(resolved?.memberId ?? null);
    // Whoever comes through a friend belongs to the friend's shop until they choose another.
    const storeId = resolved?.storeId ?? inviter?.homeStoreId ?? null;
    return {
      store: storeId === null ? null : await this.openStore(storeId),
      guide: await this.guide(resolved?.staffId ?? null),
      campaign: resolved?.campaign ?? null,
      inviter: inviter && { id: inviter.id, nickname: inviter.nickname },
    };
  }

  private async openStore(id: number) {
    const store = await this.organization.store(id);
    return store?.active ? store : null;
  }

  private async guide(staffId: number | null): Promise<{ id: number; name: string; title: string } | null> {
    const guide = staffId === null ? null : await this.auth.staff(staffId);
    return guide?.active ? { id: guide.id, name: guide.name, title: guide.title } : null;
  }

  private async inviter(memberId: number | null): Promise<MemberInfo | null> {
    const friend = memberId === null ? null : await this.directory.byId(memberId);
    return friend?.status === 'active' ? friend : null;
  }
}

/** Gathers what joining needs from outside of the database, before the transaction. */
@Injectable()
export class JoinEntrance {
  constructor(
    private readonly identity: WechatIdentity,
    private readonly directory: MemberDirectory,
    private readonly joining: JoinService,
    private readonly places: ScenePlaces,
  ) {}

  async of(join: { phoneCode: string; scene?: string }, openid: string): Promise<Result<Entrance | JoinedMeanwhile>> {
    const phone = await this.identity.phone(join.phoneCode);
    if (!phone.ok) {
      // The phone code works once. If a twin of this request has spent it, the twin's success is ours too.
      const memberId = phone.refusal.code === 'PHONE_CODE_INVALID' ? await this.twin(openid) : null;
      return memberId === null ? phone : ok({ kind: 'joined meanwhile', memberId });
    }
    const { store, guide, campaign, inviter } = await this.places.of(join.scene);
    const storeId = store?.id ?? null;
    return ok({
      kind: 'entrance',
      phone: phone.value,
      storeId,
      guideStaffId: guide?.id ?? null,
      invitedByMemberId: inviter?.id ?? null,
      campaign: campaign?.code ?? null,
      welcomePoints: await this.joining.welcomePointsAt(storeId),
    });
  }

  private async twin(openid: string): Promise<number | null> {
    for (let look = 0; look < TWIN_LOOKS; look += 1) {
      const member = await this.directory.byOpenid(openid);
      if (member) return member.id;
      await new Promise((resolve) => setTimeout(resolve, TWIN_PAUSE_MS));
    }
    return null;
  }
}
