import type { Page, Request } from 'playwright-core';

/** What goes wrong on a page without anybody seeing it on the screen. */
export interface Watch {
  /** The troubles since it was last asked. */
  take(): string[];
}

/** Leaving for the cashier page, or closing a page, ends what was just being asked. */
function wasLeft(request: Request): boolean {
  return request.failure()?.errorText === 'net::ERR_ABORTED' && request.method() === 'GET';
}

export function watchFor(page: Page): Watch {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`error on the page: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`on the console: ${message.text()} ${message.location().url}`);
  });
  page.on('response', (response) => {
    if (response.status() < 400) return;
    troubles.push(`${response.request().method()} ${response.url()} answered ${response.status()}`);
  });
  page.on('requestfailed', (request) => {
    if (wasLeft(request)) return;
    troubles.push(`${request.method()} ${request.url()} failed: ${request.failure()?.errorText ?? 'unknown'}`);
  });
  return { take: () => troubles.splice(0) };
}
