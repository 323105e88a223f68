import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Gender, MemberMe, ProfileChange } from '@/lib/api-types';
import { useAction } from '@/lib/hooks';
import { useMembership } from '@/lib/member-store';
import { back } from '@/lib/navigate';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Segmented } from '@/ui/segmented';
import { grant, saveProfile } from '../api';
import { BirthdayPicker } from '../components/birthday-picker';
import './index.scss';

const GENDERS = [
  { value: 'female', label: '女' },
  { value: 'male', label: '男' },
  { value: 'other', label: '其他' },
] as const;

/** Only what was filled in is sent: an empty field asks nobody to have an answer. */
function changeOf(draft: ProfileChange): ProfileChange {
  const { nickname, occupation, ...rest } = draft;
  return {
    ...rest,
    ...(nickname?.trim() ? { nickname: nickname.trim() } : {}),
    ...(occupation?.trim() ? { occupation: occupation.trim() } : {}),
  };
}

function ProfileForm({ me }: { me: MemberMe }): JSX.Element {
  const [draft, setDraft] = useState<ProfileChange>({});
  const set = (change: ProfileChange): void => setDraft({ ...draft, ...change });
  const save = useAction(async () => {
    if (draft.birthday) await grant('birthday');
    await saveProfile(changeOf(draft));
    toast('已保存', 'success');
    back();
  });
  const gender: Gender | '' = draft.gender ?? me.gender ?? '';
  return (
    <Page
      id="page-profile"
      title="个人资料"
      footer={
        <Button id="profile-save" busy={save.busy} disabled={Object.keys(draft).length === 0} onClick={save.run}>
          保存
        </Button>
      }
    >
      <Card>
        <Field
          id="profile-nickname"
          label="怎么称呼你"
          help="店员会这样叫你"
          maxLength={20}
          value={draft.nickname ?? me.nickname}
          onChange={(nickname) => set({ nickname })}
        />
        <View className="profile-block">
          <Text className="profile-label">生日</Text>
          <BirthdayPicker value={draft.birthday ?? me.birthday} onChange={(birthday) => set({ birthday })} />
          <Text className="profile-help">
            只记月和日，只用来准备生日心意。保存即表示同意这样使用，随时可在“授权与隐私”里关闭
          </Text>
        </View>
        <View className="profile-block">
          <Text className="profile-label">性别（可不填）</Text>
          <Segmented<Gender | ''>
            id="profile-gender"
            value={gender}
            options={GENDERS}
            onChange={(value) => value && set({ gender: value })}
          />
        </View>
        <Field
          id="profile-occupation"
          label="职业（可不填）"
          help="方便推荐更合适的时间和口味"
          maxLength={20}
          value={draft.occupation ?? me.occupation ?? ''}
          onChange={(occupation) => set({ occupation })}
        />
      </Card>
      <Text className="profile-foot">手机号 {me.phoneMasked}，如需更换请联系门店核实身份。</Text>
    </Page>
  );
}

export default function ProfilePage(): JSX.Element {
  const membership = useMembership();
  if (membership.status === 'member') return <ProfileForm me={membership.me} />;
  return (
    <Page id="page-profile" title="个人资料">
      <MemberOnly purpose="个人资料" />
    </Page>
  );
}
