import { Injectable } from '@nestjs/common';
import { ERRORS, formatInstant } from '@guike/shared';
import { Clock } from '../../../kernel/clock.js';
import { Database, ReadBatch } from '../../../platform/database/index.js';
import { MemberFacade } from '../../member/index.js';
import { conditionText, faceText, validityWords } from '../coupon-words.rules.js';
import { CouponWords } from '../coupon-words.js';
import { CouponStore } from '../coupon.store.js';
import { IssueBook } from '../issue/coupon-issue.rules.js';
import type { CouponTemplate } from '../templates/template.types.js';
import { CentreShelf } from './centre-shelf.js';
import { claimRefusal, stockBand } from './claim.rules.js';
import type { CentreCoupon, CentreCouponList } from './mine.dto.js';

const TRIAL = [{ id: 0, number: '' }];

/** The coupon centre as one member sees it. It tries each claim on paper, by the very rules that decide the real one. */
@Injectable()
export class CentreService {
  constructor(
    private readonly shelf: CentreShelf,
    private readonly coupons: CouponStore,
    private readonly words: CouponWords,
    private readonly members: MemberFacade,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(memberId: number): Promise<CentreCouponList> {
    const now = this.clock.now();
    const shown = (await this.shelf.all()).filter(({ claimUntil }) => claimUntil === null || claimUntil > now);
    const reads = new ReadBatch();
    const received = this.coupons.turnsIn(reads, new Map(shown.map(({ id }) => [id, [memberId]])));
    const [member, tiers] = await Promise.all([
      this.members.byId(memberId),
      this.shelf.tiersOf(shown.map(({ id }) => ({ memberId, templateId: id }))),
      this.database.read(reads),
    ]);
    const claimant = { active: member?.status === 'active', tierCode: tiers.get(memberId) ?? null };
    const turns = new Map(received().map(({ templateId, turn }) => [templateId, turn]));
    const items = await Promise.all(
      shown.map((template) => {
        const turn = turns.get(template.id) ?? 0;
        return this.view(template, turn, whyNot(template, { memberId, turn, ...claimant }, now));
      }),
    );
    return { items };
  }

  private async view(template: CouponTemplate, received: number, reason: string | null): Promise<CentreCoupon> {
    const { id, name, kind, terms, version, claimFrom, claimUntil, perMember } = template;
    return {
      templateId: id,
      ...{ name, kind, received, perMember, reason },
      faceText: faceText(terms),
      conditionText: conditionText(terms),
      validityText: validityWords(template.validity),
      rules: await this.words.of({ templateId: id, version, terms }),
      stockBand: stockBand(template),
      claimFrom: claimFrom?.toISOString() ?? null,
      claimUntil: claimUntil?.toISOString() ?? null,
      claimable: reason === null,
    };
  }
}

interface Claimant {
  readonly memberId: number;
  readonly turn: number;
  readonly active: boolean;
  readonly tierCode: string | null;
}

function whyNot(template: CouponTemplate, claimant: Claimant, now: Date): string | null {
  const { memberId, turn } = claimant;
  const items = [{ templateId: template.id, quantity: 1 }];
  const tried =
    claimRefusal(template, claimant, now) ??
    new IssueBook([template], [{ templateId: template.id, memberId, turn }]).decide(
      { memberId, items, source: 'claim', bizKey: null, by: null, storeId: null, fresh: TRIAL },
      now,
    );
  if (tried.ok) return null;
  const { code } = tried.refusal;
  if (code === 'COUPON_NOT_OPEN' && template.claimFrom) return `${formatInstant(template.claimFrom)} 开抢`;
  return code === 'COUPON_LIMIT_REACHED' ? '已领取' : ERRORS[code].message;
}
