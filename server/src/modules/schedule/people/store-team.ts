import { Injectable } from '@nestjs/common';
import { type Refused, type Result, ok, refuse } from '../../../kernel/result.js';
import { Database, UnitOfWork, inList } from '../../../platform/database/index.js';
import type { StaffAct, StaffActor } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { AuthFacade, type StaffInfo } from '../../auth/index.js';
import { NamesService } from '../services/names.service.js';
import { StoreAccess } from './store-access.js';
import type { SkillsBody, Team, TeamMember } from './team.dto.js';

/** Who works in a store, and what they are able to do. */
@Injectable()
export class StoreTeam {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly auth: AuthFacade,
    private readonly access: StoreAccess,
    private readonly names: NamesService,
    private readonly audit: AuditFacade,
  ) {}

  /** Those who look after guests in this very store. */
  members(storeId: number): Promise<StaffInfo[]> {
    return this.auth.staffAtStore(storeId, 'booking.handle');
  }

  /** Null when the actor may plan this person's time in this store. */
  async refusalFor(actor: StaffActor, storeId: number, staffId: number): Promise<Refused | null> {
    const refusal = await this.access.refusal(actor, 'schedule.manage', storeId);
    if (refusal) return refusal;
    const person = await this.auth.staff(staffId);
    return person?.active && person.storeIds.includes(storeId) ? null : refuse('SHIFT_STAFF_UNKNOWN');
  }

  async list(actor: StaffActor, storeId: number): Promise<Result<Team>> {
    const refusal = await this.access.refusal(actor, 'schedule.manage', storeId);
    if (refusal) return refusal;
    const people = await this.members(storeId);
    const [held, skills] = await Promise.all([this.skillsOf(people.map(({ id }) => id)), this.names.list('skill')]);
    const items = people.map(({ id, name, title }) => ({ id, name, title, skillIds: held.get(id) ?? [] }));
    return ok({ items, skills: skills.items });
  }

  async setSkills(editor: StaffAct, staffId: number, { storeId, skillIds }: SkillsBody): Promise<Result<TeamMember>> {
    const refusal = await this.refusalFor(editor.actor, storeId, staffId);
    if (refusal) return refusal;
    if ((await this.names.known('skill', skillIds)).size < skillIds.length) return refuse('SERVICE_REFERENCE_UNKNOWN');
    const person = (await this.auth.staff(staffId)) as StaffInfo;
    await this.uow.run(async (tx) => {
      await tx.execute('DELETE FROM staff_skill WHERE staff_id = ?', [staffId]);
      await tx.insert(
        'staff_skill',
        [...skillIds].sort((a, b) => a - b).map((skillId) => ({ staff_id: staffId, skill_id: skillId })),
      );
      const subject = `staff:${staffId}`;
      await this.audit.record(tx, { ...editor, action: 'schedule.skills.set', subject, storeId, after: { skillIds } });
    });
    return ok({ id: person.id, name: person.name, title: person.title, skillIds });
  }

  private async skillsOf(staffIds: readonly number[]): Promise<Map<number, number[]>> {
    if (staffIds.length === 0) return new Map();
    const rows = await this.database.query<{ staff_id: number; skill_id: number }>(
      'SELECT staff_id, skill_id FROM staff_skill WHERE staff_id IN (?) ORDER BY staff_id, skill_id',
      [inList(staffIds)],
    );
    const byStaff = new Map<number, number[]>();
    for (const row of rows) byStaff.set(row.staff_id, [...(byStaff.get(row.staff_id) ?? []), row.skill_id]);
    return byStaff;
  }
}
