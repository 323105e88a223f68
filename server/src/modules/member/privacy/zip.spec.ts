import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipOf } from './zip.js';

/** Read by somebody else's program: Python comes with every system on which this is developed. */
it('is opened by another program, names and contents unharmed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  try {
    const files = [
      { name: '我的数据.html', text: '<p>你好</p>'.repeat(1_000) },
      { name: 'csv/订单.csv', text: '﻿a,b\r\n' },
      { name: 'empty.txt', text: '' },
    ];
    const path = join(folder, 'bundle.zip');
    writeFileSync(path, zipOf(files, new Date('2026-11-21T06:00:00Z')));
    const script = `
import zipfile, json, sys
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
open(sys.argv[2], 'w', encoding='utf-8').write(json.dumps([[i.filename, archive.read(i).decode('utf-8')] for i in archive.infolist()]))`;
    const out = join(folder, 'out.json');
    execFileSync('python3', ['-c', script, path, out]);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(files.map(({ name, text }) => [name, text]));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
