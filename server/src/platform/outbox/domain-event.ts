/** A fact one room tells the others. Payloads are plain JSON with ids and integers, never personal data. */
export interface DomainEvent {
  /** `<room>.<fact>`, past tense: `order.paid`. */
  readonly type: string;
  /** What the fact is about, e.g. `member:42`: for people reading the outbox. */
  readonly subject: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** An event as a consumer receives it. */
export interface DeliveredEvent<P = Record<string, unknown>> {
  readonly id: number;
  readonly type: string;
  readonly subject: string;
  readonly payload: P;
  readonly occurredAt: Date;
}
