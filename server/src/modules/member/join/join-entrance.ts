import { Injectable } from '@nestjs/common';
import { type Result, ok } from '../../../kernel/result.js';
import { AuthFacade } from '../../auth/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import { QrCodeFacade } from '../../qrcode/index.js';
import { JoinService } from './join.service.js';
import { MemberDirectory } from '../member.directory.js';
import { WechatIdentity } from './wechat-identity.js';

/** What is known of a person at the door. */
export interface Entrance {
  readonly kind: 'entrance';
  /** E.164. */
  readonly phone: string;
  readonly storeId: number | null;
  readonly guideStaffId: number | null;
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

/** Store, guide and campaign behind a scanned code, as far as they still exist. */
@Injectable()
export class ScenePlaces {
  constructor(
    private readonly codes: QrCodeFacade,
    private readonly organization: OrganizationFacade,
    private readonly auth: AuthFacade,
  ) {}

  async of(scene: string | undefined) {
    const resolved = scene ? await this.codes.resolve(scene) : null;
    const store = resolved?.storeId ? await this.organization.store(resolved.storeId) : null;
    const guide = resolved?.staffId ? await this.auth.staff(resolved.staffId) : null;
    return {
      store: store?.active ? store : null,
      guide: guide?.active ? { id: guide.id, name: guide.name, title: guide.title } : null,
      campaign: resolved?.campaign ?? null,
    };
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
    const { store, guide, campaign } = await this.places.of(join.scene);
    const storeId = store?.id ?? null;
    return ok({
      kind: 'entrance',
      phone: phone.value,
      storeId,
      guideStaffId: guide?.id ?? null,
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
