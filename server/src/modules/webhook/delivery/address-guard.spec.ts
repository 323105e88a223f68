import { mayCall, urlProblem } from './address-guard.js';

describe('addresses that may be called', () => {
  it.each(['1.1.1.1', '101.6.6.6', '172.32.0.1', '192.169.0.1', '100.128.0.1', '2400:3200::1', '2606:4700::1111'])(
    '%s is out in the world',
    (address) => {
      expect(mayCall(address, false)).toBe(true);
    },
  );

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.168.1.1',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'ff02::1',
    'localhost',
    'not an address',
    '',
  ])('%s is not', (address) => {
    expect(mayCall(address, false)).toBe(false);
  });

  it('opens this machine, and nothing else that is private, when told to', () => {
    expect(['127.0.0.1', '::1'].map((address) => mayCall(address, true))).toEqual([true, true]);
    for (const address of ['10.0.0.1', '169.254.169.254', '::ffff:10.0.0.1', 'fd12::1'])
      expect(mayCall(address, true)).toBe(false);
  });
});

describe('what an address says by its text', () => {
  it.each([
    ['https://hooks.example.cn/guike?x=1', null],
    ['https://hooks.example.cn:8443/', null],
    ['https://8.8.8.8/', null],
    ['http://hooks.example.cn/', 'not_https'],
    ['http://127.0.0.1/', 'not_https'],
    ['https://127.0.0.1/', 'private_address'],
    ['https://2130706433/', 'private_address'],
    ['https://0x7f.1/', 'private_address'],
    ['https://[::1]/', 'private_address'],
    ['https://[::ffff:127.0.0.1]/', 'private_address'],
    ['https://169.254.169.254/latest/meta-data', 'private_address'],
    ['https://user:pass@hooks.example.cn/', 'credentials'],
    ['ftp://hooks.example.cn/', 'malformed'],
    ['file:///etc/passwd', 'malformed'],
    ['nonsense', 'malformed'],
  ])('%s → %s', (url, problem) => {
    expect(urlProblem(url, false)).toBe(problem);
  });

  it('lets this machine be called in plain, and only it, when told to', () => {
    for (const url of ['http://127.0.0.1:9/x', 'http://localhost:9/x', 'http://[::1]:9/x', 'https://127.0.0.1/'])
      expect(urlProblem(url, true)).toBeNull();
    expect(urlProblem('http://10.0.0.1/', true)).toBe('not_https');
    expect(urlProblem('https://10.0.0.1/', true)).toBe('private_address');
    expect(urlProblem('http://hooks.example.cn/', true)).toBe('not_https');
  });
});
