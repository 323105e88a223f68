import { z } from 'zod';
import { type SettingDefinition, defineSetting } from './define-setting.js';

const points = (change: Partial<SettingDefinition<number>>): SettingDefinition<number> => ({
  key: 'member.welcomePoints',
  title: '入会积分',
  description: '新会员入会时赠送',
  schema: z.int().min(0),
  defaultValue: 100,
  scopes: ['chain'],
  ...change,
});

describe('defineSetting', () => {
  it('takes a definition as it is', () => {
    expect(defineSetting(points({})).defaultValue).toBe(100);
  });

  it('refuses a default that its own schema refuses', () => {
    expect(() => defineSetting(points({ defaultValue: -1 }))).toThrow('does not satisfy its own schema');
  });

  it.each(['welcomePoints', 'member.', 'Member.points', 'member.welcome points', `member.${'x'.repeat(64)}`])(
    'refuses the key “%s”',
    (key) => {
      expect(() => defineSetting(points({ key }))).toThrow('is not of the form room.what');
    },
  );
});
