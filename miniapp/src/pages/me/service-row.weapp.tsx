import { Button } from '@tarojs/components';
import { Row } from '@/ui/row';

/** Only WeChat's own button opens the conversation, so it lies over the row, unseen. */
export function ServiceRow(): JSX.Element {
  return (
    <Button id="me-service" className="me-service" openType="contact">
      <Row icon="chat" iconColour="sea" title="联系客服" detail="工作时间内有人回复" />
    </Button>
  );
}
