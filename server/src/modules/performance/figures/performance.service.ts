import { Injectable } from '@nestjs/common';
import { addDays, businessDate } from '@guike/shared';
import { Clock } from '../../../kernel/clock.js';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type StaffActor, holdsAt } from '../../../platform/http/index.js';
import { AuthFacade } from '../../auth/index.js';
import { AttendanceService } from '../attendance/attendance.service.js';
import { type Figures, METRICS, METRIC_TITLES, statementOf } from '../commission/commission.rules.js';
import { CommissionStore, daysOfMonth } from '../commission/commission.store.js';
import { CounterStore, addFigures } from '../counters/counter.store.js';
import type {
  DrawnCommissions,
  Figure,
  MyPerformance,
  PerformanceQuery,
  CommissionView,
  StorePerformance,
} from './performance.dto.js';

const CHART_DAYS = 14;

/** A month of somebody's work, and the store's people side by side for whoever answers for it. */
@Injectable()
export class PerformanceService {
  constructor(
    private readonly counters: CounterStore,
    private readonly commission: CommissionStore,
    private readonly attendance: AttendanceService,
    private readonly auth: AuthFacade,
    private readonly clock: Clock,
  ) {}

  async mine(actor: StaffActor, query: PerformanceQuery): Promise<Result<MyPerformance>> {
    const { storeId } = query;
    if (!holdsAt(actor, 'follow.work', storeId)) return refuse('STORE_NOT_FOUND');
    const today = businessDate(this.clock.now());
    const month = query.month ?? today.slice(0, 7);
    const span = daysOfMonth(month);
    const end = today < span.to ? today : span.to;
    const [sums, minutes, days] = await Promise.all([
      this.counters.sums({ staffId: actor.staffId, stores: [storeId] }, span),
      this.attendance.minutes({ staffId: actor.staffId }, span),
      this.counters.byDay(actor.staffId, { from: addDays(end, 1 - CHART_DAYS), to: end }),
    ]);
    const figures = addFigures(sums.map((sum) => sum.figures));
    return ok({
      month,
      figures: figuresView(figures),
      minutes: minutes.get(actor.staffId) ?? 0,
      days: everyDay(days, end),
      statement: await this.statement(actor.staffId, { storeId, month, figures }),
    });
  }

  async store(actor: StaffActor, query: PerformanceQuery): Promise<Result<StorePerformance>> {
    const { storeId } = query;
    if (!holdsAt(actor, 'follow.review', storeId)) return refuse('STORE_NOT_FOUND');
    const month = query.month ?? businessDate(this.clock.now()).slice(0, 7);
    const span = daysOfMonth(month);
    const [sums, minutes, here, { rules }, drawn] = await Promise.all([
      this.counters.sums({ stores: [storeId] }, span),
      this.attendance.minutes({ storeId }, span),
      this.auth.staffAtStore(storeId, 'follow.work'),
      this.commission.rulesOf(month),
      this.commission.drawn(month, { storeId }),
    ]);
    const figuresOf = new Map(sums.map((sum) => [sum.staffId, sum.figures]));
    const drawnOf = new Map(drawn.map((statement) => [statement.staffId, statement.totalFen]));
    const gone = await this.auth.staffByIds(sums.map(({ staffId }) => staffId));
    const people = new Map([...gone.values(), ...here].map((person) => [person.id, person]));
    const ranked = [...people.values()].map(({ id, name, title }) => {
      const figures = figuresOf.get(id) ?? addFigures([]);
      const commissionFen = drawnOf.get(id) ?? statementOf(rules, figures).totalFen;
      const person = { staffId: id, name, title, minutes: minutes.get(id) ?? 0, commissionFen };
      return { sales: figures.sales_fen, person: { ...person, figures: figuresView(figures) } };
    });
    ranked.sort((one, other) => other.sales - one.sales || one.person.staffId - other.person.staffId);
    return ok({
      month,
      figures: figuresView(addFigures(sums.map((sum) => sum.figures))),
      people: ranked.map(({ person }) => person),
    });
  }

  async statements(month: string): Promise<DrawnCommissions> {
    const drawn = await this.commission.drawn(month, {});
    const staff = await this.auth.staffByIds(drawn.map(({ staffId }) => staffId));
    return {
      items: drawn.map(({ lines, ...statement }) => ({
        ...statement,
        ...{ final: true, lines: [...lines], staffName: staff.get(statement.staffId)?.name ?? '' },
      })),
    };
  }

  /** As it was drawn up, or as it stands while the month is open. */
  private async statement(
    staffId: number,
    { storeId, month, figures }: { storeId: number; month: string; figures: Figures },
  ): Promise<CommissionView> {
    const [drawn] = await this.commission.drawn(month, { staffId, storeId });
    if (drawn) return { version: drawn.version, final: true, lines: [...drawn.lines], totalFen: drawn.totalFen };
    const { version, rules } = await this.commission.rulesOf(month);
    const { lines, totalFen } = statementOf(rules, figures);
    return { version, final: false, lines: [...lines], totalFen };
  }
}

function figuresView(figures: Figures): Figure[] {
  return METRICS.map((metric) => ({ metric, title: METRIC_TITLES[metric], value: figures[metric] }));
}

function everyDay(days: MyPerformance['days'], end: string): MyPerformance['days'] {
  const known = new Map(days.map((day) => [day.date, day]));
  return Array.from({ length: CHART_DAYS }, (_, index) => {
    const date = addDays(end, index + 1 - CHART_DAYS);
    return known.get(date) ?? { date, salesFen: 0, followUps: 0 };
  });
}
