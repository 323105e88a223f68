import type { StaffAlert } from '../../lib/staff-types';
import { inOrderOfWork } from './words';

const alert = (id: number, state: StaffAlert['state'], at: string, dueAt: string | null = null): StaffAlert => ({
  id,
  kind: 'member_joined',
  memberId: 1,
  memberName: '',
  phoneMasked: '',
  storeName: '',
  reason: '',
  script: '',
  at,
  dueAt,
  state,
  outcome: null,
});

it('puts open work first and the nearest deadline on top', () => {
  const sorted = inOrderOfWork([
    alert(1, 'done', '2026-11-21T01:00:00Z'),
    alert(2, 'open', '2026-11-21T03:00:00Z'),
    alert(3, 'seen', '2026-11-21T04:00:00Z', '2026-11-21T02:00:00Z'),
  ]);
  expect(sorted.map(({ id }) => id)).toEqual([3, 2, 1]);
});
