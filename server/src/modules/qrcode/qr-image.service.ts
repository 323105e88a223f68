import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { AppConfig } from '../../platform/config/app-config.js';
import { Database } from '../../platform/database/index.js';
import { WechatApiClient } from '../../platform/wechat/index.js';

/** Where a scanned code leads in the mini-program. */
const LANDING_PAGE = 'packages/join/landing/index';
const WIDTH = 860;

export interface QrPicture {
  readonly image: Buffer;
  readonly contentType: string;
}

interface ImageRow {
  content_type: string;
  image: Buffer;
}

/** Pictures of codes. WeChat draws each once, when it is first asked for; then it is ours. */
@Injectable()
export class QrImageService {
  constructor(
    private readonly database: Database,
    private readonly wechatApi: WechatApiClient,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  async picture(id: number): Promise<Result<QrPicture>> {
    const stored = await this.stored(id);
    if (stored) return ok(stored);
    const code = await this.database.one<{ scene: string }>('SELECT scene FROM qr_code WHERE id = ?', [id]);
    if (!code) return refuse('NOT_FOUND');
    const answer = await this.wechatApi.getUnlimitedQRCode({
      scene: code.scene,
      page: LANDING_PAGE,
      // Before the first release the page isn't published and WeChat would refuse to draw.
      checkPath: this.config.production,
      width: WIDTH,
    });
    if (answer.kind !== 'ok') return refuse('WECHAT_UNAVAILABLE');
    // Two at once draw the same picture; the first one stays.
    await this.database.execute(
      'INSERT INTO qr_code_image (qr_code_id, content_type, image, fetched_at) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE qr_code_id = qr_code_id',
      [id, answer.contentType, answer.image, this.clock.now()],
    );
    return ok({ image: answer.image, contentType: answer.contentType });
  }

  private async stored(id: number): Promise<QrPicture | null> {
    const row = await this.database.one<ImageRow>(
      'SELECT content_type, image FROM qr_code_image WHERE qr_code_id = ?',
      [id],
    );
    return row && { image: row.image, contentType: row.content_type };
  }
}
