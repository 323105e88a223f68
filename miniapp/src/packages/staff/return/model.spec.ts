import type { ReturnableOrder } from '../../../lib/return-types';
import { choose, everything, isEverything, orderNumberIn, piecesOf, requestOf } from './model';

const line = (number: number, quantity: number, returnedQuantity = 0): ReturnableOrder['lines'][number] => ({
  line: number,
  name: '',
  quantity,
  returnedQuantity,
  payFen: 0,
  refundableFen: 0,
});

const ORDER: ReturnableOrder = {
  id: 9,
  orderNo: '202611219',
  state: 'paid',
  storeId: 1,
  storeName: '',
  createdAt: '',
  memberName: null,
  lines: [line(1, 3, 1), line(2, 1)],
  payableFen: 0,
  refundedFen: 0,
  methods: [],
};

it('never chooses more than what is left, nor less than nothing', () => {
  expect(choose(ORDER, {}, 1, 5)).toEqual({ 1: 2 });
  expect(choose(ORDER, { 1: 1 }, 1, -1)).toEqual({ 1: 0 });
  expect(choose(ORDER, {}, 7, 1)).toEqual({ 7: 0 });
});

it('knows when everything that is left is chosen', () => {
  expect(everything(ORDER)).toEqual({ 1: 2, 2: 1 });
  expect(isEverything(ORDER, everything(ORDER))).toBe(true);
  expect(isEverything(ORDER, { 1: 2 })).toBe(false);
  expect(piecesOf(ORDER, { 1: 0, 2: 1 })).toEqual([{ line: 2, quantity: 1 }]);
});

it('asks for nothing while nothing is chosen, and shows the number of the sale', () => {
  expect(requestOf(ORDER, {}, { storeId: 5, inCash: false })).toBeNull();
  expect(requestOf(ORDER, { 2: 1 }, { storeId: 5, inCash: true })).toEqual({
    storeId: 5,
    orderNo: '202611219',
    lines: [{ line: 2, quantity: 1 }],
    refundTo: 'cash',
  });
});

it('takes an order number however it was typed, and nothing else', () => {
  expect(orderNumberIn(' 2026 1121 9 ')).toBe('202611219');
  expect([orderNumberIn(''), orderNumberIn('1234'), orderNumberIn('https://x')]).toEqual([null, null, null]);
});
