import { createHmac } from 'node:crypto';
import { formatSecret, signatures } from './webhook.signature.js';

describe('the signature of standardwebhooks.com', () => {
  /** The vector that the implementations of that standard share. */
  const vector = {
    secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: 1_614_265_330,
    body: '{"test": 2432232314}',
    signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  };

  it('is that of the vector', () => {
    expect(signatures([vector.secret], vector)).toBe(vector.signature);
  });

  it('names one signature for each secret, the newest first', () => {
    const older = formatSecret(Buffer.alloc(32, 7));
    const [first, second] = signatures([vector.secret, older], vector).split(' ');
    expect(first).toBe(vector.signature);
    const text = `${vector.id}.${vector.timestamp}.${vector.body}`;
    expect(second).toBe(`v1,${createHmac('sha256', Buffer.alloc(32, 7)).update(text).digest('base64')}`);
  });

  it('covers id, time and body, byte by byte', () => {
    const changed = [
      { ...vector, id: 'msg_other' },
      { ...vector, timestamp: vector.timestamp + 1 },
      { ...vector, body: '{"test":2432232314}' },
    ];
    const all = new Set([vector, ...changed].map((message) => signatures([vector.secret], message)));
    expect(all.size).toBe(4);
  });

  it('writes secrets so that leak scanners know them', () => {
    expect(formatSecret(Buffer.alloc(24, 1))).toBe('whsec_AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB');
  });
});
