/** Additional data that ties a sealed number to its row. */
export const phonePlace = (memberId: number): string => `member|${memberId}`;
