import { Button as NativeButton, Text } from '@tarojs/components';
import { ApiError } from '../../lib/errors';
import { Button, buttonClass } from '../button';
import type { PhoneButtonProps } from './types';

/** WeChat hands out the number only from its own button. */
export function PhoneButton(props: PhoneButtonProps): JSX.Element {
  const { id, busy, allowed, onBlocked, onCode, onRefuse, onTrouble, children } = props;
  if (busy || !allowed) {
    // The plain button explains what is missing; the native one would ask at once.
    return (
      <Button id={id} busy={busy} onClick={onBlocked}>
        {children}
      </Button>
    );
  }
  return (
    <NativeButton
      id={id}
      className={buttonClass('primary', 'large', false)}
      hoverClass="g-pressed"
      openType="getPhoneNumber"
      onGetPhoneNumber={({ detail }) => {
        const quotaEmpty = (detail as { errno?: number }).errno === 1400001;
        if (detail.code) onCode(detail.code);
        else if (quotaEmpty)
          onTrouble(new ApiError('PHONE_QUOTA', '手机号验证暂时不可用，请稍后再试，或请店员帮你入会。', 503));
        else onRefuse();
      }}
    >
      <Text className="g-button__text">{children}</Text>
    </NativeButton>
  );
}
