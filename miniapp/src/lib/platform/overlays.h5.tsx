import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { useStore } from '../store';
import { questions } from './questions';
import type { Question } from './questions';
import './overlays.scss';

type UserQuestion = Extract<Question, { kind: 'user' }>;
type PhoneQuestion = Extract<Question, { kind: 'phone' }>;

function UserSheet({ question }: { question: UserQuestion }): JSX.Element {
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const good = name.trim() !== '' && (phone === '' || /^1\d{10}$/.test(phone));
  return (
    <Sheet id="dev-user" title="模拟微信登录" onClose={() => question.answer(null)}>
      <Text className="dev-note">开发辅助：浏览器里没有微信，先选一个“微信用户”。同一个名字就是同一个人。</Text>
      <Field
        id="dev-user-name"
        label="微信用户名"
        value={name}
        maxLength={32}
        placeholder="例如 lin"
        onChange={setName}
      />
      <Field
        id="dev-user-phone"
        label="手机号（可不填，用这个微信绑定的号码）"
        kind="phone"
        maxLength={11}
        value={phone}
        onChange={setPhone}
      />
      <Button
        id="dev-user-confirm"
        disabled={!good}
        onClick={() => question.answer({ user: name.trim(), phone: phone === '' ? null : phone })}
      >
        以此身份继续
      </Button>
    </Sheet>
  );
}

function PhoneSheet({ question }: { question: PhoneQuestion }): JSX.Element {
  const { phone } = question;
  return (
    <Sheet id="dev-phone" title="模拟微信授权">
      <Text className="dev-title">小程序申请获取并验证你的手机号</Text>
      <Text className="dev-phone">{`${phone.slice(0, 3)}****${phone.slice(-4)}`}</Text>
      <View className="dev-pair">
        <Button id="dev-phone-refuse" kind="line" onClick={() => question.answer(false)}>
          不允许
        </Button>
        <Button id="dev-phone-allow" onClick={() => question.answer(true)}>
          允许
        </Button>
      </View>
    </Sheet>
  );
}

export function PlatformOverlays(): JSX.Element | null {
  const question = useStore(questions);
  if (!question) return null;
  return question.kind === 'user' ? <UserSheet question={question} /> : <PhoneSheet question={question} />;
}
