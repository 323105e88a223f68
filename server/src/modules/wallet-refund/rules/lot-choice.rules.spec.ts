import type { WalletLot } from '../../wallet/index.js';
import { chooseLots } from './lot-choice.rules.js';
import type { LotQuote } from '../refund-quotes.js';

const quote = (lotKey: number, obstacle: LotQuote['obstacle'] = null, legalEntityId = 1) => ({
  lot: { lotKey, legalEntityId } as WalletLot,
  obstacle,
});

function chosen(quotes: Parameters<typeof chooseLots>[0], lotKeys: readonly number[] | null): unknown {
  const result = chooseLots(quotes, lotKeys);
  return result.ok ? result.value.map(({ lot }) => lot.lotKey) : result.refusal.code;
}

it('takes all that give something back when none is named', () => {
  expect(chosen([quote(1), quote(2, 'held'), quote(3, 'nothing'), quote(4)], null)).toEqual([1, 4]);
  expect(chosen([quote(2, 'held'), quote(3, 'nothing')], null)).toBe('WALLET_REFUND_UNDER_WAY');
  expect(chosen([quote(3, 'nothing')], null)).toBe('WALLET_REFUND_NOTHING');
  expect(chosen([], null)).toBe('WALLET_REFUND_NOTHING');
});

it('takes those that are named, or none of them', () => {
  const quotes = [quote(1), quote(2, 'held'), quote(3, 'nothing'), quote(4)];
  expect(chosen(quotes, [4])).toEqual([4]);
  expect(chosen(quotes, [1, 2])).toBe('WALLET_REFUND_UNDER_WAY');
  expect(chosen(quotes, [1, 3])).toBe('WALLET_REFUND_NOTHING');
  expect(chosen(quotes, [1, 9])).toBe('WALLET_REFUND_NOTHING');
});

it('keeps to one company', () => {
  const quotes = [quote(1), quote(2, null, 5)];
  expect(chosen(quotes, null)).toBe('WALLET_REFUND_ONE_ISSUER');
  expect(chosen(quotes, [2])).toEqual([2]);
});
