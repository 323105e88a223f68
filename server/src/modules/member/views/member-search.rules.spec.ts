import { memberNumber } from '../join/member-number.rules.js';
import { memberSearch } from './member-search.rules.js';

describe('what is typed into the search box', () => {
  const memberNo = memberNumber(100_001);

  it.each([
    [undefined, { by: 'everyone' }],
    ['   ', { by: 'everyone' }],
    ['8000', { by: 'last4', digits: '8000' }],
    ['138 0013 8000', { by: 'phone', phone: '+8613800138000' }],
    [memberNo, { by: 'memberNo', memberNo }],
    ['小满', { by: 'nickname', beginning: '小满' }],
    ['12345', { by: 'nickname', beginning: '12345' }],
  ])('%s means %j', (typed, meant) => {
    expect(memberSearch(typed)).toEqual(meant);
  });
});
