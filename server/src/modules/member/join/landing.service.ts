import { Injectable } from '@nestjs/common';
import { storeBrief } from '../../organization/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { currentTexts } from '../consents/consent.rules.js';
import { ScenePlaces } from './join-entrance.js';
import { JoinService } from './join.service.js';
import type { Landing, Welcome } from '../member.dto.js';
import { brandLine, chainName } from '../member.settings.js';

/** Where a scanned code leads: who invites, to which store, with what gift. */
@Injectable()
export class LandingService {
  constructor(
    private readonly places: ScenePlaces,
    private readonly joining: JoinService,
    private readonly settings: SettingsFacade,
  ) {}

  async landing(scene: string | undefined): Promise<Landing> {
    const { store, guide, campaign, inviter } = await this.places.of(scene);
    const [name, line, points] = await Promise.all([
      this.settings.get(chainName, 'chain'),
      this.settings.get(brandLine, 'chain'),
      this.joining.welcomePointsAt(store?.id ?? null),
    ]);
    return {
      chainName: name,
      brandLine: line,
      store: store && storeBrief(store),
      guide,
      campaign,
      inviter: inviter && { nickname: inviter.nickname },
      welcome: welcomeOf(points),
      consentTexts: currentTexts(),
    };
  }
}

function welcomeOf(points: number): Welcome | null {
  return points > 0 ? { points, text: `现在加入，即得 ${points} 积分` } : null;
}
