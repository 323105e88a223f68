export { QrCodeFacade, type ResolvedScene } from './qrcode.facade.js';
export { QrCodeModule } from './qrcode.module.js';
