import { isCheckViolation, isDuplicateKey, isTransientConflict, meetsDuplicate, WriteConflict } from './sql-errors.js';
import { bulkInsert, inList, likePrefix, readJson } from './sql.js';

describe('statements', () => {
  it('insert all rows at once, values apart from the text', () => {
    expect(
      bulkInsert('wallet', [
        { id: 1, name: "O'Hara" },
        { id: 2, name: null },
      ]),
    ).toEqual({
      sql: 'INSERT INTO wallet (id, name) VALUES ?',
      params: [
        [
          [1, "O'Hara"],
          [2, null],
        ],
      ],
    });
  });

  it('refuse a row that lacks a column rather than writing NULL', () => {
    const rows = [{ id: 1, name: 'a' }, { id: 2 }] as never;
    expect(() => bulkInsert('wallet', rows)).toThrow('wallet.name is undefined');
    expect(() => bulkInsert('wallet', [])).toThrow(RangeError);
  });

  it('refuse an empty list, which is not SQL', () => {
    expect(inList([1, 2])).toEqual([1, 2]);
    expect(() => inList([])).toThrow(RangeError);
  });

  it('search for what was typed, not for what it means in LIKE', () => {
    expect(likePrefix('50%_a\\b')).toBe('50\\%\\_a\\\\b%');
  });

  it('read JSON from either kind of server', () => {
    expect(readJson('{"a":1}')).toEqual({ a: 1 });
    expect(readJson({ a: 1 })).toEqual({ a: 1 });
  });
});

describe('errors of the server', () => {
  const withNumber = (errno: number) => Object.assign(new Error('x'), { errno });
  const wrapped = (errno: number) => Object.assign(new Error('x'), { driverError: withNumber(errno) });

  it.each([
    [1213, 'deadlock'],
    [1205, 'lock wait timeout'],
    [1020, 'record changed'],
  ])('%i (%s) may be tried again', (errno) => {
    expect(isTransientConflict(withNumber(errno))).toBe(true);
    expect(isTransientConflict(wrapped(errno))).toBe(true);
  });

  it('a conditional write that found the row changed may be tried again, nothing else may', () => {
    expect(isTransientConflict(new WriteConflict('x'))).toBe(true);
    for (const error of [withNumber(1062), withNumber(1064), new Error('x'), null, undefined, 'text'])
      expect(isTransientConflict(error)).toBe(false);
  });

  it('knows a duplicate and a violated CHECK on MySQL and MariaDB', () => {
    expect([isDuplicateKey(withNumber(1062)), isDuplicateKey(withNumber(1213))]).toEqual([true, false]);
    expect([4025, 3819, 1062].map((errno) => isCheckViolation(withNumber(errno)))).toEqual([true, true, false]);
  });

  it('tells a duplicate from success, and lets every other error through', async () => {
    expect(await meetsDuplicate(() => Promise.resolve())).toBe(false);
    expect(await meetsDuplicate(() => Promise.reject(withNumber(1062)))).toBe(true);
    const other = withNumber(1064);
    await expect(meetsDuplicate(() => Promise.reject(other))).rejects.toBe(other);
  });
});
