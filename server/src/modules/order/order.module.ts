import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { AuthModule } from '../auth/index.js';
import { CatalogModule } from '../catalog/index.js';
import { CouponModule } from '../coupon/index.js';
import { LedgerModule } from '../ledger/index.js';
import { MemberModule } from '../member/index.js';
import { OrganizationModule } from '../organization/index.js';
import { PaymentModule } from '../payment/index.js';
import { PointsModule } from '../points/index.js';
import { SettingsModule } from '../settings/index.js';
import { TierModule } from '../tier/index.js';
import { ShiftModule } from '../shift/index.js';
import { VoucherModule } from '../voucher/index.js';
import { WalletModule } from '../wallet/index.js';
import { PricingModule } from '../pricing/index.js';
import { CheckoutPeople } from './checkout/checkout-people.js';
import { CheckoutTerms } from './checkout/checkout-terms.js';
import { CheckoutService } from './checkout/checkout.service.js';
import { LedgerPosting } from './ledger-posting.js';
import { OrderPaymentHandler } from './checkout/order-payment.handler.js';
import { OnlineOrderController } from './online/online-order.controller.js';
import { OnlineOrderService } from './online/online-order.service.js';
import { OrderStock } from './online/order-stock.js';
import { ShopPublicController } from './online/shop.public.controller.js';
import { ShopService } from './online/shop.service.js';
import { OrderChecks } from './order.checks.js';
import { OrderController } from './order.controller.js';
import { OrderFacade } from './order.facade.js';
import { OrderMemberView } from './order.member-view.js';
import { OrderPosController } from './order.pos.controller.js';
import { OrderQueries } from './order.queries.js';
import { OrderService } from './order.service.js';
import { ORDER_SETTINGS } from './order.settings.js';
import { OrderStaffController } from './order.staff.controller.js';
import { OrderStore } from './order.store.js';
import { OrderSubscriber } from './order.subscriber.js';
import { OrderVouchers } from './vouchers/order-voucher.js';
import { OrderVoucherHandler } from './vouchers/order-voucher.handler.js';
import { OrderVoucherPosController } from './vouchers/order-voucher.pos.controller.js';
import { OrderVoucherReturns } from './vouchers/order-voucher-returns.js';
import { OrderVoucherService } from './vouchers/order-voucher.service.js';
import { OrderVoucherStaffController } from './vouchers/order-voucher.staff.controller.js';
import { PendingOrders } from './checkout/pending-orders.js';
import { ReturnFacade } from './returns/return.facade.js';
import { RETURN_PROVIDERS, RETURN_CONTROLLERS } from './returns/return.providers.js';
import { RETURN_SETTINGS } from './returns/return.settings.js';
import { QuoteService } from './checkout/quote.service.js';
import { SaleClaims } from './checkout/sale-claims.js';
import { SettleLocks } from './checkout/settle-locks.js';
import { SettleRounds } from './checkout/settle-round.js';
import { SettleService } from './checkout/settle.service.js';
import { WaitingOrders } from './checkout/waiting-orders.js';
import { OrderRecords } from './order-records.js';

@Module({
  imports: [
    AuditModule,
    AuthModule,
    OrganizationModule,
    MemberModule,
    CatalogModule,
    CouponModule,
    LedgerModule,
    PointsModule,
    WalletModule,
    ShiftModule,
    TierModule,
    PaymentModule,
    PricingModule,
    VoucherModule,
    SettingsModule.register([...ORDER_SETTINGS, ...RETURN_SETTINGS]),
  ],
  controllers: [
    OrderController,
    OnlineOrderController,
    ShopPublicController,
    OrderVoucherStaffController,
    OrderVoucherPosController,
    OrderStaffController,
    OrderPosController,
    ...RETURN_CONTROLLERS,
  ],
  providers: [
    CheckoutPeople,
    CheckoutTerms,
    CheckoutService,
    QuoteService,
    LedgerPosting,
    OrderStore,
    PendingOrders,
    SaleClaims,
    SettleLocks,
    SettleRounds,
    SettleService,
    ...RETURN_PROVIDERS,
    OrderService,
    OnlineOrderService,
    OrderStock,
    ShopService,
    OrderQueries,
    OrderFacade,
    WaitingOrders,
    OrderPaymentHandler,
    OrderVouchers,
    OrderVoucherHandler,
    OrderVoucherReturns,
    OrderVoucherService,
    OrderRecords,
    OrderMemberView,
    OrderSubscriber,
    OrderChecks,
  ],
  exports: [OrderFacade, ReturnFacade],
})
export class OrderModule {}
