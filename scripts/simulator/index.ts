import { SimulatorControl } from './control/control.js';
import { controlRoutes } from './control/control.routes.js';
import { ControlGateway } from './control/gateway.js';
import { SimulatedClock } from './core/clock.js';
import { FaultQueue } from './core/faults.js';
import type { Route } from './core/http.js';
import { Store } from './core/store.js';
import { Timers } from './core/timers.js';
import { UserRegistry } from './core/users.js';
import { createKeys, loadOrCreateKeys, type KeyMaterial } from './keys.js';
import { AccessTokens } from './open-api/access-tokens.js';
import { contentCheckRoutes } from './open-api/content-check.routes.js';
import { OpenApiGateway } from './open-api/gateway.js';
import { qrCodeRoutes } from './open-api/qr-code.routes.js';
import { robotRoutes } from './open-api/robot.routes.js';
import { phoneNumberRoutes, sessionRoutes } from './open-api/session.routes.js';
import { shippingRoutes } from './open-api/shipping.routes.js';
import { SubscribeMessages } from './open-api/subscribe.js';
import { resolveOptions, type ResolvedOptions, type SimulatorOptions } from './options.js';
import { cashierRoutes } from './pages/cashier.page.js';
import { indexRoutes } from './pages/index.page.js';
import { RequestVerifier } from './pay/authorization.js';
import { billRoutes } from './pay/bill.routes.js';
import { Cashier } from './pay/cashier.js';
import { certificateRoutes } from './pay/certificate.routes.js';
import { PayGateway } from './pay/gateway.js';
import { Notifier } from './pay/notifier.js';
import { PaymentDesk } from './pay/payments.js';
import { RefundDesk } from './pay/refunds.js';
import { PlatformSigner } from './pay/signer.js';
import { transactionRoutes } from './pay/transaction.routes.js';
import { SimulatorServer } from './server.js';
import { voucherCredentials, writeVoucherCredentials, type VoucherCredentials } from './vouchers/credentials.js';
import { douyinRoutes } from './vouchers/douyin.routes.js';
import { VoucherGateway } from './vouchers/gateway.js';
import { meituanRoutes } from './vouchers/meituan.routes.js';
import { VoucherDesk } from './vouchers/voucher-desk.js';

export type { SimulatorOptions } from './options.js';
export type { KeyMaterial } from './keys.js';
export type { FaultKind, FaultParams, FaultRequest } from './core/faults.js';
export type { SimulatorControl, StateView } from './control/control.js';
export type { SimulatedVoucher } from './core/state.js';
export type { VoucherCredentials } from './vouchers/credentials.js';
export type { VoucherOrder } from './vouchers/voucher-desk.js';
export type { PaymentParameters } from './pay/cashier.js';

export interface Simulator {
  /** http://127.0.0.1:port: base URL of the WeChat API and of WeChat Pay alike. */
  url: string;
  keys: KeyMaterial;
  /** What Meituan and Douyin know this merchant by. */
  vouchers: VoucherCredentials;
  control: SimulatorControl;
  close(): Promise<void>;
}

/** Starts a simulated WeChat. It signs real-looking money notices, so production must never get near it. */
export async function createSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  if (process.env.NODE_ENV === 'production') {
    throw new Error(
      'The WeChat simulator refuses to start with NODE_ENV=production: it would confirm payments nobody made.',
    );
  }
  const resolved = resolveOptions(options);
  const keys = resolved.keysDir ? await loadOrCreateKeys(resolved.keysDir) : await createKeys();
  const vouchers = voucherCredentials(keys);
  if (resolved.keysDir) await writeVoucherCredentials(resolved.keysDir, vouchers);
  const world = buildWorld(resolved, keys, vouchers);
  await world.store.load();
  const url = await world.server.listen(resolved.host, resolved.port);
  world.refunds.resume();
  world.notifier.resume();
  return {
    url,
    keys,
    vouchers,
    control: world.control,
    close: async () => {
      world.timers.close();
      world.notifier.close();
      await world.server.close();
      await world.store.flush();
    },
  };
}

function buildWorld(options: ResolvedOptions, keys: KeyMaterial, vouchers: VoucherCredentials) {
  const clock = new SimulatedClock();
  const timers = new Timers();
  const faults = new FaultQueue();
  const store = new Store(options.stateFile);
  const users = new UserRegistry(store, clock, keys.appid);
  const tokens = new AccessTokens(store, clock);
  const messages = new SubscribeMessages({ store, users, tokens, clock, templates: options.templates });
  const signer = new PlatformSigner(keys, clock, options.mode);
  const verifier = new RequestVerifier(keys, clock);
  const notifier = new Notifier(store, clock, faults, signer, timers, options);
  const payments = new PaymentDesk(store, clock, faults, notifier, keys, options.notifyHosts);
  const refunds = new RefundDesk(
    store,
    clock,
    faults,
    timers,
    { payments, notifier },
    { ...options, mchid: keys.mchid },
  );
  const desk = new VoucherDesk(store, clock);
  const cashier = new Cashier(store, clock, verifier, payments, keys.appid);
  const control = new SimulatorControl({
    store,
    clock,
    timers,
    faults,
    users,
    messages,
    payments,
    cashier,
    notifier,
    signer,
    desk,
  });
  const routes: Route[] = [
    ...sessionRoutes({ store, users, tokens, clock, credentials: keys }),
    ...phoneNumberRoutes({ users, tokens, clock, credentials: keys }),
    ...qrCodeRoutes(tokens, options),
    messages.route,
    ...contentCheckRoutes(users, tokens, clock),
    ...shippingRoutes({ store, tokens, clock, merchant: keys }),
    ...robotRoutes(store, clock),
    ...transactionRoutes(payments, refunds, keys.mchid),
    ...certificateRoutes(keys, signer),
    ...billRoutes(store, clock, keys),
    ...meituanRoutes({ desk, clock, credentials: vouchers.meituan }),
    ...douyinRoutes({ desk, store, clock, credentials: vouchers.douyin }),
    ...controlRoutes(control, keys),
    ...cashierRoutes(cashier, options.merchantName),
  ];
  faults.knowRoutes(new Map(routes.map(({ name, family }) => [name, family])));
  const server = new SimulatorServer([...routes, ...indexRoutes(control, routes)], {
    open: new OpenApiGateway(faults, timers, tokens),
    pay: new PayGateway(verifier, signer, faults, timers, keys.publicKeyId),
    voucher: new VoucherGateway(faults, timers, desk, store),
    control: new ControlGateway(),
  });
  return { control, notifier, refunds, server, store, timers };
}
