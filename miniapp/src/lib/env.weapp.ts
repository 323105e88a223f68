export const apiBase = GUIKE_API_BASE;
