import { COMMON_PASSWORDS } from './common-passwords.rules.js';
import { passwordProblems } from './password.rules.js';

const store = { username: 'linxiao', name: '林晓', headquarters: false };
const headquarters = { ...store, headquarters: true };

describe('passwordProblems', () => {
  it.each(['tulip-9x', '晚风与茶和你同行', 'correct horse battery staple', 'Xk4#pq7T'])('accepts %s', (password) => {
    expect(passwordProblems(password, store)).toEqual([]);
  });

  it('counts characters as people do', () => {
    expect(passwordProblems('晚风与茶和你呀', store)).toEqual(['至少需要 8 个字符']);
    expect(passwordProblems('晚风与茶和你呀🍵', store)).toEqual([]);
  });

  it('asks twelve of headquarters and at most 128 of anybody', () => {
    expect(passwordProblems('tulip-9x', headquarters)).toEqual(['至少需要 12 个字符']);
    expect(passwordProblems('tulip-9x-lake', headquarters)).toEqual([]);
    expect(passwordProblems('tulip-9x'.repeat(17), store)).toEqual(['最多 128 个字符']);
  });

  it.each([
    'password',
    'PassWord',
    'Password2026!',
    '123qwerty123',
    '1qaz2wsx',
    'woaini1314',
    'Admin@123',
    '5201314520',
  ])('refuses the common %s', (password) => {
    expect(passwordProblems(password, store)).toContain('这是最常见的密码之一');
  });

  it.each([
    ['aabbaabbaabb', '重复的字符太多'],
    ['hijklmnopqrs', '不能是连续的字母或数字'],
    ['zyxwvutsrqpo', '不能是连续的字母或数字'],
    ['my-LinXiao-77', '不能包含账号或姓名'],
    ['林晓的小店真好看', '不能包含账号或姓名'],
  ])('refuses %s: %s', (password, problem) => {
    expect(passwordProblems(password, store)).toContain(problem);
  });

  it('knows some hundred common ones, in lower case', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(200);
    for (const password of COMMON_PASSWORDS) expect(password).toBe(password.toLowerCase());
  });
});
