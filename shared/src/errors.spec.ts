import { ERRORS, ERROR_CODES } from './errors.js';
import { HOUSE_ERRORS } from './errors/house.js';
import { SERVICE_ERRORS } from './errors/service.js';
import { VALUE_ERRORS } from './errors/value.js';

describe('refusals', () => {
  it.each(ERROR_CODES)('%s speaks Chinese and has an HTTP status of an error', (code) => {
    const { message, status } = ERRORS[code];
    expect(message).toMatch(/[\u4e00-\u9fff]{3}/);
    expect(message).not.toMatch(/[{}]|undefined/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
  });

  it('is written down once', () => {
    const written = [HOUSE_ERRORS, VALUE_ERRORS, SERVICE_ERRORS].flatMap((part) => Object.keys(part));
    expect(new Set(written).size).toBe(written.length);
    expect(written).toHaveLength(ERROR_CODES.length);
  });
});
