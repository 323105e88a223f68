import type { ReactNode } from 'react';
import { Input, Text, View } from '@tarojs/components';
import './index.scss';

interface FieldProps {
  id: string;
  label?: string;
  value: string;
  placeholder?: string;
  kind?: 'text' | 'number' | 'password' | 'phone';
  maxLength?: number;
  help?: string;
  problem?: string | null;
  leading?: ReactNode;
  trailing?: ReactNode;
  autoFocus?: boolean;
  onChange: (value: string) => void;
  onConfirm?: () => void;
}

const KEYBOARD = { text: 'text', number: 'number', password: 'text', phone: 'number' } as const;

export function Field(props: FieldProps): JSX.Element {
  const { id, label, value, placeholder, kind = 'text', maxLength = 64, help, problem, leading, trailing } = props;
  const note = problem ?? help;
  return (
    <View className="g-field">
      {label !== undefined && <Text className="g-field__label">{label}</Text>}
      <View className={problem ? 'g-field__box g-field__box--problem' : 'g-field__box'}>
        {leading}
        <Input
          id={id}
          className="g-field__input"
          placeholderClass="g-field__placeholder"
          value={value}
          placeholder={placeholder}
          type={KEYBOARD[kind]}
          password={kind === 'password'}
          maxlength={maxLength}
          focus={props.autoFocus}
          confirmType="done"
          onInput={(event) => props.onChange(event.detail.value)}
          onConfirm={() => props.onConfirm?.()}
        />
        {trailing}
      </View>
      {note && <Text className={problem ? 'g-field__note g-field__note--problem' : 'g-field__note'}>{note}</Text>}
    </View>
  );
}
