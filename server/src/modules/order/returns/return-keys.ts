/** Business key of a return's journal. */
export const returnKey = (orderId: number, returnId: number): string => `order:${orderId}:return:${returnId}`;
