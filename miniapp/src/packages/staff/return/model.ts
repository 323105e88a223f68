import type { ReturnRequest, ReturnableOrder } from '@/lib/return-types';

/** Pieces chosen, by line. */
export type Chosen = Readonly<Record<number, number>>;

export function leftOf(line: ReturnableOrder['lines'][number]): number {
  return line.quantity - line.returnedQuantity;
}

/** Never more than what is left, whatever was tapped. */
export function choose(order: ReturnableOrder, chosen: Chosen, line: number, quantity: number): Chosen {
  const sold = order.lines.find((each) => each.line === line);
  const most = sold ? leftOf(sold) : 0;
  return { ...chosen, [line]: Math.max(0, Math.min(most, quantity)) };
}

export function everything(order: ReturnableOrder): Chosen {
  return Object.fromEntries(order.lines.map((line) => [line.line, leftOf(line)]));
}

export function piecesOf(order: ReturnableOrder, chosen: Chosen): { line: number; quantity: number }[] {
  return order.lines.flatMap(({ line }) => {
    const quantity = chosen[line] ?? 0;
    return quantity > 0 ? [{ line, quantity }] : [];
  });
}

export function isEverything(order: ReturnableOrder, chosen: Chosen): boolean {
  return order.lines.every((line) => (chosen[line.line] ?? 0) === leftOf(line));
}

/** Null while nothing is chosen. */
export function requestOf(
  order: ReturnableOrder,
  chosen: Chosen,
  place: { storeId: number; inCash: boolean },
): ReturnRequest | null {
  const lines = piecesOf(order, chosen);
  if (lines.length === 0) return null;
  return {
    storeId: place.storeId,
    orderNo: order.orderNo,
    lines,
    refundTo: place.inCash ? 'cash' : 'original',
  };
}

/** The digits of an order number out of what was scanned or typed; null when they can't be one. */
export function orderNumberIn(text: string): string | null {
  const digits = text.replace(/\s/g, '');
  return /^\d{9,24}$/.test(digits) ? digits : null;
}
