import { X509Certificate } from 'node:crypto';
import { rfc3339 } from '../core/clock.js';
import { jsonReply, type Route } from '../core/http.js';
import type { KeyMaterial } from '../keys.js';
import { PayError } from './errors.js';
import type { PlatformSigner } from './signer.js';

/** Platform certificates, encrypted under the APIv3 key; merchants in public-key mode have none to download. */
export function certificateRoutes(keys: KeyMaterial, signer: PlatformSigner): Route[] {
  const { validFrom, validTo } = new X509Certificate(keys.platformCertificatePem);
  return [
    {
      name: 'certificates',
      family: 'pay',
      method: 'GET',
      pattern: '/v3/certificates',
      handle: () => {
        if (signer.mode === 'public_key') {
          throw new PayError('RESOURCE_NOT_EXISTS', '无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥');
        }
        return jsonReply({
          data: [
            {
              serial_no: keys.platformSerial,
              effective_time: rfc3339(new Date(validFrom)),
              expire_time: rfc3339(new Date(validTo)),
              encrypt_certificate: signer.encrypt(keys.platformCertificatePem, 'certificate'),
            },
          ],
        });
      },
    },
  ];
}
