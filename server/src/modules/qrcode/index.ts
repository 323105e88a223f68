export type { NewQrCode } from './qr-code-register.js';
export { QrCodeFacade, type ResolvedScene } from './qrcode.facade.js';
export { QrCodeModule } from './qrcode.module.js';
