/** The JSON value in some bytes, or undefined where there is none. Everything read here was written by somebody else. */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
