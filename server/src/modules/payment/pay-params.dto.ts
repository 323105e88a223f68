import { ApiProperty } from '@nestjs/swagger';

/** What wx.requestPayment takes, as it is. */
export class PayParams {
  @ApiProperty()
  appId: string;

  @ApiProperty({ description: 'Seconds since 1970, as text.' })
  timeStamp: string;

  @ApiProperty()
  nonceStr: string;

  @ApiProperty({ example: 'prepay_id=wx21143000' })
  package: string;

  @ApiProperty({ enum: ['RSA'] })
  signType: 'RSA';

  @ApiProperty()
  paySign: string;
}
