/**
 * The HTTP interface as types, made from the server's OpenAPI document by "npm run generate:client". Not edited by hand:
 * a check compares it with the document.
 */

export interface paths {
    "/api/admin/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys of tills and gateways */
        get: operations["ApiKeysAdminController_list"];
        put?: never;
        /** Make a key; it is shown this once */
        post: operations["ApiKeysAdminController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a key at once */
        delete: operations["ApiKeysAdminController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log: who did what where, newest first */
        get: operations["AuditAdminController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Categories in order */
        get: operations["CatalogAdminController_listCategories"];
        put?: never;
        /** Add a category */
        post: operations["CatalogAdminController_createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a category */
        put: operations["CatalogAdminController_changeCategory"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Scheduled jobs with their newest run */
        get: operations["OperationsAdminController_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/ledger/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts of a member, store, legal entity or the chain */
        get: operations["LedgerAdminController_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/ledger/journals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Journals with their entries, newest first */
        get: operations["LedgerAdminController_journals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/ledger/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proves that entries, lots and balances agree for every account; changes nothing */
        post: operations["LedgerAdminController_reconcile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/legal-entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Companies of the chain and its franchisees */
        get: operations["LegalEntitiesAdminController_list"];
        put?: never;
        /** Add a company */
        post: operations["LegalEntitiesAdminController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/legal-entities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One company */
        get: operations["LegalEntitiesAdminController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a company */
        patch: operations["LegalEntitiesAdminController_update"];
        trace?: never;
    };
    "/api/admin/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members of the chain */
        get: operations["MemberAdminController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything about one member */
        get: operations["MemberAdminController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/members/{id}/tier-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant a tier to a member until a day */
        post: operations["TierAdminController_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/outbox/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events whose delivery was given up, newest first */
        get: operations["OperationsAdminController_parked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/outbox/parked/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delivers a parked event again; consumers that had succeeded are not run twice */
        post: operations["OperationsAdminController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The chain at a glance; figures may be half a minute old */
        get: operations["AnalyticsAdminController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payments, newest first */
        get: operations["PaymentAdminController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/payments/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notices received from WeChat Pay and what came of each */
        get: operations["PaymentAdminController_listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every permission there is */
        get: operations["RolesAdminController_listPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products */
        get: operations["CatalogAdminController_listProducts"];
        put?: never;
        /** Add a product */
        post: operations["CatalogAdminController_createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One product */
        get: operations["CatalogAdminController_getProduct"];
        /** Change a product */
        put: operations["CatalogAdminController_changeProduct"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/products/{id}/store-prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a product has a price of its own */
        get: operations["CatalogAdminController_getStorePrices"];
        /** Replace the prices of single stores */
        put: operations["CatalogAdminController_setStorePrices"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/qr-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** QR codes of stores, guides and campaigns */
        get: operations["QrCodeAdminController_list"];
        put?: never;
        /** Make a QR code, or find the one that exists */
        post: operations["QrCodeAdminController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/qr-codes/{id}/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture to print */
        get: operations["QrCodeAdminController_image"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Roles and what they permit */
        get: operations["RolesAdminController_listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All settings as they are in force at one place */
        get: operations["SettingsAdminController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/settings/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set a value at a place, and lock it for the places below */
        put: operations["SettingsAdminController_set"];
        post?: never;
        /** Let a place inherit again */
        delete: operations["SettingsAdminController_clear"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/settings/{key}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every place that differs from what it would inherit */
        get: operations["SettingsAdminController_differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Staff accounts */
        get: operations["StaffAccountsAdminController_list"];
        put?: never;
        /** Add a person, with roles and a first password */
        post: operations["StaffAccountsAdminController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One staff account */
        get: operations["StaffAccountsAdminController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change, disable or enable an account; disabling ends its sessions */
        patch: operations["StaffAccountsAdminController_update"];
        trace?: never;
    };
    "/api/admin/staff/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a temporary password, to be changed at the next sign-in */
        post: operations["StaffAccountsAdminController_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/staff/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace the roles of a person */
        put: operations["StaffAccountsAdminController_setRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/store-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Regions and groups of stores */
        get: operations["StoreGroupsAdminController_list"];
        put?: never;
        /** Add a group */
        post: operations["StoreGroupsAdminController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/store-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One group */
        get: operations["StoreGroupsAdminController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a group or move it in the tree */
        patch: operations["StoreGroupsAdminController_update"];
        trace?: never;
    };
    "/api/admin/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stores of the chain */
        get: operations["StoresAdminController_list"];
        put?: never;
        /** Open a store */
        post: operations["StoresAdminController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/stores/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One store */
        get: operations["StoresAdminController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change, move or close a store */
        patch: operations["StoresAdminController_update"];
        trace?: never;
    };
    "/api/admin/tiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rule set in force */
        get: operations["TierAdminController_rules"];
        /** Publish a new version of the rules */
        put: operations["TierAdminController_replaceRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/topup-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Top-up plans */
        get: operations["TopupAdminController_list"];
        put?: never;
        /** Add a plan */
        post: operations["TopupAdminController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/topup-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a plan; what was sold stays as it was */
        put: operations["TopupAdminController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the session of the given token, whoever it belongs to */
        post: operations["AuthController_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/staff-login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in as staff */
        post: operations["AuthController_staffLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/wechat-login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchange a WeChat login code for a session */
        post: operations["LandingController_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A short-lived code to show at the counter */
        post: operations["MemberController_issueCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/codes/{code}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the shown code has been used yet */
        get: operations["MemberController_codeState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the member has agreed to */
        get: operations["MemberController_listConsents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/consents/{purpose}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give or withdraw a consent */
        put: operations["MemberController_answerConsent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join; whoever is a member already gets their own membership back */
        post: operations["MemberController_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every movement of wallet, points or growth with the balance after it, newest first */
        get: operations["WalletController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own membership: card, tier, balances */
        get: operations["MemberController_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the own profile */
        patch: operations["MemberController_change"];
        trace?: never;
    };
    "/api/member/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own messages, newest first */
        get: operations["NotificationController_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark messages as read up to one */
        post: operations["NotificationController_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My orders, newest first */
        get: operations["OrderController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of my orders */
        get: operations["OrderController_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/orders/{id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts WeChat payment of a waiting order; one payment per order, however often it is asked for */
        post: operations["OrderController_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/orders/{id}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks WeChat whether a waiting order has been paid */
        post: operations["OrderController_sync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Points balance, what it is worth and what expires when */
        get: operations["PointsController_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/subscribe-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the member answered to WeChat’s question about messages */
        post: operations["NotificationController_results"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/tiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own tier, the ladder and how it went */
        get: operations["TierController_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/topup-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans on offer here, and why one is not available */
        get: operations["TopupController_plans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/topups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a top-up and get what the WeChat cashier needs */
        post: operations["TopupController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/topups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One top-up */
        get: operations["TopupController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/topups/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up an unpaid top-up */
        post: operations["TopupController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/topups/{id}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask WeChat whether it has been paid */
        post: operations["TopupController_sync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/wallet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stored value: principal, bonus, what is held, room under the cap, lots */
        get: operations["WalletController_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pos/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enrol a customer by phone, or find the member */
        post: operations["MemberPosController_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pos/members/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Recognise a member by shown code, phone or number */
        post: operations["MemberPosController_lookup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pos/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settles a basket; one order per store and externalNo */
        post: operations["OrderPosController_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pos/orders/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a paid order back in full */
        post: operations["OrderPosController_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pos/orders/by-external/{storeId}/{externalNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The order a till made under its own number */
        get: operations["OrderPosController_byExternalNo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pos/orders/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a basket costs this customer now; changes nothing */
        post: operations["OrderPosController_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pos/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be sold in a store, at its prices */
        get: operations["CatalogPosController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pos/topups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Top up against money taken by the till */
        post: operations["TopupPosController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/consent-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The consent texts in force */
        get: operations["LandingController_texts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/landing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What somebody sees who has scanned a QR code */
        get: operations["LandingController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open stores, nearest first when the place is given */
        get: operations["PublicStoresController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/subscribe-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Message templates that the mini-program may ask to send */
        get: operations["NotificationController_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/alerts/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close an alert with what came of it */
        post: operations["StaffController_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/alerts/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark an alert as seen */
        post: operations["StaffController_see"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out */
        post: operations["StaffAccountController_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in person: roles, permissions, stores */
        get: operations["StaffAccountController_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/member-codes/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Redeem a shown code for the right to serve this member */
        post: operations["MemberStaffController_scan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members in sight of the own stores */
        get: operations["MemberStaffController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One member */
        get: operations["MemberStaffController_card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members/{id}/unmask-phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the full phone number; the reason goes into the log */
        post: operations["MemberStaffController_unmask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders of a store, newest first */
        get: operations["OrderStaffController_list"];
        put?: never;
        /** Settles a basket: wallet, points and cash at once; a WeChat part waits for the member */
        post: operations["OrderStaffController_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order with lines and payments */
        get: operations["OrderStaffController_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives up an order that waits for WeChat payment; wallet and points are free again */
        post: operations["OrderStaffController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/orders/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a paid order back in full, each part to where it came from */
        post: operations["OrderStaffController_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/orders/{id}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks WeChat whether a waiting order has been paid */
        post: operations["OrderStaffController_sync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/orders/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a basket costs this customer now, and what pays it; changes nothing */
        post: operations["OrderStaffController_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the own password; other sessions end */
        post: operations["StaffAccountController_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be sold in a store, at its prices */
        get: operations["CatalogStaffController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The day at a glance: figures and whom to look after */
        get: operations["StaffController_today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/topup-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans on offer to a member in this store */
        get: operations["TopupStaffController_plans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/topups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Top up against cash at the counter */
        post: operations["TopupStaffController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/wechat-pay/notify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notifications of WeChat Pay
         * @description Authenticated by the signature over the raw body.
         */
        post: operations["PaymentWebhookController_notify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AdminMember: {
            birthday: components["schemas"]["Birthday"] | null;
            campaign: components["schemas"]["CampaignBrief"] | null;
            consents: components["schemas"]["ConsentState"][];
            /** @enum {string|null} */
            gender: "female" | "male" | "other" | null;
            /** @description Growth value. */
            growth: number;
            guide: components["schemas"]["GuideBrief"] | null;
            homeStore: components["schemas"]["StoreBrief"] | null;
            id: number;
            identities: components["schemas"]["IdentityBrief"][];
            /** @description Whose code brought the member in. */
            invitedBy: components["schemas"]["GuideBrief"] | null;
            /** Format: date-time */
            joinedAt: string;
            /** @description Nine digits or more, the last one a check digit. */
            memberNo: string;
            nickname: string;
            occupation: string | null;
            /** @example 138****8000 */
            phoneMasked: string;
            points: components["schemas"]["PointsSummary"];
            /** @description Newest first. */
            recent: components["schemas"]["RecentActivity"][];
            /**
             * @description Way in.
             * @example miniapp
             */
            source: string;
            /** @enum {string} */
            status: "active" | "frozen" | "closed";
            tier: components["schemas"]["TierCard"];
            wallet: components["schemas"]["WalletSummary"];
        };
        AdminMemberPage: {
            items: components["schemas"]["AdminMemberRow"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        AdminMemberRow: {
            guideName: string | null;
            homeStoreName: string | null;
            id: number;
            /** Format: date-time */
            joinedAt: string;
            /** Format: date-time */
            lastOrderAt: string | null;
            memberNo: string;
            /** @description Nickname. */
            name: string;
            /** @example 138****8000 */
            phoneMasked: string;
            /** @description Points that may be spent. */
            points: number;
            /** @enum {string} */
            status: "active" | "frozen" | "closed";
            /** @example 银卡 */
            tierName: string;
            /** @enum {string} */
            tierTheme: "stone" | "mist" | "wheat" | "night";
            /** @description Principal and bonus, in fen. */
            walletTotalFen: number;
        };
        AdminTopupPlan: {
            active: boolean;
            /** Format: date-time */
            activeFrom: string | null;
            /** Format: date-time */
            activeUntil: string | null;
            /** @enum {string} */
            audience: "everyone" | "first" | "repeat";
            /** @description In fen. */
            bonusFen: number;
            bonusPoints: number;
            id: number;
            name: string;
            /** @description In fen. */
            payFen: number;
            position: number;
            scopeId: number | null;
            /** @enum {string} */
            scopeKind: "chain" | "group" | "store";
            termsText: string;
            /** @description Grows with every change. */
            termsVersion: number;
            tierCodes: string[];
        };
        AdminTopupPlanList: {
            items: components["schemas"]["AdminTopupPlan"][];
        };
        AlertDone: {
            note?: string;
            /** @enum {string} */
            outcome: "contacted" | "no_answer" | "not_interested" | "booked" | "other";
        };
        ApiKeyCreate: {
            /**
             * @description Whose key it is.
             * @example 南山店 POS
             */
            name: string;
            permissions: ("member.read" | "member.unmask" | "member.join" | "order.settle" | "order.refund" | "topup.create" | "alert.handle" | "catalog.read")[];
            /** @description Stores in which the key works. */
            storeIds: number[];
        };
        ApiKeyCreated: {
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            /**
             * @description Beginning of the key, to recognise it by.
             * @example gk_100042
             */
            hint: string;
            id: number;
            /** @description The key, for the `X-Api-Key` header. Shown this once. */
            key: string;
            /**
             * Format: date-time
             * @description To the nearest five minutes.
             */
            lastUsedAt: string | null;
            name: string;
            permissions: ("member.read" | "member.unmask" | "member.join" | "order.settle" | "order.refund" | "topup.create" | "alert.handle" | "catalog.read")[];
            /** Format: date-time */
            revokedAt: string | null;
            storeIds: number[];
        };
        ApiKeyList: {
            items: components["schemas"]["ApiKeyView"][];
        };
        ApiKeyView: {
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            /**
             * @description Beginning of the key, to recognise it by.
             * @example gk_100042
             */
            hint: string;
            id: number;
            /**
             * Format: date-time
             * @description To the nearest five minutes.
             */
            lastUsedAt: string | null;
            name: string;
            permissions: ("member.read" | "member.unmask" | "member.join" | "order.settle" | "order.refund" | "topup.create" | "alert.handle" | "catalog.read")[];
            /** Format: date-time */
            revokedAt: string | null;
            storeIds: number[];
        };
        AuditEntryView: {
            /** @example organization.store.update */
            action: string;
            /** @example staff:7 */
            actor: string;
            /** @description The actor's name at that time. */
            actorName: string | null;
            /** @description What is there since; only what changed, phone numbers masked. */
            after: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            at: string;
            /** @description What was there before; only what changed, phone numbers masked. */
            before: {
                [key: string]: unknown;
            } | null;
            id: number;
            ip: string | null;
            /** @description Reason the actor gave. */
            reason: string | null;
            requestId: string | null;
            /** @description Store in which it happened. */
            storeId: number | null;
            /** @example store:12 */
            subject: string;
            userAgent: string | null;
        };
        AuditPage: {
            items: components["schemas"]["AuditEntryView"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        Benefit: {
            /** @example 全场商品 9.5 折 */
            detail: string;
            /** @example discount */
            kind: string;
            /** @example 会员折扣 */
            title: string;
        };
        Birthday: {
            /** @enum {string} */
            calendar: "solar" | "lunar";
            day: number;
            month: number;
        };
        CampaignBrief: {
            code: string;
            /** @example 开业有礼 */
            name: string;
        };
        Category: {
            active: boolean;
            id: number;
            /** @example 烘焙 */
            name: string;
            position: number;
        };
        CategoryBody: {
            /** @description False takes all of its products off sale. */
            active: boolean;
            /**
             * @description Unique.
             * @example 烘焙
             */
            name: string;
            /** @description Order on the shelf, lowest first. */
            position: number;
        };
        CategoryList: {
            items: components["schemas"]["Category"][];
        };
        ConsentChange: {
            /** @description False withdraws, at once. */
            granted: boolean;
            /** @description Version of the text the member saw. */
            version: string;
        };
        ConsentState: {
            /**
             * Format: date-time
             * @description Of the answer; null without one.
             */
            at: string | null;
            granted: boolean;
            /** @enum {string} */
            purpose: "account" | "marketing" | "location" | "birthday";
            title: string;
            /** @description Version answered; the current one when nothing was answered yet. */
            version: string;
        };
        ConsentStateList: {
            items: components["schemas"]["ConsentState"][];
        };
        ConsentText: {
            /** @enum {string} */
            purpose: "account" | "marketing" | "location" | "birthday";
            /** @description True: no membership without it. */
            required: boolean;
            /** @description The whole text, with line breaks. */
            text: string;
            /** @example 会员服务协议与隐私政策摘要 */
            title: string;
            /** @example 2026-11 */
            version: string;
        };
        ConsentTextList: {
            items: components["schemas"]["ConsentText"][];
        };
        DayOfYear: {
            day: number;
            month: number;
        };
        Error: {
            /** @description Stable; every code with its status and text is in shared/src/errors.ts */
            code: string;
            /** @description Facts behind the code, such as roomFen */
            details?: {
                [key: string]: unknown;
            };
            /** @description Chinese, ready to show */
            message: string;
            /** @description To be quoted to whoever is asked for help */
            requestId: string;
        };
        ExpiringPoints: {
            amount: number;
            /**
             * @description Last business day (Asia/Shanghai) on which they can be used.
             * @example 2027-11-30
             */
            on: string;
        };
        GuideBrief: {
            id: number;
            /** @example 周晓棠 */
            name: string;
            /** @example 高级导购 */
            title: string;
        };
        IdentityBrief: {
            /** Format: date-time */
            boundAt: string;
            /** @example openid */
            kind: string;
        };
        InboxItem: {
            /** Format: date-time */
            at: string;
            body: string;
            id: number;
            /** @example wallet */
            kind: string;
            /** @description Page of the mini-program. */
            link: string | null;
            /** Format: date-time */
            readAt: string | null;
            title: string;
        };
        InboxPage: {
            items: components["schemas"]["InboxItem"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        JobList: {
            items: components["schemas"]["JobView"][];
        };
        JobView: {
            /** @description Cron expression, Asia/Shanghai; seconds first when six fields. */
            cron: string;
            /**
             * Format: date-time
             * @description Fire time of the newest run.
             */
            lastBucket: string | null;
            /** @description What the newest run failed with; null after a success. */
            lastError: string | null;
            /**
             * Format: date-time
             * @description Null while it runs or after it failed.
             */
            lastFinishedAt: string | null;
            /** @description JSON of what the run answered. */
            lastResult: string | null;
            /** Format: date-time */
            lastStartedAt: string | null;
            /** @example ledger.reconcile */
            name: string;
        };
        JoinConsent: {
            /** @description False withdraws, at once. */
            granted: boolean;
            /** @enum {string} */
            purpose: "account" | "marketing" | "location" | "birthday";
            /** @description Version of the text the member saw. */
            version: string;
        };
        JoinRequest: {
            consents: components["schemas"]["JoinConsent"][];
            nickname?: string;
            /** @description Code of the phone button, good once within five minutes. */
            phoneCode: string;
            /** @description Scene of the scanned code. */
            scene?: string;
        };
        Landing: {
            brandLine: string;
            campaign: components["schemas"]["CampaignBrief"] | null;
            /** @example 归客 */
            chainName: string;
            consentTexts: components["schemas"]["ConsentText"][];
            guide: components["schemas"]["GuideBrief"] | null;
            store: components["schemas"]["StoreBrief"] | null;
            welcome: components["schemas"]["Welcome"] | null;
        };
        LedgerAccountList: {
            items: components["schemas"]["LedgerAccountView"][];
        };
        LedgerAccountView: {
            /**
             * @description owner/ownerId/book/entityId/stripe
             * @example member/100042/principal/1/0
             */
            address: string;
            /** @description In the account’s unit; liabilities and income are positive. */
            balance: number;
            /** @description Number of entries. */
            entries: number;
            /** @description Part of the balance set aside by pending holds. */
            held: number;
            /** @enum {string} */
            unit: "fen" | "point" | "growth";
        };
        LedgerEntryView: {
            address: string;
            amount: number;
            /** @description Balance after this entry; members’ accounts only. */
            balanceAfter: number | null;
            lotId: number | null;
            /** @enum {string} */
            unit: "fen" | "point" | "growth";
        };
        LedgerJournalPage: {
            items: components["schemas"]["LedgerJournalView"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        LedgerJournalView: {
            /** Format: date-time */
            at: string;
            bizKey: string;
            entries: components["schemas"]["LedgerEntryView"][];
            id: number;
            kind: string;
            memberId: number | null;
            reversalOf: string | null;
            storeId: number | null;
            title: string;
        };
        LedgerLine: {
            /** @description Signed; fen for the wallet. */
            amount: number;
            /** Format: date-time */
            at: string;
            /** @description Balance after it. */
            balanceAfter: number;
            /** @description fen of it that were bonus; wallet only */
            bonusFen?: number;
            /** @description Chinese */
            detail: string | null;
            id: number;
            /** @description Kind of journal, e.g. wallet.topup, order.settle, order.refund, points.welcome. */
            kind: string;
            orderId: number | null;
            /** @description fen of it that were principal; wallet only */
            principalFen?: number;
            storeName: string | null;
            /** @description Chinese */
            title: string;
            topupId: number | null;
        };
        LedgerLinePage: {
            items: components["schemas"]["LedgerLine"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        LegalEntityChange: {
            /** @description New stores can belong to active entities only. */
            active?: boolean;
            /** @description 统一社会信用代码, 18 characters. */
            creditCode?: string | null;
            /**
             * @description Registered name.
             * @example 深圳归客茶饮有限公司
             */
            name?: string;
        };
        LegalEntityInput: {
            /** @description New stores can belong to active entities only. */
            active: boolean;
            /** @description 统一社会信用代码, 18 characters. */
            creditCode: string | null;
            /**
             * @description Registered name.
             * @example 深圳归客茶饮有限公司
             */
            name: string;
        };
        LegalEntityList: {
            items: components["schemas"]["LegalEntityView"][];
        };
        LegalEntityView: {
            /** @description New stores can belong to active entities only. */
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @description 统一社会信用代码, 18 characters. */
            creditCode: string | null;
            id: number;
            /**
             * @description Registered name.
             * @example 深圳归客茶饮有限公司
             */
            name: string;
            /** @description Stores that belong to it, closed ones included. */
            storeCount: number;
            /** Format: date-time */
            updatedAt: string;
        };
        MemberCode: {
            /** @description 18 digits, beginning with 90. */
            barcode: string;
            /** @description Text of the QR code. */
            code: string;
            /** Format: date-time */
            expiresAt: string;
            /** @enum {string} */
            purpose: "identify" | "pay";
            /** @description Seconds it lives. */
            ttlSeconds: number;
        };
        MemberCodeRequest: {
            /**
             * @description `identify`: only says who; `pay`: may also spend.
             * @enum {string}
             */
            purpose: "identify" | "pay";
        };
        MemberCodeState: {
            /** @enum {string} */
            state: "active" | "used" | "expired";
            /** @description Where it was scanned. */
            storeName: string | null;
            /** Format: date-time */
            usedAt: string | null;
        };
        MemberMe: {
            birthday: components["schemas"]["Birthday"] | null;
            /** @enum {string|null} */
            gender: "female" | "male" | "other" | null;
            /** @description Growth value. */
            growth: number;
            guide: components["schemas"]["GuideBrief"] | null;
            homeStore: components["schemas"]["StoreBrief"] | null;
            id: number;
            /** Format: date-time */
            joinedAt: string;
            /** @description Nine digits or more, the last one a check digit. */
            memberNo: string;
            nickname: string;
            occupation: string | null;
            /** @example 138****8000 */
            phoneMasked: string;
            points: components["schemas"]["PointsSummary"];
            tier: components["schemas"]["TierCard"];
            /** @description Messages in the inbox not yet read. */
            unreadMessages: number;
            wallet: components["schemas"]["WalletSummary"];
        };
        MemberSession: {
            /** Format: date-time */
            expiresAt: string;
            /** @description Null until the person joins. */
            memberId: number | null;
            /** @description Send as `Authorization: Bearer …`. */
            token: string;
        };
        NextTier: {
            code: string;
            /** @description Growth still missing; null when growth does not count. */
            growthNeeded: number | null;
            /** @example 金卡 */
            name: string;
            /** @description Way already gone, 0 to 1. */
            progress: number;
            /**
             * @description What is still missing, ready to show.
             * @example 再消费 ¥186 升级金卡
             */
            remainingText: string;
        };
        OpeningSpanDto: {
            /**
             * @description HH:mm, local time, later than `opens`; 24:00 is midnight.
             * @example 22:00
             */
            closes: string;
            /** @description Weekday, 1 Monday … 7 Sunday. */
            day: number;
            /**
             * @description HH:mm, local time.
             * @example 10:00
             */
            opens: string;
        };
        Order: {
            /** @description The member’s balances right after payment. */
            balances: components["schemas"]["OrderBalances"] | null;
            /** Format: date-time */
            createdAt: string;
            discounts: components["schemas"]["OrderDiscount"][];
            earnedGrowth: number;
            earnedPoints: number;
            /**
             * Format: date-time
             * @description When an unpaid order is given up.
             */
            expiresAt: string | null;
            id: number;
            lines: components["schemas"]["OrderLineView"][];
            /** @description fen */
            listFen: number;
            memberId: number | null;
            orderNo: string;
            /** Format: date-time */
            paidAt: string | null;
            /** @description fen */
            payableFen: number;
            payments: components["schemas"]["OrderPaymentView"][];
            /** Format: date-time */
            refundedAt: string | null;
            /** @enum {string} */
            source: "staff" | "pos" | "member";
            staffName: string | null;
            /** @enum {string} */
            state: "awaiting_payment" | "paid" | "refunding" | "refunded" | "closed";
            store: components["schemas"]["StoreBrief"];
        };
        OrderBalances: {
            growth: number;
            points: number;
            /** @description fen */
            walletTotalFen: number;
        };
        OrderBrief: {
            /** Format: date-time */
            createdAt: string;
            id: number;
            /** @description Masked for staff. */
            memberName: string | null;
            orderNo: string;
            /** @description fen */
            payableFen: number;
            staffName: string | null;
            /** @enum {string} */
            state: "awaiting_payment" | "paid" | "refunding" | "refunded" | "closed";
            storeName: string;
            /** @description Chinese, e.g. 手工曲奇 等3件 */
            summary: string;
        };
        OrderBriefPage: {
            items: components["schemas"]["OrderBrief"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        OrderDiscount: {
            /** @description fen */
            amountFen: number;
            /** @enum {string} */
            kind: "tier" | "points";
            /** @description Chinese */
            title: string;
        };
        OrderLineInput: {
            productId: number;
            quantity: number;
        };
        OrderLineView: {
            /** @description fen; this line’s share of the discount */
            discountFen: number;
            /** @description Position in the order, from 1. */
            id: number;
            /** @description fen; unit price × quantity */
            listFen: number;
            name: string;
            /** @description fen; what is left */
            payFen: number;
            /** @description fen; this line’s share of what points paid */
            pointsFen: number;
            productId: number;
            quantity: number;
            /** @description fen */
            unitPriceFen: number;
        };
        OrderPaymentInput: {
            /** @description fen */
            amountFen: number;
            /** @enum {string} */
            method: "wallet" | "cash" | "wechat";
        };
        OrderPaymentView: {
            /** @description fen */
            amountFen: number;
            /** @description fen; wallet only */
            bonusFen?: number;
            /** @enum {string} */
            method: "points" | "wallet" | "cash" | "wechat";
            /** @description points only */
            points?: number;
            /** @description fen; wallet only */
            principalFen?: number;
            /** @enum {string} */
            state: "held" | "paid" | "refunding" | "refunded" | "void";
        };
        OrderToPay: {
            /** @description The member’s balances right after payment. */
            balances: components["schemas"]["OrderBalances"] | null;
            /** Format: date-time */
            createdAt: string;
            discounts: components["schemas"]["OrderDiscount"][];
            earnedGrowth: number;
            earnedPoints: number;
            /**
             * Format: date-time
             * @description When an unpaid order is given up.
             */
            expiresAt: string | null;
            id: number;
            lines: components["schemas"]["OrderLineView"][];
            /** @description fen */
            listFen: number;
            memberId: number | null;
            orderNo: string;
            /** Format: date-time */
            paidAt: string | null;
            /** @description fen */
            payableFen: number;
            /** @description For wx.requestPayment. */
            payment: components["schemas"]["PayParams"];
            payments: components["schemas"]["OrderPaymentView"][];
            /** Format: date-time */
            refundedAt: string | null;
            /** @enum {string} */
            source: "staff" | "pos" | "member";
            staffName: string | null;
            /** @enum {string} */
            state: "awaiting_payment" | "paid" | "refunding" | "refunded" | "closed";
            store: components["schemas"]["StoreBrief"];
        };
        Overview: {
            /** @description Of these, joined on this business day. */
            joinedToday: number;
            /** @description Memberships that are not closed. */
            members: number;
            /** @description Points in members’ hands. */
            pointsOutstanding: number;
            /** @description Paid orders of today less those taken back. */
            salesFenToday: number;
            /** @description Paid into wallets today. */
            topupFenToday: number;
            walletLiabilityFen: components["schemas"]["WalletLiability"];
        };
        ParkedEventPage: {
            items: components["schemas"]["ParkedEventView"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        ParkedEventView: {
            /** @description Deliveries tried before it was parked. */
            attempts: number;
            id: number;
            /** @description What the last try failed with. */
            lastError: string | null;
            /** Format: date-time */
            occurredAt: string;
            /** @example order:100042 */
            subject: string;
            /** @example order.paid */
            type: string;
        };
        PasswordChange: {
            /**
             * Format: password
             * @description At least 8 characters, 12 for headquarters.
             */
            newPassword: string;
            /** Format: password */
            oldPassword: string;
        };
        PaymentNoticePage: {
            items: components["schemas"]["PaymentNoticeView"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        PaymentNoticeView: {
            id: number;
            /** @enum {string} */
            kind: "payment" | "refund";
            /** @description WeChat's id of the notice. */
            noticeId: string;
            /** @enum {string} */
            outcome: "settled" | "duplicate" | "parked" | "mismatch";
            /** @description Number of the payment or of the refund it is about. */
            outTradeNo: string;
            /** @example amount,openid */
            reason: string | null;
            /** Format: date-time */
            receivedAt: string;
            /**
             * @description Told by WeChat, or asked by us.
             * @enum {string}
             */
            source: "notification" | "query";
            /** @description Amounts, numbers, states; nothing personal. */
            summary: {
                [key: string]: unknown;
            };
        };
        PaymentPage: {
            items: components["schemas"]["PaymentView"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        PaymentView: {
            /** @description In fen. */
            amountFen: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            id: number;
            memberId: number;
            /**
             * @description Our number at WeChat Pay.
             * @example GK000000002S5
             */
            outTradeNo: string;
            /** Format: date-time */
            paidAt: string | null;
            /** @enum {string} */
            purpose: "topup" | "order";
            /** @description Id of the top-up or of the order. */
            refId: number;
            /** @description Part that went back, in fen. */
            refundedFen: number;
            /** @enum {string} */
            state: "created" | "paying" | "paid" | "closed" | "refunded";
            storeId: number;
            /** @description WeChat's number of the payment. */
            transactionId: string | null;
        };
        PayParams: {
            appId: string;
            nonceStr: string;
            /** @example prepay_id=wx21143000 */
            package: string;
            paySign: string;
            /** @enum {string} */
            signType: "RSA";
            /** @description Seconds since 1970, as text. */
            timeStamp: string;
        };
        PermissionList: {
            items: components["schemas"]["PermissionView"][];
        };
        PermissionView: {
            /** @example order.refund */
            code: string;
            /** @description Acts on the whole chain; without effect in a role held for one store. */
            headquarters: boolean;
            /** @description May be given to an API key. */
            machines: boolean;
            /** @description Chinese, ready to show. */
            title: string;
        };
        PointsSummary: {
            /** @description Points that may be spent. */
            balance: number;
            /** @description Points earned that are not yet free. */
            pending: number;
            /** @description What the balance is worth at the till, in fen. */
            worthFen: number;
        };
        PointsView: {
            /** @description Points, pending ones included. */
            balance: number;
            /** @description Points owed after a return; the next points earned fill it first. */
            debt: number;
            /** @description Soonest first. */
            expiring: components["schemas"]["ExpiringPoints"][];
            /** @description Points that cannot be used yet. */
            pending: number;
            /** @description What the balance is worth at checkout, in fen. */
            worthFen: number;
        };
        PosLookupResult: {
            /** @description One-use right to quote or settle; null unless a code was scanned. */
            grant: string | null;
            member: components["schemas"]["PosMember"];
        };
        PosMember: {
            id: number;
            memberNo: string;
            /** @example 林** */
            nameMasked: string;
            /** @example 138****8000 */
            phoneMasked: string;
            /** @description Points that may be spent. */
            points: number;
            tierCode: string;
            /** @example 银卡 */
            tierName: string;
            /** @description Principal and bonus, in fen. */
            walletTotalFen: number;
        };
        PosMemberLookup: {
            /** @description Text of the QR code or 18 digits of the barcode: used up, and gives a grant. */
            code?: string;
            memberNo?: string;
            phone?: string;
            /** @description Store the till stands in. */
            storeId: number;
        };
        PosMemberRequest: {
            name?: string;
            /** @example 13800138000 */
            phone: string;
            /** @description Store the till stands in. */
            storeId: number;
        };
        PosOrderLineInput: {
            quantity: number;
            sku: string;
        };
        PosQuoteInput: {
            /** @description From /pos/members/lookup with a code. */
            grant?: string;
            lines: components["schemas"]["PosOrderLineInput"][];
            memberId?: number;
            storeId: number;
            /** @default false */
            usePoints?: boolean;
        };
        PosSettleInput: {
            /** @description The till’s own number, unique per store. */
            externalNo: string;
            /** @description From /pos/members/lookup with a code. */
            grant?: string;
            lines: components["schemas"]["PosOrderLineInput"][];
            memberId?: number;
            /** @description Sums to payableFen. WeChat makes the order await the member’s payment. */
            payments: components["schemas"]["OrderPaymentInput"][];
            /** @description quoteHash of the quote shown to the customer; another result answers QUOTE_CHANGED. */
            quoteHash?: string;
            storeId: number;
            /** @default false */
            usePoints?: boolean;
        };
        PosTopupBody: {
            /** @description The till's own number, unique in the store. */
            externalNo: string;
            memberId?: number;
            /** @enum {string} */
            method: "cash" | "card";
            /** @description Instead of memberId. */
            phone?: string;
            planId: number;
            /** @description Store that gets the money. */
            storeId: number;
        };
        Product: {
            active: boolean;
            categoryId: number;
            /** @example 烘焙 */
            categoryName: string;
            id: number;
            imageUrl: string | null;
            /** @enum {string} */
            kind: "goods" | "service";
            /** @description List price, in fen. */
            listFen: number;
            /** @example 手工曲奇 */
            name: string;
            /** @example CK-001 */
            sku: string;
        };
        ProductBody: {
            /** @description False takes it off sale. */
            active: boolean;
            categoryId: number;
            /** @description https address of a picture. */
            imageUrl?: string | null;
            /** @enum {string} */
            kind: "goods" | "service";
            /** @description List price, in fen. */
            listFen: number;
            /** @example 手工曲奇 */
            name: string;
            /**
             * @description Unique.
             * @example CK-001
             */
            sku: string;
        };
        ProductPage: {
            items: components["schemas"]["Product"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        ProfileChange: {
            birthday?: components["schemas"]["Birthday"] | null;
            /** @enum {string|null} */
            gender?: "female" | "male" | "other" | null;
            nickname?: string;
            occupation?: string | null;
        };
        PublicStore: {
            address: string;
            /** @example 深圳 */
            city: string;
            /** @example SZ001 */
            code: string;
            /** @description Metres; null when either place is unknown. */
            distanceMeters: number | null;
            id: number;
            /** @enum {string} */
            kind: "direct" | "franchise";
            /** @description Degrees, GCJ-02, as WeChat uses. */
            latitude: number | null;
            /** @description Degrees, GCJ-02, as WeChat uses. */
            longitude: number | null;
            /** @example 归客·南山店 */
            name: string;
            /**
             * @description Ready to show.
             * @example 10:00–22:00
             */
            openingHours: string;
            /** @description Public phone number of the store; may be empty. */
            phone: string;
        };
        PublicStoreList: {
            /** @description Nearest first when the place was given, else by city and name. */
            items: components["schemas"]["PublicStore"][];
        };
        QrCode: {
            /** @description Code of the campaign. */
            campaign: string | null;
            campaignName: string | null;
            /** Format: date-time */
            createdAt: string;
            id: number;
            /** @enum {string} */
            kind: "store" | "guide" | "campaign";
            /** @description What the code carries; never changes. */
            scene: string;
            staffId: number | null;
            staffName: string | null;
            storeId: number | null;
            storeName: string | null;
        };
        QrCodePage: {
            items: components["schemas"]["QrCode"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        QrCodeRequest: {
            /** @description Code of the campaign; required for `campaign`. */
            campaign?: string;
            /**
             * @description What guests read on the join page.
             * @example 开业有礼
             */
            campaignName?: string;
            /** @enum {string} */
            kind: "store" | "guide" | "campaign";
            /** @description The guide; required for `guide`. */
            staffId?: number;
            /** @description Required except for campaigns of the whole chain. */
            storeId?: number;
        };
        Quote: {
            /** @description In the order in which they apply. */
            discounts: components["schemas"]["OrderDiscount"][];
            earn: components["schemas"]["QuoteEarn"];
            lines: components["schemas"]["QuoteLineView"][];
            /** @description fen */
            listFen: number;
            /** @description Whether wallet and points may be used: the member has shown a pay code. */
            mayPay: boolean;
            /** @description fen */
            payableFen: number;
            /** @description Null for a customer who is not a member. */
            points: components["schemas"]["QuotePoints"] | null;
            quoteHash: string;
            /** @description fen; left when the wallet pays what it can */
            remainderFen: number;
            wallet: components["schemas"]["QuoteWallet"] | null;
        };
        QuoteEarn: {
            growth: number;
            points: number;
        };
        QuoteInput: {
            /** @description From scanning the member’s code; a pay code allows wallet and points. */
            grant?: string;
            lines: components["schemas"]["OrderLineInput"][];
            /** @description A member known otherwise: earns, but cannot pay with wallet or points. */
            memberId?: number;
            storeId: number;
            /**
             * @description Use as many points as allowed.
             * @default false
             */
            usePoints?: boolean;
        };
        QuoteLineView: {
            /** @description fen; this line’s share of the discount */
            discountFen: number;
            /** @description Position in the order, from 1. */
            id: number;
            /** @description fen; unit price × quantity */
            listFen: number;
            name: string;
            /** @description fen; what is left */
            payFen: number;
            /** @description fen; this line’s share of what points paid */
            pointsFen: number;
            productId: number;
            quantity: number;
            /** @description fen */
            unitPriceFen: number;
        };
        QuotePoints: {
            /** @description Points this order may use. */
            usable: number;
            /** @description fen */
            usableFen: number;
            used: number;
            /** @description fen */
            usedFen: number;
        };
        QuoteWallet: {
            /** @description fen */
            availableFen: number;
            /** @description fen; at most what is to be paid */
            usableFen: number;
        };
        ReadRequest: {
            /** @description Newest message seen; it and all older ones count as read. */
            upTo: number;
        };
        RecentActivity: {
            /** @description In fen; null where no money moved. */
            amountFen: number | null;
            /** Format: date-time */
            at: string;
            /** @example order */
            kind: string;
            /** @example 手工曲奇 等3件 */
            title: string;
        };
        ReconciliationProblem: {
            check: string;
            detail: string;
        };
        ReconciliationView: {
            accounts: number;
            /** @description True when nothing is off. */
            balanced: boolean;
            /** Format: date-time */
            finishedAt: string;
            journals: number;
            problems: components["schemas"]["ReconciliationProblem"][];
            /** Format: date-time */
            startedAt: string;
        };
        RefundInput: {
            /** @description Why; kept in the audit log. */
            reason: string;
        };
        RoleAssignmentDto: {
            /** @example cashier */
            code: string;
            /** @description Store; null for the whole chain. */
            storeId: number | null;
        };
        RoleList: {
            items: components["schemas"]["RoleView"][];
        };
        RoleView: {
            /** @example store_manager */
            code: string;
            description: string;
            /** @example 店长 */
            name: string;
            permissions: string[];
        };
        SaleProduct: {
            categoryId: number;
            /** @example 烘焙 */
            categoryName: string;
            id: number;
            /** @enum {string} */
            kind: "goods" | "service";
            /** @example 手工曲奇 */
            name: string;
            /** @description Price in this store, in fen. */
            priceFen: number;
            /** @example CK-001 */
            sku: string;
        };
        SaleProductList: {
            items: components["schemas"]["SaleProduct"][];
        };
        ScanRequest: {
            /** @description Text of the QR code or the 18 digits of the barcode. */
            code: string;
            /** @description Store in which the scan happens. */
            storeId: number;
        };
        ScanResult: {
            /** Format: date-time */
            expiresAt: string;
            /** @description One-use right to quote or settle for this member, for this staff member in this store. */
            grant: string;
            member: components["schemas"]["StaffMemberCard"];
            /** @enum {string} */
            purpose: "identify" | "pay";
        };
        SettingDifference: {
            /** @description A lock above leaves the value without effect. */
            ignored: boolean;
            /** @description What it would have without that. */
            inherited: string | number | boolean | unknown[] | {
                [key: string]: unknown;
            };
            /** @description It keeps the places below from differing. */
            locked: boolean;
            /**
             * @description `chain`, `group:ID` or `store:ID`.
             * @example chain
             */
            scope: string;
            /**
             * @description Name of the place.
             * @example 华南区
             */
            scopeName: string;
            /** Format: date-time */
            updatedAt: string;
            /** @example staff:7 */
            updatedBy: string;
            /** @description What this place has set. */
            value: string | number | boolean | unknown[] | {
                [key: string]: unknown;
            };
        };
        SettingDifferences: {
            /** @description In force where nobody has set anything. */
            defaultValue: string | number | boolean | unknown[] | {
                [key: string]: unknown;
            };
            /** @description Every place that has a value of its own, highest first. */
            items: components["schemas"]["SettingDifference"][];
            key: string;
        };
        SettingList: {
            items: components["schemas"]["SettingView"][];
        };
        SettingView: {
            /** @description In force where nobody has set anything. */
            defaultValue: string | number | boolean | unknown[] | {
                [key: string]: unknown;
            };
            /** @description Chinese, ready to show. */
            description: string;
            /** @description In force at the asked place. */
            effective: string | number | boolean | unknown[] | {
                [key: string]: unknown;
            };
            /** @example member.welcomePoints */
            key: string;
            /** @description A place above has locked the value: it cannot be changed here. */
            locked: boolean;
            /** @description Place whose lock is in force, this one or one above. */
            lockedBy: string | null;
            /** @description This place has set a value of its own (which a lock above may leave without effect). */
            overridden: boolean;
            /** @description JSON Schema of the value. */
            schema: {
                [key: string]: unknown;
            };
            /** @description Kinds of places that may have their own value. */
            scopes: ("chain" | "group" | "store")[];
            /**
             * @description Place the value comes from; `default` when nobody has set it.
             * @example chain
             */
            source: string;
            /** @description Chinese, ready to show. */
            title: string;
        };
        SettingWrite: {
            /** @description Places below may not differ while this is on. Left out: as it is, off at first. */
            lock?: boolean;
            /**
             * @description `chain`, `group:ID` or `store:ID`.
             * @example chain
             */
            scope: string;
            /** @description Any JSON value that the setting's schema accepts. */
            value: string | number | boolean | unknown[] | {
                [key: string]: unknown;
            };
        };
        SettleInput: {
            /** @description From scanning the member’s code; a pay code allows wallet and points. */
            grant?: string;
            lines: components["schemas"]["OrderLineInput"][];
            /** @description A member known otherwise: earns, but cannot pay with wallet or points. */
            memberId?: number;
            /** @description Sums to payableFen. WeChat makes the order await the member’s payment. */
            payments: components["schemas"]["OrderPaymentInput"][];
            /** @description quoteHash of the quote shown to the customer; another result answers QUOTE_CHANGED. */
            quoteHash?: string;
            storeId: number;
            /**
             * @description Use as many points as allowed.
             * @default false
             */
            usePoints?: boolean;
        };
        StaffAlert: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /** Format: date-time */
            dueAt: string | null;
            id: number;
            /** @example member_joined */
            kind: string;
            memberId: number;
            /** @description Nickname. */
            memberName: string;
            /** @enum {string|null} */
            outcome: "contacted" | "no_answer" | "not_interested" | "booked" | "other" | null;
            /** @example 138****8000 */
            phoneMasked: string;
            /** @description Why this is on the list, in one sentence. */
            reason: string;
            /** @description What one could say, ready to use. */
            script: string;
            /** @enum {string} */
            state: "open" | "seen" | "done";
            storeName: string;
        };
        StaffChange: {
            /** @description False ends all sessions at once. */
            active?: boolean;
            name?: string;
            /** @description Mobile number; null removes it. */
            phone?: string | null;
            title?: string;
        };
        StaffCreate: {
            /** @example 林晓 */
            name: string;
            /**
             * Format: password
             * @description First password; its owner must change it.
             */
            password: string;
            /** @description Mobile number; stored encrypted, shown masked. */
            phone?: string | null;
            /** @description All roles from now on. */
            roles: components["schemas"]["RoleAssignmentDto"][];
            /** @example 导购 */
            title: string;
            /** @description Unique in the chain; used to sign in. */
            username: string;
        };
        StaffLogin: {
            /** Format: password */
            password: string;
            /** @description Case does not matter. */
            username: string;
        };
        StaffMe: {
            /** @description Holds a role for the whole chain. */
            headquarters: boolean;
            id: number;
            /** @description Somebody else set the password: until it is changed nothing else is allowed. */
            mustChangePassword: boolean;
            name: string;
            /** @description Held in at least one place; none while the password must be changed. */
            permissions: string[];
            roles: components["schemas"]["StaffRoleView"][];
            /** @description Open stores in reach. */
            stores: components["schemas"]["StoreBrief"][];
            /** @example 店长 */
            title: string;
        };
        StaffMemberCard: {
            /** @description As the member gave it, in their calendar. */
            birthday: components["schemas"]["DayOfYear"] | null;
            /** @description Given on top, in fen. */
            bonusFen: number;
            /** @description Growth value. */
            growth: number;
            guide: components["schemas"]["GuideBrief"] | null;
            guideName: string | null;
            homeStore: components["schemas"]["StoreBrief"] | null;
            id: number;
            /** Format: date-time */
            joinedAt: string;
            /** Format: date-time */
            lastOrderAt: string | null;
            memberNo: string;
            /** @description True: the asking staff member is the guide. */
            mine: boolean;
            /** @description Nickname. */
            name: string;
            /** @example 138****8000 */
            phoneMasked: string;
            /** @description Points that may be spent. */
            points: number;
            /** @description Paid by the member, in fen. */
            principalFen: number;
            /** @description Newest first. */
            recent: components["schemas"]["RecentActivity"][];
            /** @example 银卡 */
            tierName: string;
            /** @enum {string} */
            tierTheme: "stone" | "mist" | "wheat" | "night";
            /** @description Principal and bonus, in fen. */
            walletTotalFen: number;
        };
        StaffMemberPage: {
            items: components["schemas"]["StaffMemberRow"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        StaffMemberRow: {
            guideName: string | null;
            id: number;
            /** Format: date-time */
            lastOrderAt: string | null;
            memberNo: string;
            /** @description Nickname. */
            name: string;
            /** @example 138****8000 */
            phoneMasked: string;
            /** @description Points that may be spent. */
            points: number;
            /** @example 银卡 */
            tierName: string;
            /** @enum {string} */
            tierTheme: "stone" | "mist" | "wheat" | "night";
            /** @description Principal and bonus, in fen. */
            walletTotalFen: number;
        };
        StaffPage: {
            items: components["schemas"]["StaffView"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        StaffRolesInput: {
            /** @description All roles from now on. */
            roles: components["schemas"]["RoleAssignmentDto"][];
        };
        StaffRoleView: {
            /** @example store_manager */
            code: string;
            /** @example 店长 */
            name: string;
            /** @description Store in which the role is held; null for the whole chain. */
            storeId: number | null;
        };
        StaffSession: {
            /**
             * Format: date-time
             * @description Moves on with use.
             */
            expiresAt: string;
            staff: components["schemas"]["StaffMe"];
            /** @description Bearer token, shown once. */
            token: string;
        };
        StaffToday: {
            /** @description Not yet done; own members first. */
            alerts: components["schemas"]["StaffAlert"][];
            counters: components["schemas"]["TodayCounters"];
            /**
             * @description Business day.
             * @example 2026-11-21
             */
            date: string;
            /** @example 下午好，周晓棠 */
            greeting: string;
        };
        StaffTopupBody: {
            memberId: number;
            /** @enum {string} */
            method: "cash";
            planId: number;
            /** @description Store that gets the money. */
            storeId: number;
        };
        StaffView: {
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            id: number;
            /** Format: date-time */
            lastLoginAt: string | null;
            /**
             * Format: date-time
             * @description Locked after failed logins until then.
             */
            lockedUntil: string | null;
            mustChangePassword: boolean;
            name: string;
            /** @example 138****8000 */
            phoneMasked: string | null;
            roles: components["schemas"]["StaffRoleView"][];
            title: string;
            username: string;
        };
        StoreBrief: {
            address: string;
            /** @example 深圳 */
            city: string;
            /** @example SZ001 */
            code: string;
            id: number;
            /** @description Degrees, GCJ-02, as WeChat uses. */
            latitude: number | null;
            /** @description Degrees, GCJ-02, as WeChat uses. */
            longitude: number | null;
            /** @example 归客·南山店 */
            name: string;
            /**
             * @description Ready to show.
             * @example 10:00–22:00
             */
            openingHours: string;
            /** @description Public phone number of the store; may be empty. */
            phone: string;
        };
        StoreChange: {
            /** @description A closed store keeps its history and is no longer offered. */
            active?: boolean;
            address?: string;
            /** @example 深圳 */
            city?: string;
            /**
             * @description Unique in the chain.
             * @example SZ001
             */
            code?: string;
            /** @description Group it stands in; null directly under the chain. */
            groupId?: number | null;
            /** @enum {string} */
            kind?: "direct" | "franchise";
            /** @description Degrees, GCJ-02. */
            latitude?: number | null;
            /** @description Company that runs it and issues its stored value. */
            legalEntityId?: number;
            /** @description Degrees, GCJ-02. */
            longitude?: number | null;
            name?: string;
            /**
             * @description Ready to show.
             * @example 10:00–22:00
             */
            openingHours?: string;
            /** @description Public phone number of the store; may be empty. */
            phone?: string;
            /** @description Spans of opening; a weekday without one is closed. */
            weeklyHours?: components["schemas"]["OpeningSpanDto"][];
        };
        StoreGroupChange: {
            /** @example 华南区 */
            name?: string;
            /** @description Group above; null stands directly under the chain. */
            parentId?: number | null;
        };
        StoreGroupInput: {
            /** @example 华南区 */
            name: string;
            /** @description Group above; null stands directly under the chain. */
            parentId: number | null;
        };
        StoreGroupList: {
            /** @description All groups, oldest first; `parentId` makes the tree. */
            items: components["schemas"]["StoreGroupView"][];
        };
        StoreGroupView: {
            /** Format: date-time */
            createdAt: string;
            id: number;
            /** @example 华南区 */
            name: string;
            /** @description Group above; null stands directly under the chain. */
            parentId: number | null;
            /** @description Stores directly in it, closed ones included. */
            storeCount: number;
            /** Format: date-time */
            updatedAt: string;
        };
        StoreInput: {
            /** @description A closed store keeps its history and is no longer offered. */
            active: boolean;
            address: string;
            /** @example 深圳 */
            city: string;
            /**
             * @description Unique in the chain.
             * @example SZ001
             */
            code: string;
            /** @description Group it stands in; null directly under the chain. */
            groupId: number | null;
            /** @enum {string} */
            kind: "direct" | "franchise";
            /** @description Degrees, GCJ-02. */
            latitude: number | null;
            /** @description Company that runs it and issues its stored value. */
            legalEntityId: number;
            /** @description Degrees, GCJ-02. */
            longitude: number | null;
            name: string;
            /**
             * @description Ready to show.
             * @example 10:00–22:00
             */
            openingHours: string;
            /** @description Public phone number of the store; may be empty. */
            phone: string;
            /** @description Spans of opening; a weekday without one is closed. */
            weeklyHours: components["schemas"]["OpeningSpanDto"][];
        };
        StorePage: {
            items: components["schemas"]["StoreView"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        StorePrice: {
            /** @description In fen. */
            priceFen: number;
            storeId: number;
        };
        StorePricesBody: {
            items: components["schemas"]["StorePrice"][];
        };
        StoreView: {
            /** @description A closed store keeps its history and is no longer offered. */
            active: boolean;
            address: string;
            /** @example 深圳 */
            city: string;
            /**
             * @description Unique in the chain.
             * @example SZ001
             */
            code: string;
            /** Format: date-time */
            createdAt: string;
            /** @description Group it stands in; null directly under the chain. */
            groupId: number | null;
            groupName: string | null;
            id: number;
            /** @enum {string} */
            kind: "direct" | "franchise";
            /** @description Degrees, GCJ-02. */
            latitude: number | null;
            /** @description Company that runs it and issues its stored value. */
            legalEntityId: number;
            legalEntityName: string;
            /** @description Degrees, GCJ-02. */
            longitude: number | null;
            name: string;
            /**
             * @description Ready to show.
             * @example 10:00–22:00
             */
            openingHours: string;
            /** @description Public phone number of the store; may be empty. */
            phone: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Spans of opening; a weekday without one is closed. */
            weeklyHours: components["schemas"]["OpeningSpanDto"][];
        };
        SubscribeResult: {
            /** @enum {string} */
            result: "accept" | "reject" | "ban" | "filter";
            templateId: string;
        };
        SubscribeResults: {
            results: components["schemas"]["SubscribeResult"][];
        };
        SubscribeTemplateBrief: {
            /** @enum {string} */
            key: "wallet_changed" | "points_changed" | "order_paid" | "tier_changed";
            templateId: string;
            /** @example 储值变动提醒 */
            title: string;
        };
        SubscribeTemplateList: {
            /** @description At most three, as many as WeChat asks for at a time. */
            items: components["schemas"]["SubscribeTemplateBrief"][];
        };
        TemporaryPassword: {
            /** @description Shown once; its owner must change it at the next login. */
            temporaryPassword: string;
        };
        TierCard: {
            benefits: components["schemas"]["Benefit"][];
            /** @example silver */
            code: string;
            /** @description Growth value. */
            growth: number;
            /** @description Rank in the ladder, lowest is 0. */
            level: number;
            /** @example 银卡 */
            name: string;
            next: components["schemas"]["NextTier"] | null;
            /** Format: date-time */
            since: string;
            /**
             * @description Look of the card.
             * @enum {string}
             */
            theme: "stone" | "mist" | "wheat" | "night";
            /**
             * Format: date-time
             * @description End of a tier granted for a time.
             */
            until: string | null;
        };
        TierGrantBody: {
            reason: string;
            /** @example gold */
            tierCode: string;
            /**
             * @description Last business day of the granted tier.
             * @example 2027-03-31
             */
            until: string;
        };
        TierHistoryItem: {
            /** Format: date-time */
            at: string;
            /** @description Null for the first tier. */
            fromName: string | null;
            /**
             * @description Ready to show.
             * @example 成长值满 2,000，升级为金卡
             */
            reasonText: string;
            /** @example 金卡 */
            toName: string;
        };
        TierLadderStep: {
            benefits: components["schemas"]["Benefit"][];
            /** @example gold */
            code: string;
            /**
             * @description Ready to show.
             * @example 成长值满 2,000
             */
            conditionText: string;
            /** @description Rank in the ladder, lowest is 0. */
            level: number;
            /** @example 金卡 */
            name: string;
            /** @description The member stands here or above. */
            reached: boolean;
            /** @enum {string} */
            theme: "stone" | "mist" | "wheat" | "night";
        };
        TierRulesBody: {
            /** @description The version that was edited; another one by now is a conflict. */
            baseVersion: number;
            /** @description Why the rules change. */
            note: string;
            /** @description The ladder, lowest tier first: {code, name, theme, conditions: null | {match: all|any, items: [{measure: growth|spend|orders|topup, window: {kind: lifetime|month|halfYear} | {kind: rolling, days}, atLeast}]}, retention: {misses, protectionDays, graceDays, dropTo: oneStep|earned}, discountBp, pointsMultiplierBp, birthdayText, benefits: [{kind, title, detail}]}. Money in fen. */
            rules: {
                [key: string]: unknown;
            };
        };
        TierRulesView: {
            /** Format: date-time */
            createdAt: string | null;
            /** @example 金卡门槛下调 */
            note: string;
            /** @description The ladder, lowest tier first: {code, name, theme, conditions: null | {match: all|any, items: [{measure: growth|spend|orders|topup, window: {kind: lifetime|month|halfYear} | {kind: rolling, days}, atLeast}]}, retention: {misses, protectionDays, graceDays, dropTo: oneStep|earned}, discountBp, pointsMultiplierBp, birthdayText, benefits: [{kind, title, detail}]}. Money in fen. */
            rules: {
                [key: string]: unknown;
            };
            /** @description 0 for the ladder that comes with the software. */
            version: number;
        };
        TierView: {
            current: components["schemas"]["TierCard"];
            /** @description Newest first, at most 50. */
            history: components["schemas"]["TierHistoryItem"][];
            /** @description Lowest first. */
            ladder: components["schemas"]["TierLadderStep"][];
        };
        TodayCounters: {
            /** @description New members. */
            joins: number;
            /** @description Paid orders less those taken back. */
            orders: number;
            /** @description Paid orders less those taken back, in fen. */
            salesFen: number;
            /** @description Paid into wallets, in fen. */
            topupFen: number;
        };
        Topup: {
            /** @description In fen. */
            bonusFen: number;
            bonusPoints: number;
            /** Format: date-time */
            createdAt: string;
            id: number;
            /** Format: date-time */
            paidAt: string | null;
            /** @description In fen. */
            payFen: number;
            /** @example 充300送60 */
            planName: string;
            /** @enum {string} */
            state: "created" | "paying" | "paid" | "closed" | "refunded";
            /** @example 归客·南山店 */
            storeName: string;
            /** @description Wallet right after it was credited, in fen. */
            walletAfterFen: number | null;
        };
        TopupBody: {
            planId: number;
            /** @description Store that gets the money. */
            storeId: number;
        };
        TopupPlan: {
            /** @description Given on top, in fen. */
            bonusFen: number;
            /** @description Points given on top. */
            bonusPoints: number;
            firstTimeOnly: boolean;
            id: number;
            /** @example 充300送60 */
            name: string;
            /** @description To be paid, in fen. */
            payFen: number;
            /** @description Gives most for the money among those this member can choose; at most one. */
            recommended: boolean;
            /** @description How it can be refunded, in one line. */
            refundText: string;
            /** @example 全部门店可用 */
            scopeText: string;
            /** @description What the wallet grows by, in fen. */
            totalFen: number;
            /** @description Why this member can not choose it; null when they can. */
            unavailableReason: string | null;
        };
        TopupPlanBody: {
            active: boolean;
            /**
             * Format: date-time
             * @description Offered from; null for always.
             */
            activeFrom?: string | null;
            /**
             * Format: date-time
             * @description Offered until; null for ever.
             */
            activeUntil?: string | null;
            /**
             * @description first: nobody who has topped up; repeat: only who has.
             * @enum {string}
             */
            audience: "everyone" | "first" | "repeat";
            /** @description In fen. */
            bonusFen: number;
            bonusPoints: number;
            /** @example 充300送60 */
            name: string;
            /** @description In fen. */
            payFen: number;
            /** @description Order in the list, lowest first. */
            position: number;
            /** @description Id of the group or the store; none for the chain. */
            scopeId?: number | null;
            /**
             * @description Where it is offered.
             * @enum {string}
             */
            scopeKind: "chain" | "group" | "store";
            /** @description What the member accepts; the house text when left out. */
            termsText?: string;
            /** @description Tiers that may choose it; empty for all. */
            tierCodes: string[];
        };
        TopupPlanList: {
            items: components["schemas"]["TopupPlan"][];
            /** @description How much more the wallet may hold, in fen. */
            roomFen: number;
        };
        TopupWithPayment: {
            /** @description In fen. */
            bonusFen: number;
            bonusPoints: number;
            /** Format: date-time */
            createdAt: string;
            id: number;
            /** Format: date-time */
            paidAt: string | null;
            /** @description In fen. */
            payFen: number;
            payment: components["schemas"]["PayParams"];
            /** @example 充300送60 */
            planName: string;
            /** @enum {string} */
            state: "created" | "paying" | "paid" | "closed" | "refunded";
            /** @example 归客·南山店 */
            storeName: string;
            /** @description Wallet right after it was credited, in fen. */
            walletAfterFen: number | null;
        };
        UnmaskedPhone: {
            /** @example 13800138000 */
            phone: string;
        };
        UnmaskRequest: {
            /** @description Why the whole number is needed; kept in the audit log. */
            reason: string;
        };
        UnreadCount: {
            /** @description Messages still unread. */
            unread: number;
        };
        WalletLiability: {
            /** @description Given on top and not yet spent, in fen. */
            bonus: number;
            /** @description Paid in and not yet spent, in fen: owed as money. */
            principal: number;
        };
        WalletLotView: {
            /** Format: date-time */
            at: string;
            /** @description fen */
            bonusFen: number;
            /** @description Top-up it came from. */
            id: number;
            /** @description Legal entity that owes the money. */
            issuerName: string;
            /** @description fen */
            paidFen: number;
            planName: string;
            /** @description fen */
            remainingBonusFen: number;
            /** @description fen */
            remainingPaidFen: number;
        };
        WalletSummary: {
            /** @description Given on top, in fen. */
            bonusFen: number;
            /** @description Part of the total that is held for a payment under way, in fen. */
            heldFen: number;
            /** @description Paid by the member, in fen. */
            principalFen: number;
            /** @enum {string} */
            status: "active" | "frozen";
            /** @description Principal and bonus, in fen. */
            totalFen: number;
        };
        WalletView: {
            /** @description fen; what was given on top */
            bonusFen: number;
            /** @description fen; the most a wallet may hold */
            capFen: number;
            /** @description fen set aside for orders being paid */
            heldFen: number;
            /** @description Top-ups with money left, oldest first: the order in which they are spent. */
            lots: components["schemas"]["WalletLotView"][];
            /** @description fen; what was paid and is refundable */
            principalFen: number;
            /** @description fen that can still be topped up, bonus included */
            roomFen: number;
            /** @enum {string} */
            status: "active" | "frozen";
            /** @description fen */
            totalFen: number;
        };
        WechatLogin: {
            /** @description Code of `wx.login`, good once. */
            code: string;
        };
        Welcome: {
            /** @description Points given on joining. */
            points: number;
            /** @example 现在加入，即得 100 积分 */
            text: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ApiKeysAdminController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ApiKeysAdminController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyCreate"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyCreated"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ApiKeysAdminController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked: refused from the next request on. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    AuditAdminController_list: {
        parameters: {
            query?: {
                /** @description The act, or its beginning with a dot at the end. */
                action?: string;
                /** @description Who acted. */
                actor?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description From this instant on. */
                from?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                /** @description What was acted upon. */
                subject?: string;
                /** @description Before this instant. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CatalogAdminController_listCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CatalogAdminController_createCategory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CatalogAdminController_changeCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    OperationsAdminController_jobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    LedgerAdminController_accounts: {
        parameters: {
            query: {
                /** @description Whose accounts: member/42, store/3, entity/1 or chain/0. */
                owner: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAccountList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    LedgerAdminController_journals: {
        parameters: {
            query?: {
                /** @description Business key of one journal. */
                bizKey?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                /** @description Journals about this member. */
                memberId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerJournalPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    LedgerAdminController_reconcile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    LegalEntitiesAdminController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalEntityList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    LegalEntitiesAdminController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LegalEntityInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalEntityView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    LegalEntitiesAdminController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalEntityView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    LegalEntitiesAdminController_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LegalEntityChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalEntityView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    MemberAdminController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                /** @description Last four digits or whole phone number, member number, or beginning of the nickname. */
                q?: string;
                /** @description Only members whose home store this is. */
                storeId?: number;
                /** @description Code of a tier. */
                tier?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminMemberPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    MemberAdminController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminMember"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    TierAdminController_grant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TierGrantBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierCard"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    OperationsAdminController_parked: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedEventPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    OperationsAdminController_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    AnalyticsAdminController_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PaymentAdminController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                state?: "created" | "paying" | "paid" | "closed" | "refunded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PaymentAdminController_listNotices: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                outcome?: "settled" | "duplicate" | "parked" | "mismatch";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentNoticePage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    RolesAdminController_listPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CatalogAdminController_listProducts: {
        parameters: {
            query?: {
                /** @description Only what is on sale, or only what is not. */
                active?: boolean;
                categoryId?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                /** @description Beginning of the name or of the SKU. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CatalogAdminController_createProduct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CatalogAdminController_getProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CatalogAdminController_changeProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CatalogAdminController_getStorePrices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorePricesBody"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CatalogAdminController_setStorePrices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StorePricesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorePricesBody"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    QrCodeAdminController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QrCodePage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    QrCodeAdminController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QrCodeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QrCode"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    QrCodeAdminController_image: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    RolesAdminController_listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    SettingsAdminController_list: {
        parameters: {
            query?: {
                /** @description `chain`, `group:ID` or `store:ID`. */
                scope?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    SettingsAdminController_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingWrite"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    SettingsAdminController_clear: {
        parameters: {
            query?: {
                /** @description `chain`, `group:ID` or `store:ID`. */
                scope?: string;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    SettingsAdminController_differences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingDifferences"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StaffAccountsAdminController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                /** @description Beginning of account or name. */
                q?: string;
                /** @description Only people with a role in this store. */
                storeId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StaffAccountsAdminController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffCreate"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StaffAccountsAdminController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StaffAccountsAdminController_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StaffAccountsAdminController_resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemporaryPassword"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StaffAccountsAdminController_setRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffRolesInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StoreGroupsAdminController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreGroupList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StoreGroupsAdminController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoreGroupInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreGroupView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StoreGroupsAdminController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreGroupView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StoreGroupsAdminController_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoreGroupChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreGroupView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StoresAdminController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                /** @description Beginning of code, name or city. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorePage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StoresAdminController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoreInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StoresAdminController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StoresAdminController_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoreChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    TierAdminController_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierRulesView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    TierAdminController_replaceRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TierRulesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierRulesView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    TopupAdminController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminTopupPlanList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    TopupAdminController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopupPlanBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminTopupPlan"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    TopupAdminController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopupPlanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminTopupPlan"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    AuthController_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    AuthController_staffLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffLogin"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSession"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    LandingController_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WechatLogin"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberSession"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    MemberController_issueCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberCodeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberCode"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    MemberController_codeState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Text of the QR code. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberCodeState"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    MemberController_listConsents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentStateList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    MemberController_answerConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                purpose: "account" | "marketing" | "location" | "birthday";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentState"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    MemberController_join: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberMe"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    WalletController_history: {
        parameters: {
            query: {
                book: "wallet" | "points" | "growth";
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerLinePage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    MemberController_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberMe"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    MemberController_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberMe"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    NotificationController_messages: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    NotificationController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCount"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    OrderController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderBriefPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    OrderController_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    OrderController_pay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderToPay"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    OrderController_sync: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PointsController_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    NotificationController_results: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscribeResults"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    TierController_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    TopupController_plans: {
        parameters: {
            query: {
                storeId: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopupPlanList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    TopupController_create: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–128 of [0-9A-Za-z_-]. Same key and body: same answer, one effect. Another body: 409. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopupBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopupWithPayment"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    TopupController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Topup"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    TopupController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Topup"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    TopupController_sync: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Topup"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    WalletController_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    MemberPosController_join: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–128 of [0-9A-Za-z_-]. Same key and body: same answer, one effect. Another body: 409. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PosMemberRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PosMember"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    MemberPosController_lookup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PosMemberLookup"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PosLookupResult"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    OrderPosController_settle: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–128 of [0-9A-Za-z_-]. Same key and body: same answer, one effect. Another body: 409. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PosSettleInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    OrderPosController_refund: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–128 of [0-9A-Za-z_-]. Same key and body: same answer, one effect. Another body: 409. */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    OrderPosController_byExternalNo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The till’s own number. */
                externalNo: string;
                storeId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    OrderPosController_quote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PosQuoteInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CatalogPosController_list: {
        parameters: {
            query: {
                /** @description Beginning of the name or of the SKU. */
                q?: string;
                /** @description Store that sells. */
                storeId: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleProductList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    TopupPosController_create: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–128 of [0-9A-Za-z_-]. Same key and body: same answer, one effect. Another body: 409. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PosTopupBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Topup"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    LandingController_texts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentTextList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    LandingController_show: {
        parameters: {
            query?: {
                /** @description Scene of the scanned code, decoded. */
                scene?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Landing"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PublicStoresController_list: {
        parameters: {
            query?: {
                /** @description Degrees, GCJ-02. */
                lat?: number;
                /** @description Degrees, GCJ-02. */
                lng?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicStoreList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    NotificationController_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscribeTemplateList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StaffController_finish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertDone"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffAlert"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StaffController_see: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffAlert"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StaffAccountController_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StaffAccountController_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMe"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    MemberStaffController_scan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScanRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanResult"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    MemberStaffController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                /** @description Last four digits or whole phone number, member number, or beginning of the nickname. */
                q?: string;
                /** @description Only members whose home store this is. */
                storeId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMemberPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    MemberStaffController_card: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMemberCard"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    MemberStaffController_unmask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmaskRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmaskedPhone"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    OrderStaffController_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Business day (Asia/Shanghai). */
                date?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                storeId: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderBriefPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    OrderStaffController_settle: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–128 of [0-9A-Za-z_-]. Same key and body: same answer, one effect. Another body: 409. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    OrderStaffController_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    OrderStaffController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    OrderStaffController_refund: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–128 of [0-9A-Za-z_-]. Same key and body: same answer, one effect. Another body: 409. */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    OrderStaffController_sync: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    OrderStaffController_quote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StaffAccountController_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Changed; all other sessions of this person have ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CatalogStaffController_list: {
        parameters: {
            query: {
                /** @description Beginning of the name or of the SKU. */
                q?: string;
                /** @description Store that sells. */
                storeId: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleProductList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StaffController_today: {
        parameters: {
            query?: {
                /** @description One store; without it all stores the person works in. */
                storeId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffToday"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    TopupStaffController_plans: {
        parameters: {
            query: {
                memberId: number;
                storeId: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopupPlanList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    TopupStaffController_create: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–128 of [0-9A-Za-z_-]. Same key and body: same answer, one effect. Another body: 409. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffTopupBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Topup"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PaymentWebhookController_notify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}

export type Schemas = components['schemas'];
