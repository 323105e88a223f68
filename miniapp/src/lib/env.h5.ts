/** Same origin unless /config.js says otherwise. */
export const apiBase = window.__GUIKE__?.apiBase ?? '/api';
export const simulatorUrl = window.__GUIKE__?.simulatorUrl ?? '';
