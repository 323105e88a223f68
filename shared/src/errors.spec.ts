import { ERRORS, ERROR_CODES } from './errors.js';

describe('refusals', () => {
  it.each(ERROR_CODES)('%s speaks Chinese and has an HTTP status of an error', (code) => {
    const { message, status } = ERRORS[code];
    expect(message).toMatch(/[\u4e00-\u9fff]{3}/);
    expect(message).not.toMatch(/[{}]|undefined/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
  });
});
