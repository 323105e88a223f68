export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius; the error against the ellipsoid is below 0.6 %, far less than how people walk. */
const EARTH_RADIUS_METERS = 6_371_000;

/** Great-circle distance by the haversine formula, in whole metres. */
export function distanceMeters(from: Point, to: Point): number {
  const latitude = radians(to.latitude - from.latitude);
  const longitude = radians(to.longitude - from.longitude);
  const chord =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(longitude / 2) ** 2;
  // Rounding may lift the chord of antipodes a hair above 1, where asin has no answer.
  return Math.round(2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(chord))));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
