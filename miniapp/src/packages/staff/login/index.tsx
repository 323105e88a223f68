import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { ApiError, messageOf } from '@/lib/errors';
import { useAction } from '@/lib/hooks';
import { replaceWith } from '@/lib/navigate';
import { logInStaff } from '@/lib/session';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Page } from '@/ui/page';
import { Storefront } from '@/ui/storefront';
import './index.scss';

function lockText(error: ApiError): string {
  const seconds = error.details['retryAfterSeconds'];
  return typeof seconds === 'number' ? `${error.message}（约 ${Math.ceil(seconds / 60)} 分钟后）` : error.message;
}

export default function StaffLoginPage(): JSX.Element {
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const enter = useAction(async () => {
    setProblem(null);
    try {
      const staff = await logInStaff(username.trim(), password);
      replaceWith(staff.mustChangePassword ? 'staffPassword' : 'staffToday');
    } catch (error) {
      setPassword('');
      setProblem(error instanceof ApiError ? lockText(error) : messageOf(error));
    }
  });
  return (
    <Page id="page-staff-login" title="员工登录">
      <View className="staff-login">
        <Storefront />
        <Text className="staff-login__title">今天也辛苦了</Text>
        <Text className="staff-login__line">登录后查看今日待办、收银和照顾顾客</Text>
      </View>
      <Field id="staff-username" label="账号" value={username} onChange={setUsername} placeholder="店里发给你的账号" />
      <Field
        id="staff-password"
        label="密码"
        kind="password"
        value={password}
        problem={problem}
        onChange={setPassword}
        onConfirm={enter.run}
      />
      <Button
        id="staff-login"
        busy={enter.busy}
        disabled={username.trim() === '' || password === ''}
        onClick={enter.run}
      >
        登录
      </Button>
      <Text className="staff-login__foot">忘记密码请找店长或总部重置。</Text>
    </Page>
  );
}
