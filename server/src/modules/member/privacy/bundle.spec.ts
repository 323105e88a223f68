import { inflateRawSync } from 'node:zlib';
import { bundleOf } from './bundle.js';

const HEAD = { chainName: '归客', memberNo: '100000017', at: new Date('2026-11-21T06:00:00Z') };

/** What is in an archive of ours: local headers are 30 bytes and a name. */
function filesOf(archive: Buffer): Record<string, string> {
  const files: Record<string, string> = {};
  for (let at = 0; archive.readUInt32LE(at) === 0x0403_4b50;) {
    const [packed, name] = [archive.readUInt32LE(at + 18), archive.readUInt16LE(at + 26)];
    const start = at + 30 + name;
    files[archive.toString('utf8', at + 30, start)] = inflateRawSync(
      archive.subarray(start, start + packed),
    ).toString();
    at = start + packed;
  }
  return files;
}

it('is a page to read, tables and data, with nothing of it taken for code', () => {
  const lines = [{ at: HEAD.at, title: '<script>alert(1)</script>', amountFen: 12_345, granted: true, extra: null }];
  const files = filesOf(
    bundleOf(HEAD, [
      { room: 'ledger', title: '账本', lines },
      { room: 'coupon', title: '券', lines: [] },
    ]),
  );
  expect(Object.keys(files)).toEqual(['我的数据.html', '表格/账本.csv', 'data.json']);
  expect(files['我的数据.html']).toContain('&#60;script&#62;alert(1)&#60;/script&#62;');
  expect(files['我的数据.html']).not.toContain('<script>');
  expect(files['我的数据.html']).toContain('123.45');
  expect(files['表格/账本.csv']).toContain('时间,事项,金额,是否同意,extra\r\n');
  expect(files['表格/账本.csv']).toContain('123.45,是,');
  expect(JSON.parse(files['data.json'] as string)).toMatchObject({
    memberNo: '100000017',
    rooms: { ledger: { lines: [{ amountFen: 12_345 }] }, coupon: { lines: [] } },
  });
});
