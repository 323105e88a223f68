import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/** As standardwebhooks.com writes secrets: the prefix tells leak scanners what has leaked. */
export function formatSecret(bytes: Buffer): string {
  return PREFIX + bytes.toString('base64');
}

/**
 * `webhook-signature` of standardwebhooks.com: `v1,` and the HMAC-SHA256 over id, time and body in base64. One for each
 * secret that is valid, so that a receiver may change over in its own time.
 */
export function signatures(
  secrets: readonly string[],
  message: { id: string; timestamp: number; body: string },
): string {
  const text = `${message.id}.${message.timestamp}.${message.body}`;
  return secrets
    .map((secret) => Buffer.from(secret.slice(PREFIX.length), 'base64'))
    .map((key) => `v1,${createHmac('sha256', key).update(text, 'utf8').digest('base64')}`)
    .join(' ');
}
