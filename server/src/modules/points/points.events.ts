/** Kind of the journals that move expired points out of their lots. */
export const POINTS_EXPIRED_JOURNAL = 'points.expire';

export const POINTS_EXPIRED = 'points.expired';
export const POINTS_EXPIRING = 'points.expiring';
export const POINTS_ADJUSTED = 'points.adjusted';

export interface PointsExpired {
  readonly memberId: number;
  readonly points: number;
}

/** Told once per member and day. */
export interface PointsExpiring {
  readonly memberId: number;
  readonly points: number;
  /** The last business day on which they can be used. */
  readonly on: string;
}

export interface PointsAdjusted {
  readonly memberId: number;
  /** Signed. */
  readonly points: number;
  /** All points of the member afterwards. */
  readonly balance: number;
}
