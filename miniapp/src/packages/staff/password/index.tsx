import { useState } from 'react';
import { Text } from '@tarojs/components';
import { useAction } from '@/lib/hooks';
import { replaceWith } from '@/lib/navigate';
import { logOutStaff } from '@/lib/session';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Page } from '@/ui/page';
import { changePassword } from '../api';
import { useDesk } from '@/lib/desk';
import './index.scss';

/** Headquarters can do more harm, so its passwords are longer. */
const SHORTEST = { store: 8, headquarters: 12 };

export default function StaffPasswordPage(): JSX.Element {
  const desk = useDesk();
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState('');
  const [again, setAgain] = useState('');
  const save = useAction(async () => {
    await changePassword(before, after);
    // Every session made with the old password ends, this one too.
    await logOutStaff();
    toast('密码已更新，请重新登录', 'success');
    replaceWith('staffLogin');
  });
  const out = useAction(async () => {
    await logOutStaff();
    replaceWith('me');
  });
  const shortest = desk?.staff.headquarters === true ? SHORTEST.headquarters : SHORTEST.store;
  const tooShort = after !== '' && after.length < shortest ? `至少 ${shortest} 个字符` : null;
  const differs = again !== '' && again !== after ? '两次输入不一样' : null;
  const ready = before !== '' && after.length >= shortest && again === after;
  return (
    <Page id="page-staff-password" title="账号">
      <Card title={desk ? `${desk.staff.name} · ${desk.staff.title}` : '账号'}>
        {desk?.staff.mustChangePassword === true && (
          <Text className="password-note">第一次登录请换一个只有自己知道的密码，之后就可以开始工作了。</Text>
        )}
        <Field id="password-before" label="现在的密码" kind="password" value={before} onChange={setBefore} />
        <Field
          id="password-after"
          label="新密码"
          kind="password"
          value={after}
          problem={tooShort}
          onChange={setAfter}
        />
        <Field
          id="password-again"
          label="再输入一次"
          kind="password"
          value={again}
          problem={differs}
          onChange={setAgain}
        />
        <Button id="password-save" busy={save.busy} disabled={!ready} onClick={save.run}>
          更新密码
        </Button>
      </Card>
      <Button id="staff-logout" kind="plain" icon="exit" busy={out.busy} onClick={out.run}>
        退出员工登录
      </Button>
    </Page>
  );
}
