export const DELIVERY_STATES = ['pending', 'delivered', 'skipped'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export interface EndpointData {
  readonly id: number;
  readonly name: string;
  readonly url: string;
  /** Names of events; `*` for all. */
  readonly eventTypes: readonly string[];
  readonly active: boolean;
  readonly failingSince: Date | null;
  readonly retryAt: Date | null;
  /** The worker has given it up; headquarters has not. */
  readonly disabledAt: Date | null;
  readonly disabledReason: string | null;
  readonly createdAt: Date;
}

/** What signing needs, sealed. */
export interface EndpointSecrets {
  readonly secretSealed: string;
  readonly previousSecretSealed: string | null;
  readonly previousValidUntil: Date | null;
}

export interface DeliveryData {
  readonly id: number;
  readonly endpointId: number;
  readonly eventId: number;
  readonly eventType: string;
  readonly payload: string;
  readonly occurredAt: Date;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly lastAttemptAt: Date | null;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly lastDurationMs: number | null;
  readonly deliveredAt: Date | null;
  readonly createdAt: Date;
}

/** How one attempt ended. `status` is null when there was no answer. */
export interface AttemptOutcome {
  readonly ok: boolean;
  readonly status: number | null;
  /** A short code for people, never what the other side wrote. */
  readonly error: string | null;
  readonly durationMs: number;
  /** What the other side asks for by Retry-After. */
  readonly retryAfterSeconds: number | null;
}
