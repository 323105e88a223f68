import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { Metrics } from './metrics.js';

/** Transactions, statements (each a round trip) and retries. */
@Injectable()
export class DatabaseMetrics {
  private readonly transactions: Counter;
  private readonly statements: Counter;
  private readonly roundTrips: Counter;
  private readonly retries: Counter;

  constructor(metrics: Metrics) {
    this.transactions = metrics.counter('guike_transactions_total', 'Committed units of work');
    this.statements = metrics.counter(
      'guike_transaction_statements_total',
      'Statements inside committed units of work',
    );
    this.roundTrips = metrics.counter(
      'guike_transaction_round_trips_total',
      'Messages to the database inside committed units of work',
    );
    this.retries = metrics.counter('guike_transaction_retries_total', 'Units of work run again after a conflict');
  }

  committed({ statements, roundTrips }: { statements: number; roundTrips: number }): void {
    this.transactions.inc();
    // BEGIN and COMMIT are sent and waited for too.
    this.statements.inc(statements + 2);
    this.roundTrips.inc(roundTrips + 2);
  }

  retried(): void {
    this.retries.inc();
  }
}
