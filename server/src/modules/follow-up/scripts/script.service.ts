import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { Database, IdGenerator, type Transaction, UnitOfWork, inList } from '../../../platform/database/index.js';
import type { RequestInfo, StaffActor } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { unknownWords } from '../follow-up.rules.js';
import { type FollowUpKind, REACHED } from '../follow-up.types.js';
import type { ScriptFigures, ScriptInput } from './script.dto.js';

interface ScriptRow {
  id: number;
  kind: FollowUpKind;
  version: number;
  name: string;
  body: string;
  active: number;
}

interface FigureRow {
  script_id: number;
  done: number;
  reached: string;
  converted: string;
  opted_out: string;
}

interface By {
  readonly actor: StaffActor;
  readonly request: RequestInfo;
}

/** Wordings and what came of them. A wording is never edited: a better one is the next version. */
@Injectable()
export class ScriptService {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly audit: AuditFacade,
  ) {}

  async list(): Promise<ScriptFigures[]> {
    const [scripts, figures] = await Promise.all([
      this.database.query<ScriptRow>(
        'SELECT id, kind, version, name, body, active FROM follow_up_script ORDER BY kind, version DESC',
      ),
      this.database.query<FigureRow>(
        `SELECT script_id, COUNT(*) AS done,
            SUM(CASE WHEN outcome IN (?) THEN 1 ELSE 0 END) AS reached,
            SUM(CASE WHEN outcome IN (?) AND converted_at IS NOT NULL THEN 1 ELSE 0 END) AS converted,
            SUM(CASE WHEN outcome = 'opt_out' THEN 1 ELSE 0 END) AS opted_out
           FROM follow_up WHERE script_id IS NOT NULL AND state = 'done' GROUP BY script_id`,
        [inList([...REACHED]), inList([...REACHED])],
      ),
    ]);
    const byScript = new Map(figures.map((row) => [row.script_id, row]));
    return scripts.map((script) => {
      const row = byScript.get(script.id);
      return {
        ...script,
        active: script.active === 1,
        done: row?.done ?? 0,
        reached: Number(row?.reached ?? 0),
        converted: Number(row?.converted ?? 0),
        optedOut: Number(row?.opted_out ?? 0),
      };
    });
  }

  async add({ actor, request }: By, input: ScriptInput): Promise<Result<null>> {
    const unknown = unknownWords(input.body);
    if (unknown.length > 0) return refuse('FOLLOW_UP_SCRIPT_UNKNOWN_WORD', { words: unknown });
    const work = async (tx: Transaction): Promise<void> => {
      const version = await this.nextVersion(tx, input.kind);
      const id = await this.ids.take();
      const { kind, name, body } = input;
      await tx.insert('follow_up_script', [
        { id, kind, version, name, body, active: 1, created_by: actor.staffId, created_at: tx.now },
      ]);
      const subject = `follow-up-script:${id}`;
      await this.audit.record(tx, {
        actor,
        action: 'follow-up.script.add',
        subject,
        after: { ...input, version },
        request,
      });
    };
    await this.uow.run(work, { duplicateIsConflict: true });
    return ok(null);
  }

  /** Takes it out of use. Others of its kind remain; without any, to-dos come without words. */
  retire({ actor, request }: By, id: number): Promise<Result<null>> {
    return this.uow.run(async (tx) => {
      const [row] = await tx.query<ScriptRow>('SELECT id, active FROM follow_up_script WHERE id = ?', [id]);
      if (!row) return refuse('NOT_FOUND');
      const { affectedRows } = await tx.execute('UPDATE follow_up_script SET active = 0 WHERE id = ? AND active = 1', [
        id,
      ]);
      if (affectedRows === 0) return ok(null);
      const change = { before: { active: true }, after: { active: false } };
      await this.audit.record(tx, {
        ...{ actor, action: 'follow-up.script.retire', subject: `follow-up-script:${id}`, request },
        ...change,
      });
      return ok(null);
    });
  }

  /** Each kind comes with a first version that is never removed: who holds it is alone with the kind. */
  private async nextVersion(tx: Transaction, kind: FollowUpKind): Promise<number> {
    await tx.query('SELECT id FROM follow_up_script WHERE kind = ? AND version = 1 FOR UPDATE', [kind]);
    const [row] = await tx.query<{ version: number | null }>(
      'SELECT MAX(version) AS version FROM follow_up_script WHERE kind = ?',
      [kind],
    );
    return (row?.version ?? 0) + 1;
  }
}
