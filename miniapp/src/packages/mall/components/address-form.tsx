import { View } from '@tarojs/components';
import type { ShippingAddress } from '@/lib/mall-types';
import { Field } from '@/ui/field';

interface AddressFormProps {
  value: ShippingAddress;
  onChange: (changes: Partial<ShippingAddress>) => void;
}

export function AddressForm({ value, onChange }: AddressFormProps): JSX.Element {
  return (
    <View>
      <Field
        id="redeem-name"
        label="收件人"
        value={value.name}
        maxLength={20}
        onChange={(name) => onChange({ name })}
      />
      <Field
        id="redeem-phone"
        label="手机号"
        kind="phone"
        value={value.phone}
        maxLength={11}
        onChange={(phone) => onChange({ phone })}
      />
      <Field
        id="redeem-region"
        label="省市区"
        placeholder="例如 广东省深圳市南山区"
        value={value.region}
        maxLength={40}
        onChange={(region) => onChange({ region })}
      />
      <Field
        id="redeem-detail"
        label="详细地址"
        value={value.detail}
        maxLength={80}
        help="只用来寄这一件，不作他用"
        onChange={(detail) => onChange({ detail })}
      />
    </View>
  );
}
