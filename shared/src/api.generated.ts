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
    "/api/admin/clearing/months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Months that have been closed */
        get: operations["ClearingAdminController_months"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/clearing/months/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close every month that is over and not closed; facts heard of later go to the next month */
        post: operations["ClearingAdminController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/clearing/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Settlements between legal entities, newest first */
        get: operations["ClearingAdminController_paymentList"];
        put?: never;
        /** Record that one entity has paid another what it owed; both statements must be confirmed */
        post: operations["ClearingAdminController_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/clearing/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each legal entity owes each other now, by the lines and by the ledger */
        get: operations["ClearingAdminController_positions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/clearing/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Monthly statements of the legal entities, newest first */
        get: operations["ClearingAdminController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/clearing/statements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A statement with its balance towards each counterparty */
        get: operations["ClearingAdminController_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/clearing/statements/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a draft; one on which nothing is open is settled at once */
        post: operations["ClearingAdminController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/clearing/statements/{id}/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The statement with all of its lines as a file */
        get: operations["ClearingAdminController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/clearing/statements/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines behind a statement, newest first */
        get: operations["ClearingAdminController_linesOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/commission-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of the rules of commission, newest first */
        get: operations["CommissionAdminController_rules"];
        put?: never;
        /** Publish another version of the rules */
        post: operations["CommissionAdminController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/commission-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Statements of a month as they were drawn up */
        get: operations["CommissionAdminController_statements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/complaint-categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All categories, put away ones too */
        get: operations["ComplaintAdminController_listCategories"];
        put?: never;
        /** Add a category */
        post: operations["ComplaintAdminController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/complaint-categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a category, or put it away */
        put: operations["ComplaintAdminController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Complaints of the whole chain, newest first */
        get: operations["ComplaintAdminController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/complaints/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many came, from where, how soon they were answered and how they were rated */
        get: operations["ComplaintAdminController_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/coupon-code-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Batches of redeem codes, newest first */
        get: operations["CodeBatchAdminController_list"];
        put?: never;
        /** Add a batch; its codes come into being when they are exported */
        post: operations["CodeBatchAdminController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/coupon-code-batches/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The codes as a file, once: only their hashes are kept */
        post: operations["CodeBatchAdminController_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/coupon-code-batches/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** None of its codes can be redeemed any more */
        post: operations["CodeBatchAdminController_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/coupon-packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Packs of several coupons */
        get: operations["PackAdminController_list"];
        put?: never;
        /** Add a pack */
        post: operations["PackAdminController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/coupon-packs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a pack; what was given stays given */
        put: operations["PackAdminController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/coupon-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rules by which coupons come by themselves */
        get: operations["RuleAdminController_list"];
        put?: never;
        /** Add a rule */
        post: operations["RuleAdminController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/coupon-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a rule */
        put: operations["RuleAdminController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/coupon-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Coupon templates, newest first */
        get: operations["TemplateAdminController_list"];
        put?: never;
        /** Add a template as a draft */
        post: operations["TemplateAdminController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/coupon-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One template */
        get: operations["TemplateAdminController_get"];
        /** Change a template; coupons in members’ hands keep their terms */
        put: operations["TemplateAdminController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/coupon-templates/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of its coupons, and of its budget */
        get: operations["TemplateAdminController_figuresOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/coupon-templates/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give it out from now on */
        post: operations["TemplateAdminController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/coupon-templates/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give out no more; what members have stays valid */
        post: operations["TemplateAdminController_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/follow-up-scripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Scripts by kind and version, compared by what came of them */
        get: operations["ScriptAdminController_list"];
        put?: never;
        /** Add another version of a script */
        post: operations["ScriptAdminController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/follow-up-scripts/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a version out of use */
        post: operations["ScriptAdminController_retire"];
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
    "/api/admin/liability/breakage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest estimate of what will never be used, with its method and inputs */
        get: operations["LiabilityAdminController_latest"];
        put?: never;
        /** Estimate again now; replaces an estimate of the same day */
        post: operations["LiabilityAdminController_estimate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/liability/outstanding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Principal, bonus and points outstanding, by issuer and age of the lots */
        get: operations["LiabilityAdminController_outstanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/liability/quarters/{quarter}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quarterly prepaid-card report: opening + issued − redeemed − refunded = closing */
        get: operations["LiabilityAdminController_quarter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/liability/quarters/{quarter}/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The quarterly prepaid-card report as a file */
        get: operations["LiabilityAdminController_quarterCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/mall/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All items with their counts, newest first */
        get: operations["MallItemAdminController_list"];
        put?: never;
        /** Put an item into the window */
        post: operations["MallItemAdminController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/mall/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item */
        get: operations["MallItemAdminController_one"];
        /** Change an item and its counts */
        put: operations["MallItemAdminController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/mall/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Redemptions of the chain, newest first */
        get: operations["RedemptionAdminController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/mall/redemptions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives back points and money of what has not been handed over */
        post: operations["RedemptionAdminController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/mall/redemptions/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks WeChat once more for a refund that got stuck or was closed */
        post: operations["RedemptionAdminController_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/mall/redemptions/{id}/ship": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It has been given to a carrier */
        post: operations["RedemptionAdminController_ship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/member-merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members that turned out to be one person */
        get: operations["MergeAdminController_list"];
        put?: never;
        /** Merge two members as previewed */
        post: operations["MergeAdminController_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/member-merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a merge back */
        post: operations["MergeAdminController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/member-merges/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What merging these two would carry over */
        post: operations["MergeAdminController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/api/admin/members/{id}/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A member's points as the member sees them */
        get: operations["PointsAdminController_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/members/{id}/points-adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give or take points by hand, with a reason */
        post: operations["PointsAdminController_adjust"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/members/{id}/release-phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a recycled phone number off a member */
        post: operations["MergeAdminController_releasePhone"];
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
    "/api/admin/points-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rules that multiply the points a sale earns */
        get: operations["EarnRuleAdminController_list"];
        put?: never;
        /** Add a rule; it counts for sales from now on */
        post: operations["EarnRuleAdminController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/points-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a rule; what was earned stays as it was */
        put: operations["EarnRuleAdminController_change"];
        post?: never;
        /** Remove a rule; answers what it said */
        delete: operations["EarnRuleAdminController_remove"];
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
    "/api/admin/products/{id}/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many pieces stores have for online orders, where somebody counts */
        get: operations["StockAdminController_get"];
        /** Replace the counts of all stores */
        put: operations["StockAdminController_set"];
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
    "/api/admin/promotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Promotions, newest first */
        get: operations["PromotionAdminController_list"];
        put?: never;
        /** Add a promotion; tills know of it within seconds */
        post: operations["PromotionAdminController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/promotions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One promotion */
        get: operations["PromotionAdminController_get"];
        /** Change a promotion, or switch it off; orders made before stay as they are */
        put: operations["PromotionAdminController_change"];
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
    "/api/admin/referral-program": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What bringing friends gives, with its history */
        get: operations["ReferralAdminController_program"];
        /** Write the next version of the programme */
        put: operations["ReferralAdminController_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Friends brought by members */
        get: operations["ReferralAdminController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/referrals/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide on a referral that looks like a game */
        post: operations["ReferralAdminController_review"];
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
    "/api/admin/schedule/room-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of rooms */
        get: operations["ServiceAdminController_roomKinds"];
        put?: never;
        /** Add a kind of room */
        post: operations["ServiceAdminController_addRoomKind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/schedule/room-kinds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename a kind of room or switch it off */
        put: operations["ServiceAdminController_changeRoomKind"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/schedule/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Services that can be booked */
        get: operations["ServiceAdminController_list"];
        put?: never;
        /** Add a service */
        post: operations["ServiceAdminController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/schedule/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a service; bookings keep the time they hold */
        put: operations["ServiceAdminController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/schedule/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people may be able to do */
        get: operations["ServiceAdminController_skills"];
        put?: never;
        /** Add a skill */
        post: operations["ServiceAdminController_addSkill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/schedule/skills/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename a skill or switch it off */
        put: operations["ServiceAdminController_changeSkill"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/service-ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What members thought of services, newest first */
        get: operations["ServiceRecordAdminController_ratings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/service-stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which stages services have */
        get: operations["ServiceRecordAdminController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/service-stages/{serviceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Plan the stages of a service, or with 0 of all that have no plan; for records to come */
        put: operations["ServiceRecordAdminController_save"];
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
    "/api/admin/sign-in/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who signs in, day by day, and what it costs */
        get: operations["SignInAdminController_month"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/sign-in/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules in force */
        get: operations["SignInAdminController_rules"];
        /** Publish a new version of the rules */
        put: operations["SignInAdminController_replaceRules"];
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
    "/api/admin/stamp-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stamp cards, and how full they are */
        get: operations["TaskAdminController_stampCards"];
        put?: never;
        /** Add a stamp card */
        post: operations["TaskAdminController_createCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/stamp-cards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a stamp card; cards that were begun keep what they promised */
        put: operations["TaskAdminController_changeCard"];
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
    "/api/admin/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Small things for every day */
        get: operations["TaskAdminController_list"];
        put?: never;
        /** Add a small thing */
        post: operations["TaskAdminController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a small thing; what somebody has begun stays as it was */
        put: operations["TaskAdminController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/tasks/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is done and what it costs, by task */
        get: operations["TaskAdminController_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/api/admin/trade-bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Comparisons with the trade bill of WeChat Pay, newest day first */
        get: operations["TradeBillAdminController_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/trade-bills/days/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The comparison of one day */
        get: operations["TradeBillAdminController_run"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/trade-bills/days/{day}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fetch the bill of a day from WeChat Pay and compare it now */
        post: operations["TradeBillAdminController_compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/trade-bills/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Differences found, newest first */
        get: operations["TradeBillAdminController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/trade-bills/differences/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a difference by hand, with the reason */
        post: operations["TradeBillAdminController_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/treatment-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans with what became of their cards */
        get: operations["TreatmentPlanAdminController_list"];
        put?: never;
        /** Add a plan: whoever buys its product gets a card per piece */
        post: operations["TreatmentPlanAdminController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/treatment-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a plan; cards that were bought stay as they are */
        put: operations["TreatmentPlanAdminController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/vouchers/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the platforms’ deals are worth at our tills */
        get: operations["VoucherAdminController_deals"];
        put?: never;
        /** Map a deal to a product or an amount */
        post: operations["VoucherAdminController_createDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/vouchers/deals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a deal; orders under way keep the old value */
        put: operations["VoucherAdminController_changeDeal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/vouchers/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Vouchers that paid orders, newest first */
        get: operations["VoucherAdminController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/vouchers/redemptions/{id}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the platform again now, where its answer is still open */
        post: operations["VoucherAdminController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/vouchers/shops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which shop of which platform is which store */
        get: operations["VoucherAdminController_shops"];
        put?: never;
        /** Let a store take vouchers of a platform */
        post: operations["VoucherAdminController_createShop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/vouchers/shops/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a shop, or stop taking its vouchers */
        put: operations["VoucherAdminController_changeShop"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/wallet-refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Refunds of all stores, newest first */
        get: operations["WalletRefundAdminController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/wallet-refunds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One refund with its computation and what this person may do */
        get: operations["WalletRefundAdminController_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/wallet-refunds/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve: what can goes back through WeChat now, the rest waits to be paid by hand */
        post: operations["WalletRefundAdminController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/wallet-refunds/{id}/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that everything that waits was paid by hand, with its proof */
        post: operations["WalletRefundAdminController_payOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/wallet-refunds/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject with a reason the member reads; the balance can be spent again */
        post: operations["WalletRefundAdminController_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/wallet-refunds/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send what WeChat could not pay once more, or on to be paid by hand by somebody else */
        post: operations["WalletRefundAdminController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is told of what happens, and what there is to be told */
        get: operations["WebhookAdminController_list"];
        put?: never;
        /** Add an endpoint; its secret is shown this once */
        post: operations["WebhookAdminController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change an endpoint; one that was given up is tried again */
        put: operations["WebhookAdminController_change"];
        post?: never;
        /** Remove an endpoint and all that was sent to it */
        delete: operations["WebhookAdminController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to an endpoint and what came of it, newest first */
        get: operations["DeliveryAdminController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/webhooks/{id}/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message once more, under the same id */
        post: operations["DeliveryAdminController_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/webhooks/{id}/deliveries/{deliveryId}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave out a message that stands in the way of those after it */
        post: operations["DeliveryAdminController_skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/webhooks/{id}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message about nothing now, to see whether anybody answers */
        post: operations["DeliveryAdminController_ping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send everything of a time once more, under the same ids */
        post: operations["DeliveryAdminController_replaySince"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a new secret; the old one signs beside it for a day */
        post: operations["WebhookAdminController_rotate"];
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
    "/api/member/booking/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One service with its people, the rule of its deposit and how this member can pay it */
        get: operations["BookingShelfController_offer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/booking/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be booked in a store */
        get: operations["BookingShelfController_services"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/booking/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Free times, day by day, as far ahead as this member may book */
        get: operations["BookingShelfController_slots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is over, newest first */
        get: operations["BookingController_past"];
        put?: never;
        /** Book a slot and secure it; what the WeChat cashier needs when the deposit is paid there */
        post: operations["BookingController_book"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/bookings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One booking, with what may still be done */
        get: operations["BookingController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/bookings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a booking up; the deposit goes where the rule says that was shown */
        post: operations["BookingController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/bookings/{id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Once more what the WeChat cashier needs for the deposit */
        post: operations["BookingController_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/bookings/{id}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move it to another slot in one step; the deposit stays with it */
        post: operations["BookingController_reschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/bookings/{id}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask WeChat whether the deposit has been paid */
        post: operations["BookingController_sync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/bookings/upcoming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is still to come, the next one first */
        get: operations["BookingController_upcoming"];
        put?: never;
        post?: never;
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
    "/api/member/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own complaints, newest first */
        get: operations["ComplaintController_list"];
        put?: never;
        /** Complain or suggest; goes to the store or headquarters by itself */
        post: operations["ComplaintController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/complaints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One complaint with all that has happened since */
        get: operations["ComplaintController_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/complaints/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a further word, with pictures */
        post: operations["ComplaintController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/complaints/{id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how it was handled, once, after it was closed */
        post: operations["ComplaintController_rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/complaints/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not happy with the end: open it again, within some days */
        post: operations["ComplaintController_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/complaints/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to choose from, and how soon an answer comes */
        get: operations["ComplaintController_categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/complaints/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own bookings that a complaint can be about; orders are listed by `member/orders` */
        get: operations["ComplaintController_visits"];
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
    "/api/member/coupon-centre": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Coupons to be had, and why not where it is so */
        get: operations["CouponController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/coupon-centre/{templateId}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Claim one */
        post: operations["CouponController_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own coupons */
        get: operations["CouponController_coupons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/coupons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One coupon with its terms in words */
        get: operations["CouponController_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/coupons/{id}/pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A code to show at the counter, good for moments */
        post: operations["CouponController_pass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/coupons/redeem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn a printed code into coupons */
        post: operations["CouponController_redeem"];
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
    "/api/member/mall/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What points buy, and what of it this member can have */
        get: operations["MallController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/mall/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item with its terms and stores */
        get: operations["MallController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/mall/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The member's redemptions, newest first */
        get: operations["RedemptionController_list"];
        put?: never;
        /** Turns points, and perhaps money, into an item */
        post: operations["RedemptionController_redeem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/mall/redemptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One redemption */
        get: operations["RedemptionController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/mall/redemptions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a redemption back */
        post: operations["RedemptionController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/mall/redemptions/{id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the WeChat cashier needs, once more */
        post: operations["RedemptionController_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/mall/redemptions/{id}/received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The parcel has arrived */
        post: operations["RedemptionController_received"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/mall/redemptions/{id}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask WeChat whether it has been paid */
        post: operations["RedemptionController_sync"];
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
    "/api/member/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a picture, to name it where something takes pictures; forgotten when nothing does */
        post: operations["MediaController_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
        /**
         * Orders my basket in a store, to be collected there
         * @description Wallet, points and coupons are drawn at once; with a WeChat part everything is held and the order waits: start the payment with `…/pay`. Counted products are taken from the store’s stock when the order is made.
         */
        post: operations["OnlineOrderController_place"];
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
    "/api/member/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives up an order of mine, or takes it back soon after payment if it is not collected yet */
        post: operations["OnlineOrderController_cancel"];
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
    "/api/member/orders/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What my basket would cost online in a store, and why; changes nothing */
        post: operations["OrderController_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/pay-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Large payments that wait for the own answer */
        get: operations["PayConfirmationController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/pay-confirmations/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Allow the payment. PAY_CONFIRMATION_CHANGED when the amount is another by now */
        post: operations["PayConfirmationController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/pay-confirmations/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse the payment */
        post: operations["PayConfirmationController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/pickups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the member in stores, or has come to an end; newest first */
        get: operations["PickupController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/pickups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One pickup with the number to show */
        get: operations["PickupController_get"];
        put?: never;
        post?: never;
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
        /** Points, what they are worth, what arrives and expires when, and the rules in words */
        get: operations["PointsController_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/privacy/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands against closing the account, and the wish under way */
        get: operations["PrivacyController_closure"];
        put?: never;
        /** Ask to close the account */
        post: operations["PrivacyController_close"];
        /** Keep the account after all */
        delete: operations["PrivacyController_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/privacy/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own data taken along lately */
        get: operations["PrivacyController_list"];
        put?: never;
        /** Ask for all that is kept about oneself */
        post: operations["PrivacyController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/privacy/exports/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link to fetch the bundle, good for some minutes */
        post: operations["PrivacyController_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/referral": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What bringing friends gives, and what it has given so far */
        get: operations["ReferralController_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/referral/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The personal code, made when there is none */
        post: operations["ReferralController_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/referral/code/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new personal code; the old one leads nowhere from now on */
        post: operations["ReferralController_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/referral/friends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Friends brought, and how it stands with each */
        get: operations["ReferralController_friends"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/service-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own services, running ones too, newest first */
        get: operations["ServiceRecordController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/service-records/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a service goes: its stages with notes and pictures */
        get: operations["ServiceRecordController_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/service-records/{id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say how it was, after the end; can be changed for a day */
        put: operations["ServiceRecordController_rate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/service-records/by-booking/{bookingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the service of a booking goes */
        get: operations["ServiceRecordController_ofBooking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A month of the book of days, the streak and what comes next */
        get: operations["SignInController_month"];
        put?: never;
        /** Sign in today */
        post: operations["SignInController_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/sign-in/make-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Repair a missed day with a card */
        post: operations["SignInController_makeUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/stamp-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stamp cards that can be filled or taken in */
        get: operations["TaskController_sheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/stamp-sheets/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in a full stamp card */
        post: operations["TaskController_takeIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/subscribe-credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Subscribe messages that I have allowed and that were not sent yet */
        get: operations["NotificationController_credits"];
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
    "/api/member/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The three small things of today, and the others */
        get: operations["TaskController_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/tasks/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in what a completed profile brings */
        post: operations["TaskController_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/tasks/browsed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell that a page of the mall was looked at */
        post: operations["TaskController_browsed"];
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
    "/api/member/treatment-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My treatment cards, newest first */
        get: operations["TreatmentCardController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/treatment-cards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them with what was used of it */
        get: operations["TreatmentCardController_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/waitlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where this member stands in line, and what is kept for them */
        get: operations["WaitlistController_list"];
        put?: never;
        /** Stand in line for a part of a day that is full */
        post: operations["WaitlistController_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/waitlist/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave the line */
        post: operations["WaitlistController_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/waitlist/offers/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the place that is kept, and secure it */
        post: operations["WaitlistController_accept"];
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
    "/api/member/wallet-refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The member’s refunds, newest first */
        get: operations["WalletRefundController_list"];
        put?: never;
        /** Ask for stored value back, at the sum that was shown */
        post: operations["WalletRefundController_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/wallet-refunds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One refund: its computation, how far it is and what comes next */
        get: operations["WalletRefundController_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/wallet-refunds/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Think better of it, as long as no money has left; the balance can be spent again */
        post: operations["WalletRefundController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/wallet-refunds/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What each top-up would give back and how it is computed, line by line; changes nothing */
        post: operations["WalletRefundController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/wallet/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report a loss: nothing can be spent, topped up or given away from now on */
        post: operations["FreezeController_freeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/wallet/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Given and received, newest first */
        get: operations["TransferController_list"];
        put?: never;
        /** Offer whole top-ups to another member */
        post: operations["TransferController_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/wallet/transfers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One transfer of mine */
        get: operations["TransferController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/wallet/transfers/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call back an offer nobody has taken */
        post: operations["TransferController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/wallet/transfers/offers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is on offer, for whoever was handed the code */
        get: operations["TransferController_look"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/wallet/transfers/offers/{code}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it: the top-ups move with their terms */
        post: operations["TransferController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/wallet/transfers/offers/{code}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline it: it goes back at once */
        post: operations["TransferController_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/wallet/unfreeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lift one’s own report of loss by proving the phone number */
        post: operations["FreezeController_unfreeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pos/coupons/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which coupon a code stands for; uses nothing up
         * @description By the text of its QR code, its 18 digits or the 16 digits of the coupon itself. Says whether it can be used up here and now without an order, and why not.
         */
        post: operations["CouponPosController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pos/coupons/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Uses up a coupon for goods or a service without an order
         * @description For exchange and service coupons: the goods are handed over, nothing is paid. Coupons that lower a price are used by settling with them.
         */
        post: operations["CouponPosController_verify"];
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
        /**
         * Enrol a customer by phone, or find the member
         * @description Makes a member with this phone number, or finds the one who has it; the answer is the same either way. What their consent covers is asked when they open the mini-program.
         */
        post: operations["MemberPosController_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pos/members/{id}/coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a member in sight can use, soonest to expire first
         * @description For a member who has been at one of this key’s stores. Which of them a basket can use is said by the quote.
         */
        get: operations["CouponPosController_ofMember"];
        put?: never;
        post?: never;
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
        /**
         * Recognise a member by shown code, phone or number
         * @description One of `code`, `phone` and `memberNo`. A code is used up by this and gives a grant: ten minutes in which this key may act for the member at this store, and pay from their wallet and points if it was a pay code. A phone or a number gives none: the member earns, and nothing of theirs can be spent.
         */
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
        /**
         * Settles a basket; one order per store and externalNo
         * @description Decides again on what is really there, all or nothing: wallet, points and coupons are drawn, the order and its journal are written. `awaiting_payment` when a part is left to WeChat or to a voucher’s platform: everything else is held meanwhile. A refusal leaves nothing behind.
         */
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
        /**
         * Takes a paid order back in full
         * @description Everything that is left, at the store that sold it, as `…/returns` does it piece by piece. `refunding` while WeChat’s part is on its way.
         */
        post: operations["OrderPosController_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pos/orders/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes some or all pieces of a paid order back, each part of the money to where it came from
         * @description Any number of returns in any order sums to the sale, to the fen. Cash leaves the drawer of the store where the pieces are handed back. Orders paid with vouchers go back as a whole, by `…/vouchers/cancel`.
         */
        post: operations["ReturnPosController_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pos/orders/{id}/returns/{returnId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One return, and where its money is
         * @description WeChat’s part may still be `refunding`, or need somebody’s help (`stuck`, `failed`); everything else has arrived.
         */
        get: operations["ReturnPosController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pos/orders/{id}/returns/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Where each part of a return would go; changes nothing
         * @description Decides as the return itself does: what goes to which wallet lot, to cash, card or WeChat, which points come back and which are taken, which coupon is free again.
         */
        post: operations["ReturnPosController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pos/orders/{id}/vouchers/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives the vouchers of a paid order back, and the order with them
         * @description Within the platform’s window. The platform comes first: when it has given the vouchers back, the whole order is returned, each part to where it came from. Still `paid` in the answer: the platform has not answered yet and is asked again; look the order up.
         */
        post: operations["OrderVoucherPosController_cancel"];
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
        /**
         * The order a till made under its own number
         * @description For a till that has lost the answer and the key: was there an order, and what became of it? 404 when there is none in this store.
         */
        get: operations["OrderPosController_byExternalNo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pos/orders/by-number/{orderNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A sale by the number on its receipt, to take it back, also when another store made it
         * @description Just enough of the sale to take it back. The number has to be given in full; sales of other stores are found when those stores let them be returned elsewhere.
         */
        get: operations["ReturnPosController_byNumber"];
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
        /**
         * What a basket costs this customer, and why; changes nothing
         * @description Reads what settling reads and decides as it does. `explanation` says which offers apply in which order and why each other does not; `quoteHash` binds settling to what was shown. With `at`, what it would cost then.
         */
        post: operations["OrderPosController_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pos/orders/voucher-quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a basket costs, and what these vouchers pay of it; uses nothing up
         * @description The quote of the same basket, with `voucherFen`: the amount of the `voucher` payment that settling will accept for these vouchers. Product vouchers pay for their pieces first, then amounts; no change is given.
         */
        post: operations["OrderVoucherPosController_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pos/pay-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the member to allow a large payment from the wallet; answered again for the same grant
         * @description Above wallet.confirmAboveFen settling answers WALLET_CONFIRM_REQUIRED. The member sees store and amount on their phone and answers there; then the same grant may pay up to this amount, once.
         */
        post: operations["PayConfirmationPosController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pos/pay-confirmations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the member has answered
         * @description `asked`, `confirmed`, `refused` or `expired`. Ask every two seconds while the customer stands at the till; once it is confirmed, settle with the grant it was asked for.
         */
        get: operations["PayConfirmationPosController_state"];
        put?: never;
        post?: never;
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
        /**
         * What can be sold in a store, at its prices
         * @description Products on sale in the store, with the price that holds there. Tills name products by `sku`; prices are looked up again when quoting and settling, so this list may be kept for a while.
         */
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
        /**
         * Top up against money taken by the till
         * @description The till has the money (`cash`, or `card` by its own terminal); the wallet is credited in the answer, with what the plan gives on top. One of `memberId` and `phone`; a phone number nobody has yet makes a member.
         */
        post: operations["TopupPosController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pos/vouchers/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a voucher of another platform stands for; nothing is used up
         * @description Asks Meituan or Douyin. The answer names the vouchers behind the code and what each pays here; hand `id` and `certificate` to `POST /api/pos/orders` within ten minutes to pay with them.
         */
        post: operations["VoucherPosController_scan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/bookings/{id}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A booking for the calendar of the phone, by a link that another answer contained */
        get: operations["CalendarController_calendar"];
        put?: never;
        post?: never;
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
    "/api/public/data-exports/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bundle of own data behind a link */
        get: operations["DataExportFileController_file"];
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
    "/api/public/mall/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What points buy */
        get: operations["MallPublicController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/mall/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item with its terms and stores */
        get: operations["MallPublicController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/media/{id}/{size}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture, by a link that some other answer contained */
        get: operations["PicturesController_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/shop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may be ordered in a store, at its prices and with what is left */
        get: operations["ShopPublicController_of"];
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
    "/api/staff/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether I am clocked in, and my minutes of today */
        get: operations["PerformanceStaffController_clock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/attendance/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a time at work right; the old one and the reason stay in the log */
        post: operations["PerformanceStaffController_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/attendance/clock-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin work in a store */
        post: operations["PerformanceStaffController_clockIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/attendance/clock-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the time at work that runs */
        post: operations["PerformanceStaffController_clockOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/attendance/store": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was at work in a store in the last days */
        get: operations["PerformanceStaffController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/booking-refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bookings of a store whose deposit WeChat did not give back */
        get: operations["DepositStaffController_stopped"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/booking-refunds/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask WeChat once more for the deposit of a booking, named by the booking’s id */
        post: operations["DepositStaffController_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bookings of a store on a day, by the time they begin */
        get: operations["BookingStaffController_day"];
        put?: never;
        /** Book for a guest who calls or stands at the counter */
        post: operations["BookingStaffController_book"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/bookings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One booking with its history and what can be done now */
        get: operations["BookingStaffController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/bookings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a booking up for the guest or for the store */
        post: operations["BookingStaffController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/bookings/{id}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The guest is here: the deposit goes back */
        post: operations["VisitStaffController_checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/bookings/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The service is over; a treatment card that was set aside is used */
        post: operations["VisitStaffController_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/bookings/{id}/no-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The guest did not come; can be taken back for a while */
        post: operations["VisitStaffController_noShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/bookings/{id}/no-show-undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** They came after all, or it was a mistake */
        post: operations["VisitStaffController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/bookings/{id}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a booking to another time or person */
        post: operations["BookingStaffController_reschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/bookings/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The service begins */
        post: operations["VisitStaffController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/bookings/by-code/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The booking whose number was shown at this counter */
        get: operations["BookingStaffController_byCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Complaints that lie with a store, newest first */
        get: operations["ComplaintStaffController_list"];
        put?: never;
        /** Write a complaint down for a member who stands here or calls */
        post: operations["ComplaintStaffController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/complaints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One complaint with its whole timeline and what this person may do */
        get: operations["ComplaintStaffController_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/complaints/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give it to a colleague */
        post: operations["ComplaintStaffController_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/complaints/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End it with an outcome and words for the member, who may then rate it */
        post: operations["ComplaintStaffController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/complaints/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer the member */
        post: operations["ComplaintStaffController_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/complaints/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give it to another store or to headquarters */
        post: operations["ComplaintStaffController_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/complaints/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write something down that the member does not read */
        post: operations["ComplaintStaffController_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/complaints/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** This one is mine */
        post: operations["ComplaintStaffController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/complaints/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to choose from when writing a complaint down */
        get: operations["ComplaintStaffController_categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/complaints/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many wait in a store, with me, and too long */
        get: operations["ComplaintStaffController_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/coupon-gifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What staff may give away, and how many more today */
        get: operations["StaffIssueController_issuable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a coupon or a pack to a member */
        post: operations["StaffIssueController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/coupons/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which coupon a code stands for, and whether it can be verified here; uses nothing up */
        post: operations["CouponStaffController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/coupons/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uses up a coupon for goods or a service without an order */
        post: operations["CouponStaffController_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to do now and for whom: live alerts and to-dos in one list */
        get: operations["FollowUpStaffController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/follow-ups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One to-do */
        get: operations["FollowUpStaffController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/follow-ups/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a to-do of the store to somebody */
        post: operations["FollowUpStaffController_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/follow-ups/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a to-do of the store */
        post: operations["FollowUpStaffController_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/follow-ups/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report what came of a to-do */
        post: operations["FollowUpStaffController_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/follow-ups/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a to-do off for some days; at most three times */
        post: operations["FollowUpStaffController_snooze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/follow-ups/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have closed, newest first */
        get: operations["FollowUpStaffController_done"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/guides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Guides of a store and how many members each looks after */
        get: operations["GuideStaffController_guides"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/guides/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand all members of a guide in a store over to a colleague */
        post: operations["GuideStaffController_handOver"];
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
    "/api/staff/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a picture, to name it where something takes pictures; forgotten when nothing does */
        post: operations["MediaStaffController_upload"];
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
    "/api/staff/members/{id}/coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a member in sight can use, soonest to expire first */
        get: operations["CouponStaffController_ofMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a member buys: spend, frequency, basket, taste */
        get: operations["MemberFollowUpsController_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members/{id}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow-ups of a member, open ones and what came of the others */
        get: operations["MemberFollowUpsController_list"];
        put?: never;
        /** Note something to do for a member */
        post: operations["MemberFollowUpsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members/{id}/guide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a member another guide, or none */
        post: operations["GuideStaffController_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members/{id}/guides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has looked after a member, and why that changed */
        get: operations["GuideStaffController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened with one member, newest first */
        get: operations["MemberStaffController_timeline"];
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
    "/api/staff/members/{id}/wallet/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Freeze the wallet of a member of the own stores; the reason goes into the log */
        post: operations["FreezeStaffController_freeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members/{id}/wallet/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a member’s wallet is frozen, and its latest changes */
        get: operations["FreezeStaffController_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members/{id}/wallet/unfreeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lift a report of loss after checking who it is; what the house stopped needs the chain */
        post: operations["FreezeStaffController_unfreeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/notices/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a notice of one’s own as seen */
        post: operations["StaffController_seeNotice"];
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
        /** Gives up an order that waits for WeChat or for vouchers; everything held is free again */
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
    "/api/staff/orders/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes some or all pieces of a paid order back, each part of the money to where it came from */
        post: operations["ReturnStaffController_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/orders/{id}/returns/{returnId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One return, and where its money is */
        get: operations["ReturnStaffController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/orders/{id}/returns/{returnId}/repair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Money that WeChat did not pay out: asks once more, or records that it was handed over */
        post: operations["ReturnStaffController_repair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/orders/{id}/returns/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where each part of a return would go; changes nothing */
        post: operations["ReturnStaffController_preview"];
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
        /** Asks WeChat, or the vouchers’ platform, whether a waiting order has been paid */
        post: operations["OrderStaffController_sync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/orders/{id}/vouchers/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the vouchers of a paid order back, and the order with them */
        post: operations["OrderVoucherStaffController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/orders/by-number/{orderNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A sale by the number on its receipt, to take it back, also when another store made it */
        get: operations["ReturnStaffController_byNumber"];
        put?: never;
        post?: never;
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
        /** What a basket costs this customer, what pays it, and why each offer applies or not; changes nothing */
        post: operations["OrderStaffController_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/orders/voucher-quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a basket costs, and what these vouchers pay of it; uses nothing up */
        post: operations["OrderVoucherStaffController_quote"];
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
    "/api/staff/pay-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the member to allow a large payment from the wallet; answered again for the same grant */
        post: operations["PayConfirmationStaffController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/pay-confirmations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the member has answered */
        get: operations["PayConfirmationStaffController_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/performance/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My month in a store: figures, hours, commission explained */
        get: operations["PerformanceStaffController_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/performance/store": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A month of a store and its people, for whoever answers for it */
        get: operations["PerformanceStaffController_store"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/pickups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What lies ready in a store, newest first */
        get: operations["PickupStaffController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/pickups/{id}/collect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands it over, once, in the store where it lies */
        post: operations["PickupStaffController_collect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/pickups/by-code/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a number that was shown at this counter stands for; hands nothing over */
        get: operations["PickupStaffController_byCode"];
        put?: never;
        post?: never;
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
    "/api/staff/schedule/closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close the store for a day */
        post: operations["PlanStaffController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/schedule/closings/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open the store on a day after all */
        post: operations["PlanStaffController_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/schedule/day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A day of the store: who is there, and what is taken */
        get: operations["BoardStaffController_day"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/schedule/leaves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Leave, newest first: the store’s for who plans its shifts, otherwise mine */
        get: operations["LeaveStaffController_list"];
        put?: never;
        /** Ask for leave */
        post: operations["LeaveStaffController_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/schedule/leaves/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take leave back */
        post: operations["LeaveStaffController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/schedule/leaves/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Allow leave or turn it down; the answer names the bookings it hits */
        post: operations["LeaveStaffController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/schedule/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rooms of the store */
        get: operations["PlanStaffController_listRooms"];
        put?: never;
        /** Add a room */
        post: operations["PlanStaffController_addRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/schedule/rooms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a room; what is booked in it stays */
        put: operations["PlanStaffController_changeRoom"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/schedule/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the store offers, and who can do it */
        get: operations["BoardStaffController_services"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/schedule/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is free when for a service */
        get: operations["BoardStaffController_slots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/schedule/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works in the store, and what they are able to do */
        get: operations["PlanStaffController_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/schedule/team/{staffId}/days/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write one day of somebody, instead of what the week says */
        put: operations["PlanStaffController_setDay"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/schedule/team/{staffId}/days/{date}/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the week count again on a day */
        post: operations["PlanStaffController_clearDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/schedule/team/{staffId}/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what somebody is able to do */
        put: operations["PlanStaffController_setSkills"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/schedule/team/{staffId}/week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write somebody’s week, from a day on */
        put: operations["PlanStaffController_setWeek"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/schedule/week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Seven days of shifts and leave */
        get: operations["BoardStaffController_week"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/service-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Services of a store, those under way unless asked for the others */
        get: operations["ServiceRecordStaffController_list"];
        put?: never;
        /** Begin a record for somebody who came without a booking */
        post: operations["ServiceRecordStaffController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/service-records/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record with its stages */
        get: operations["ServiceRecordStaffController_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/service-records/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the service of somebody who walked in; that of a booking ends with the booking */
        post: operations["ServiceRecordStaffController_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/service-records/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down something beside the planned stages */
        post: operations["ServiceRecordStaffController_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/service-records/{id}/stages/{stageId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A stage is done, with a note and pictures that the member sees; again to add to it */
        post: operations["ServiceRecordStaffController_done"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/service-records/{id}/stages/{stageId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It was not done after all */
        post: operations["ServiceRecordStaffController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/service-records/by-booking/{bookingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record of a booking; there is one from the check-in on */
        get: operations["ServiceRecordStaffController_ofBooking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shifts of a store, newest first: mine, or all for who reviews them */
        get: operations["ShiftStaffController_list"];
        put?: never;
        /** Open a drawer with what lies in it */
        post: operations["ShiftStaffController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/shifts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A shift with what moved in it */
        get: operations["ShiftStaffController_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/shifts/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand the drawer over with what was counted */
        post: operations["ShiftStaffController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/shifts/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shift I have open in this store */
        get: operations["ShiftStaffController_current"];
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
    "/api/staff/treatment-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Treatment cards of a member, newest first, with what was used of each */
        get: operations["TreatmentDeskController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/treatment-cards/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives back what is left of a card, to where its price came from, and ends the card */
        post: operations["CardRefundController_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/treatment-cards/{id}/refund/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is left of a card, step by step, and where it would go; changes nothing */
        post: operations["CardRefundController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/treatment-cards/{id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes one visit from a card, for somebody who comes without a booking */
        post: operations["TreatmentDeskController_use"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/treatment-cards/{id}/uses/{useId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives back a visit that was counted by mistake, on the same day in the same store */
        post: operations["TreatmentDeskController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/vouchers/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a voucher of another platform stands for; nothing is used up */
        post: operations["VoucherStaffController_scan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/waitlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who stands in line on a day, first come first */
        get: operations["WaitlistStaffController_line"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/wallet-refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Refunds that a store handles, newest first */
        get: operations["WalletRefundStaffController_list"];
        put?: never;
        /** Ask for a refund on behalf of a member who stands at the counter */
        post: operations["WalletRefundStaffController_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/wallet-refunds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One refund with its computation and what this person may do */
        get: operations["WalletRefundStaffController_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/wallet-refunds/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve: what can goes back through WeChat now, the rest waits to be paid by hand */
        post: operations["WalletRefundStaffController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/wallet-refunds/{id}/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that everything that waits was paid by hand, with its proof */
        post: operations["WalletRefundStaffController_payOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/wallet-refunds/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject with a reason the member reads; the balance can be spent again */
        post: operations["WalletRefundStaffController_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/wallet-refunds/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send what WeChat could not pay once more, or on to be paid by hand by somebody else */
        post: operations["WalletRefundStaffController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/wallet-refunds/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What each top-up of this member would give back; changes nothing */
        post: operations["WalletRefundStaffController_preview"];
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
        AcceptOfferBody: {
            /** @description The treatment card, with `pay` card. */
            cardId?: number;
            /** @description As it was shown, in fen. */
            depositFen: number;
            /** @description none when no deposit is asked for. */
            pay: components["schemas"]["BookingDepositWay"];
        };
        AddressInput: {
            detail: string;
            name: string;
            /** @description Mobile number in mainland China. */
            phone: string;
            /** @example 广东省深圳市南山区 */
            region: string;
        };
        AddressView: {
            detail: string;
            name: string;
            phone: string;
            /** @description Province, city and district. */
            region: string;
        };
        AdminCodeBatch: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            exportedAt: string | null;
            id: number;
            name: string;
            packId: number | null;
            quantity: number;
            /** @description Redeemed so far. */
            redeemed: number;
            /** @enum {string} */
            state: "draft" | "exported" | "void";
            templateId: number | null;
            /** Format: date-time */
            validUntil: string;
        };
        AdminCodeBatchPage: {
            items: components["schemas"]["AdminCodeBatch"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        AdminComplaintCategory: {
            active: boolean;
            /**
             * @description hq: never the store’s, whatever it is about.
             * @enum {string}
             */
            goesTo: "store" | "hq";
            /** @example 接待、沟通、等待 */
            hint: string;
            id: number;
            /** @example 服务态度 */
            name: string;
            /** @description Null: as the setting says. */
            ownReplyHours: number | null;
            position: number;
            /** @description Hours in which the member gets an answer. */
            replyHours: number;
        };
        AdminComplaintCategoryList: {
            items: components["schemas"]["AdminComplaintCategory"][];
        };
        AdminCouponPack: {
            active: boolean;
            id: number;
            items: components["schemas"]["CouponPackItem"][];
            name: string;
            /** @description Staff may give it away. */
            staffIssuable: boolean;
        };
        AdminCouponPackList: {
            /** @description Newest first, at most 200. */
            items: components["schemas"]["AdminCouponPack"][];
        };
        AdminCouponRule: {
            active: boolean;
            /** Format: date-time */
            activeFrom: string | null;
            /** Format: date-time */
            activeUntil: string | null;
            id: number;
            /** @description In fen. */
            minimumFen: number;
            name: string;
            packId: number | null;
            storeIds: number[];
            templateId: number | null;
            tierCodes: string[];
            /** @enum {string} */
            trigger: "member_joined" | "order_paid" | "tier_changed" | "topup";
        };
        AdminCouponRuleList: {
            /** @description Newest first, at most 200. */
            items: components["schemas"]["AdminCouponRule"][];
        };
        AdminCouponTemplate: {
            /** @description In fen. */
            budgetFen: number | null;
            /** @description Offered in the coupon centre. */
            claimable: boolean;
            /** Format: date-time */
            claimFrom: string | null;
            claimTierCodes: string[];
            /** Format: date-time */
            claimUntil: string | null;
            /** @description Fen of the budget taken by coupons that were used or still may be. */
            committedFen: number;
            id: number;
            /** @description Ever issued. */
            issued: number;
            /** @enum {string} */
            kind: "full_reduction" | "stepped" | "discount" | "cash" | "exchange" | "freight" | "service" | "trial_price" | "compensation" | "next_visit";
            name: string;
            /** @description How many one member may ever get; null for no end. */
            perMember: number | null;
            position: number;
            /** @description The terms in Chinese sentences, as members read them. */
            rules: string[];
            /** @description Staff may give it away. */
            staffIssuable: boolean;
            /** @enum {string} */
            state: "draft" | "active" | "stopped";
            /** @description How many may ever be issued; null for no end. */
            stock: number | null;
            /**
             * @description Why it is stopped: by hand, or its budget is spent.
             * @enum {string|null}
             */
            stopReason: "hand" | "budget" | null;
            /** @description What the coupon does. Common to all kinds: {kind, scope: {storeIds, groupIds, channels: (store|online)[], categoryIds, productIds, excludedProductIds, weekdays: 1–7, hours: [{from: HH:mm, until: HH:mm}]}, minimumFen, tierCodes, stacking: {mode: exclusive} | {mode: any, maxPerOrder} | {mode: listed, templateIds, maxPerOrder}}; an empty list leaves that side open. By kind: full_reduction {reduceFen, repeat, maxFen|null}; stepped {steps: [{fromFen, reduceFen}]}; discount {payBp, maxFen|null}; cash, compensation, next_visit {valueFen}; exchange, service {quantity}; trial_price {priceFen, quantity}; freight {maxFen|null}. Money in fen. */
            terms: {
                [key: string]: unknown;
            };
            /** @description In fen. */
            unitCostFen: number;
            /** @description {kind: fixed, from: YYYY-MM-DD, until: YYYY-MM-DD} with both days included, or {kind: relative, afterDays, days}: from afterDays days after issue (0: at once) for days days. Business days of Asia/Shanghai. */
            validity: {
                [key: string]: unknown;
            };
            /** @description Of the terms. What was issued keeps the version it was issued with. */
            version: number;
        };
        AdminCouponTemplatePage: {
            items: components["schemas"]["AdminCouponTemplate"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        AdminMember: {
            birthday: components["schemas"]["Birthday"] | null;
            campaign: components["schemas"]["CampaignBrief"] | null;
            consents: components["schemas"]["ConsentState"][];
            /** @description Coupons that can be used now. */
            coupons: number;
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
        AdminPromotion: {
            active: boolean;
            /** @description Product categories; or the product is named; empty for all */
            categoryIds: number[];
            /** @description Empty for all */
            channels: ("store" | "online")[];
            /**
             * Format: date-time
             * @description On until before; null for ever
             */
            endsAt?: string | null;
            /** @description Products it is not for, though their category is. */
            excludedProductIds: number[];
            /** @description Store groups, with all below them; empty for all */
            groupIds: number[];
            /** @description Empty for the whole day */
            hours: components["schemas"]["PromotionHours"][];
            id: number;
            /**
             * @description percent: priceBp of the price; fixed_price: unitPriceFen a piece; amount_off_unit: offFen off each piece; amount_off_threshold: offFen off for every thresholdFen, at most maxTimes times
             * @enum {string}
             */
            kind: "percent" | "fixed_price" | "amount_off_unit" | "amount_off_threshold";
            /** @description Null for ever */
            maxTimes?: number | null;
            /**
             * @description Chinese, shown to customers
             * @example 周末面包第二件半价
             */
            name: string;
            /** @description fen; at most thresholdFen */
            offFen?: number;
            /** @description 1/10000; 8000 is 8 折 */
            priceBp?: number;
            /** @description Which goes first on a line that two are for, and the tie-break between equals: the higher one. */
            priority: number;
            /** @description Products; empty for all */
            productIds: number[];
            /** @description The tier’s discount comes on top; otherwise the customer has the better of the two. */
            stacksWithTier: boolean;
            /**
             * Format: date-time
             * @description On from; null for at once
             */
            startsAt?: string | null;
            /** @description Stores; or stands in one of the groups; empty for all */
            storeIds: number[];
            /** @description fen */
            thresholdFen?: number;
            /** @description Tiers, and then for members only; empty for everybody. */
            tierCodes: string[];
            /** @description fen */
            unitPriceFen?: number;
            /** @description 1 Monday … 7 Sunday; empty for all */
            weekdays: number[];
        };
        AdminPromotionPage: {
            items: components["schemas"]["AdminPromotion"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        AdminReferral: {
            /** Format: date-time */
            boughtAt: string | null;
            /**
             * Format: date-time
             * @description When it came to nothing.
             */
            endedAt: string | null;
            friendId: number;
            friendName: string;
            id: number;
            /** Format: date-time */
            joinedAt: string;
            orderId: number | null;
            /** @description Version of the rules that the bond was made under. */
            programVersion: number;
            /** @enum {string|null} */
            reason: "SELF" | "CAME_BACK" | "REFERRER_CLOSED" | "STAFF_REFERRER" | "STAFF_FRIEND" | "STAFF_OWN_STORE" | "STAFF_OWN_SALE" | "PROGRAM_OVER" | "NOT_BOUGHT" | "RETURNED" | "MONTH_FULL" | "BUDGET_SPENT" | "REVIEW_DENIED" | "FRIEND_CLOSED" | null;
            /** @description The reason in Chinese. */
            reasonWords: string | null;
            referrerId: number;
            referrerName: string;
            /** @enum {string} */
            review: "none" | "waiting" | "cleared" | "denied";
            /** Format: date-time */
            rewardDueAt: string | null;
            /** Format: date-time */
            rewardedAt: string | null;
            /** @enum {string|null} */
            risk: "SAME_DEVICE" | "DEVICE_CROWD" | "NETWORK_CROWD" | "REFERRER_RUSH" | null;
            /** @description The risk in Chinese. */
            riskWords: string | null;
            /** @enum {string} */
            state: "joined" | "bought" | "rewarded" | "refused" | "void" | "expired" | "taken_back";
            /** @description What a later return took back. */
            takenBack: components["schemas"]["ReferralTakenBackSides"] | null;
        };
        AdminReferralPage: {
            items: components["schemas"]["AdminReferral"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        AdminService: {
            active: boolean;
            /** @enum {string} */
            audience: "everyone" | "tier" | "staff";
            /** @description Minutes. */
            bufferAfterMinutes: number;
            /** @description Minutes. */
            bufferBeforeMinutes: number;
            /** @description Minutes before the start. */
            cancelMinutes: number;
            /** @description Guests who share one session. */
            capacity: number;
            /** @description Whether members may ask for a person by name. */
            choosesStaff: boolean;
            /** @description In fen. */
            depositFen: number;
            description: string;
            id: number;
            /** @description Lowest rank in the ladder that may book; 0 for everybody. */
            minTierLevel: number;
            /** @description Length of a visit, in minutes, without buffers. */
            minutes: number;
            name: string;
            /** @description Whether a person is busy with it. */
            needsStaff: boolean;
            position: number;
            /** @description In fen. */
            priceFen: number;
            productId: number | null;
            roomKindId: number | null;
            skillId: number | null;
            /** @description Null for every store. */
            storeIds: number[] | null;
        };
        AdminServiceList: {
            items: components["schemas"]["AdminService"][];
        };
        AdminStampCard: {
            active: boolean;
            /** @description Given at once when it is full; otherwise the member taps. */
            automatic: boolean;
            /** @description Product categories; empty for all. */
            categoryIds: number[];
            /** @description Coupon for a full card. */
            couponTemplateId?: number | null;
            /** @example 茶 */
            emblem: string;
            /**
             * Format: date
             * @description Last business day on which stamps are given; full cards can be taken in later.
             * @example 2026-11-22
             */
            endsOn?: string | null;
            /** @description Cards that members are filling. */
            filling: number;
            /** @description Full and not taken in. */
            full: number;
            /** @description Stamps of a full card. */
            goal: number;
            /** @description Growth for a full card. */
            growth: number;
            id: number;
            /** @description What a paid order has to come to for a stamp, in fen; with categories, their lines alone. */
            minFen: number;
            name: string;
            /** @description Stamps of one member on one business day at most. */
            perDay: number;
            /** @description Points for a full card. */
            points: number;
            /** @description Order in lists. */
            position: number;
            /** @description A full card is followed by a new one. */
            repeats: boolean;
            /** @description Full cards that were taken in. */
            rewarded: number;
            /**
             * Format: date
             * @description First business day.
             * @example 2026-11-22
             */
            startsOn?: string | null;
        };
        AdminStampCardList: {
            items: components["schemas"]["AdminStampCard"][];
        };
        AdminTask: {
            active: boolean;
            /** @description How many times; only browsing takes more than one. */
            goal: number;
            /** @description Growth. */
            growth: number;
            id: number;
            /** @description Never changes. There is none for sharing. */
            kind: components["schemas"]["TaskKind"];
            /** @description What a purchase has to come to, in fen; 0 for any. */
            minFen: number;
            /** @description Points. */
            points: number;
            /** @description Order in lists. */
            position: number;
            /** @description Why it is worth doing; shown to members. */
            reason: string;
            title: string;
        };
        AdminTaskList: {
            items: components["schemas"]["AdminTask"][];
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
            coupons: components["schemas"]["PlanCouponBody"][];
            /** @description And on these days. */
            dates: string[];
            gifts: components["schemas"]["PlanGiftBody"][];
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
            useId: number | null;
            /**
             * @description Where its money may be spent.
             * @enum {string}
             */
            useKind: "chain" | "group" | "store" | "online";
            /** @description Offered on these weekdays; 1 is Monday; empty for all. */
            weekdays: number[];
        };
        AdminTopupPlanList: {
            items: components["schemas"]["AdminTopupPlan"][];
        };
        AgeBandAmount: {
            /** @description Fen; points for points. */
            amount: number;
            /**
             * @description Age of the lot in months.
             * @enum {string}
             */
            band: "0-3" | "3-6" | "6-12" | "12-24" | "24+";
            /** @description Number of lots. */
            lots: number;
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
            permissions: ("member.read" | "member.unmask" | "member.join" | "order.settle" | "order.refund" | "order.refund.large" | "topup.create" | "wallet.freeze" | "wallet.refund" | "wallet.refund.approve" | "wallet.refund.payout" | "shift.work" | "shift.review" | "coupon.issue" | "coupon.verify" | "alert.handle" | "follow.work" | "follow.review" | "guide.assign" | "pickup.handle" | "booking.read" | "booking.handle" | "schedule.manage" | "treatment.use" | "service.record" | "complaint.handle" | "complaint.assign" | "catalog.read")[];
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
            permissions: ("member.read" | "member.unmask" | "member.join" | "order.settle" | "order.refund" | "order.refund.large" | "topup.create" | "wallet.freeze" | "wallet.refund" | "wallet.refund.approve" | "wallet.refund.payout" | "shift.work" | "shift.review" | "coupon.issue" | "coupon.verify" | "alert.handle" | "follow.work" | "follow.review" | "guide.assign" | "pickup.handle" | "booking.read" | "booking.handle" | "schedule.manage" | "treatment.use" | "service.record" | "complaint.handle" | "complaint.assign" | "catalog.read")[];
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
            permissions: ("member.read" | "member.unmask" | "member.join" | "order.settle" | "order.refund" | "order.refund.large" | "topup.create" | "wallet.freeze" | "wallet.refund" | "wallet.refund.approve" | "wallet.refund.payout" | "shift.work" | "shift.review" | "coupon.issue" | "coupon.verify" | "alert.handle" | "follow.work" | "follow.review" | "guide.assign" | "pickup.handle" | "booking.read" | "booking.handle" | "schedule.manage" | "treatment.use" | "service.record" | "complaint.handle" | "complaint.assign" | "catalog.read")[];
            /** Format: date-time */
            revokedAt: string | null;
            storeIds: number[];
        };
        AssignComplaintBody: {
            /** @description One of `colleagues`. */
            staffId: number;
        };
        AssignInput: {
            staffId: number;
        };
        AttendanceCorrection: {
            /** Format: date-time */
            clockInAt: string;
            /**
             * Format: date-time
             * @description Absent: still at work.
             */
            clockOutAt?: string | null;
            reason: string;
        };
        AttendanceList: {
            /** @description Of the last seven business days, newest first, at most 200. */
            items: components["schemas"]["AttendanceView"][];
        };
        AttendanceView: {
            /** Format: date-time */
            clockInAt: string;
            /**
             * Format: date-time
             * @description Null while at work.
             */
            clockOutAt: string | null;
            /** @description Why the manager corrected it. */
            correction: string | null;
            /**
             * @description Business day of clocking in.
             * @example 2026-11-22
             */
            date: string;
            id: number;
            /** @description Whole minutes, until now while at work. */
            minutes: number;
            staffId: number;
            staffName: string;
            storeId: number;
        };
        AuditEntryView: {
            /** @example organization.store.update */
            action: string;
            /** @example staff:7 */
            actor: string;
            /** @description The actor's name at that time. */
            actorName: string | null;
            /** @description What is there since; only what changed, phone numbers masked. */
            after: ({
                [key: string]: unknown;
            } | unknown[] | string | number | boolean) | null;
            /** Format: date-time */
            at: string;
            /** @description What was there before; only what changed, phone numbers masked. */
            before: ({
                [key: string]: unknown;
            } | unknown[] | string | number | boolean) | null;
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
        BandInput: {
            /** @description For a rate. */
            basisPoints?: number;
            /** @description For a price per piece, in fen. */
            fen?: number;
            /** @description From this much on: fen or pieces. */
            from: number;
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
        BookableStaff: {
            id: number;
            name: string;
            /** @example 高级技师 */
            title: string;
        };
        BookBody: {
            /** @description The treatment card, with `pay` card. */
            cardId?: number;
            /** @description As it was shown, in fen. */
            depositFen: number;
            /** @description What the store should know. */
            note?: string;
            /** @description none when no deposit is asked for. */
            pay: components["schemas"]["BookingDepositWay"];
            serviceId: number;
            /** @description Left out for whoever is free. */
            staffId?: number;
            /**
             * Format: date-time
             * @description When the visit begins: for members the start of a slot, for staff any step of five minutes.
             */
            start: string;
            storeId: number;
        };
        Booking: {
            /** @description Address of its calendar file below the root of the API, good for half an hour without a session. */
            calendarPath: string | null;
            /** @description Whether the member may give it up. */
            canCancel: boolean;
            /** @description What giving it up now would cost, in fen. */
            cancelCostFen: number;
            /** @description Whether the member may move it by themselves. */
            canMove: boolean;
            cardId: number | null;
            /**
             * @description Twelve digits, also the text of its QR code.
             * @example 930123456789
             */
            code: string;
            /** @description In fen; 0 when nothing was asked for. */
            depositFen: number;
            depositState: components["schemas"]["BookingDepositState"];
            depositWay: components["schemas"]["BookingDepositWay"];
            /**
             * Format: date-time
             * @description When the visit ends.
             */
            end: string;
            /**
             * Format: date-time
             * @description Until when the place is kept for the unpaid deposit.
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description Until when cancelling and moving cost nothing.
             */
            freeUntil: string;
            id: number;
            /** @description How often they may still move it. */
            movesLeft: number;
            /** @description What the member wrote. */
            note: string | null;
            orderId: number | null;
            priceFen: number;
            roomName: string | null;
            /** @description The rule of deposit and cancelling as it was shown, in one line of Chinese. */
            ruleText: string;
            serviceId: number;
            /** @example 肩颈舒缓 60 分钟 */
            serviceName: string;
            staffId: number | null;
            /** @description Who serves; null when nobody has to. */
            staffName: string | null;
            /**
             * Format: date-time
             * @description When the visit begins.
             */
            start: string;
            state: components["schemas"]["BookingState"];
            store: components["schemas"]["StoreBrief"];
            storeId: number;
            storeName: string;
        };
        BookingBrief: {
            /**
             * @description Twelve digits, also the text of its QR code.
             * @example 930123456789
             */
            code: string;
            /** @description In fen; 0 when nothing was asked for. */
            depositFen: number;
            depositState: components["schemas"]["BookingDepositState"];
            depositWay: components["schemas"]["BookingDepositWay"];
            /**
             * Format: date-time
             * @description When the visit ends.
             */
            end: string;
            /**
             * Format: date-time
             * @description Until when the place is kept for the unpaid deposit.
             */
            expiresAt: string | null;
            id: number;
            serviceId: number;
            /** @example 肩颈舒缓 60 分钟 */
            serviceName: string;
            staffId: number | null;
            /** @description Who serves; null when nobody has to. */
            staffName: string | null;
            /**
             * Format: date-time
             * @description When the visit begins.
             */
            start: string;
            state: components["schemas"]["BookingState"];
            storeId: number;
            storeName: string;
        };
        /** @enum {string} */
        BookingChangeKind: "created" | "paid" | "moved" | "checked_in" | "started" | "finished" | "billed" | "cancelled" | "expired" | "closed" | "no_show" | "no_show_undone" | "deposit_returned" | "deposit_kept";
        BookingConflict: {
            bookingId: number;
            /** Format: date-time */
            endsAt: string;
            serviceName: string;
            staffId: number | null;
            /** Format: date-time */
            startsAt: string;
            storeId: number;
        };
        /** @enum {string} */
        BookingDayPart: "any" | "morning" | "afternoon" | "evening";
        /** @enum {string} */
        BookingDepositState: "none" | "pending" | "held" | "refunding" | "returned" | "kept";
        /**
         * @description none when no deposit is asked for.
         * @enum {string}
         */
        BookingDepositWay: "none" | "wallet" | "wechat" | "card";
        BookingGuest: {
            id: number;
            nickname: string;
            /** @example 138****8000 */
            phoneMasked: string;
            /** @example 金卡 */
            tierName: string;
        };
        BookingHistoryLine: {
            /**
             * @description Who did it, ready to show.
             * @example 周店长
             */
            actorName: string;
            /** Format: date-time */
            at: string;
            /**
             * Format: date-time
             * @description Of a move: the start before.
             */
            fromStart: string | null;
            kind: components["schemas"]["BookingChangeKind"];
            reason: string | null;
            /**
             * Format: date-time
             * @description Of a move: the start after.
             */
            toStart: string | null;
        };
        BookingOffer: {
            cards: components["schemas"]["PayingCard"][];
            /** @description Deposit and cancelling in one plain line of Chinese. */
            ruleText: string;
            service: components["schemas"]["BookingService"];
            staff: components["schemas"]["BookableStaff"][];
            store: components["schemas"]["StoreBrief"];
            /** @description Stored value that can secure it in this store, in fen. */
            walletFen: number;
        };
        BookingPage: {
            items: components["schemas"]["BookingBrief"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        BookingRefundView: {
            /** @description What WeChat said. */
            problem: string | null;
            /**
             * Format: date-time
             * @description When it is sent again by itself; null when it waits for a person.
             */
            retryAt: string | null;
            /** @description asked: WeChat is at it; stuck, failed: WeChat did not pay, it can be sent again; returned: it arrived */
            state: components["schemas"]["DepositRefundState"];
        };
        BookingService: {
            /** @description How many guests share one time. */
            capacity: number;
            /** @description Whether a person can be asked for. */
            choosesStaff: boolean;
            /** @description In fen; 0 for none. */
            depositFen: number;
            description: string;
            id: number;
            /** @description How long it takes. */
            minutes: number;
            /** @example 肩颈舒缓 */
            name: string;
            priceFen: number;
            /** @description Why this member can not book it; null when they can. */
            unavailableReason: string | null;
        };
        BookingServiceList: {
            items: components["schemas"]["BookingService"][];
        };
        BookingSlot: {
            /**
             * Format: date-time
             * @description When it would end.
             */
            end: string;
            /** @description Bookings that still fit. */
            left: number;
            /** @description Who is free then. */
            staffIds: number[];
            /**
             * Format: date-time
             * @description When the visit would begin.
             */
            start: string;
        };
        BookingSlotDay: {
            /**
             * Format: date
             * @description A day in Shanghai.
             */
            date: string;
            /**
             * @description Why the day has no slots; null when it has.
             * @enum {string|null}
             */
            notice: "closed" | "too_early" | "too_late" | "full" | "no_shift" | null;
            slots: components["schemas"]["BookingSlot"][];
        };
        BookingSlots: {
            days: components["schemas"]["BookingSlotDay"][];
        };
        /** @enum {string} */
        BookingSource: "member" | "staff" | "waitlist";
        /** @enum {string} */
        BookingState: "held" | "booked" | "checked_in" | "serving" | "done" | "cancelled" | "no_show";
        BookingWithPayment: {
            /** @description Address of its calendar file below the root of the API, good for half an hour without a session. */
            calendarPath: string | null;
            /** @description Whether the member may give it up. */
            canCancel: boolean;
            /** @description What giving it up now would cost, in fen. */
            cancelCostFen: number;
            /** @description Whether the member may move it by themselves. */
            canMove: boolean;
            cardId: number | null;
            /**
             * @description Twelve digits, also the text of its QR code.
             * @example 930123456789
             */
            code: string;
            /** @description In fen; 0 when nothing was asked for. */
            depositFen: number;
            depositState: components["schemas"]["BookingDepositState"];
            depositWay: components["schemas"]["BookingDepositWay"];
            /**
             * Format: date-time
             * @description When the visit ends.
             */
            end: string;
            /**
             * Format: date-time
             * @description Until when the place is kept for the unpaid deposit.
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description Until when cancelling and moving cost nothing.
             */
            freeUntil: string;
            id: number;
            /** @description How often they may still move it. */
            movesLeft: number;
            /** @description What the member wrote. */
            note: string | null;
            orderId: number | null;
            /** @description For the WeChat cashier; null when nothing is to be paid. */
            payment: components["schemas"]["PayParams"] | null;
            priceFen: number;
            roomName: string | null;
            /** @description The rule of deposit and cancelling as it was shown, in one line of Chinese. */
            ruleText: string;
            serviceId: number;
            /** @example 肩颈舒缓 60 分钟 */
            serviceName: string;
            staffId: number | null;
            /** @description Who serves; null when nobody has to. */
            staffName: string | null;
            /**
             * Format: date-time
             * @description When the visit begins.
             */
            start: string;
            state: components["schemas"]["BookingState"];
            store: components["schemas"]["StoreBrief"];
            storeId: number;
            storeName: string;
        };
        BreakageEstimate: {
            /** @enum {string} */
            book: "principal" | "bonus" | "points";
            entityId: number;
            entityName: string;
            /** @description Expected never to be used; 0 without a history. */
            expectedUnused: number;
            inputs: components["schemas"]["BreakageInputs"];
            /** @description Fen; points for points. */
            outstanding: number;
            /** @description What may be recognised as income. Principal: 0 unless the setting says otherwise, as it never lapses. */
            recognisable: number;
        };
        BreakageInputs: {
            /** @description Months of issue looked at. */
            cohorts: number;
            /** @description Months after issue in which members are taken to use what they have. */
            horizonMonths: number;
            /** @description Issued in those months, fen or points. */
            issued: number;
            /**
             * @description Share used in each month of age, of all lots of the horizon.
             * @enum {string}
             */
            method: "life_table";
            /** @description Months of age with any history; later ones go on at the last rate. */
            observedMonths: number;
            /** @description Share used in each month of age, 0 to 1. */
            rates: number[];
            /** @description Of it used since, fen or points. */
            redeemed: number;
        };
        BreakageView: {
            /**
             * Format: date
             * @description Business day of the estimate; null before the first.
             */
            asOf: string | null;
            items: components["schemas"]["BreakageEstimate"][];
        };
        BrowsedBody: {
            /**
             * @description What was looked at: the mall itself, or one product.
             * @enum {string}
             */
            page: "mall" | "product";
            /** @description The product. */
            productId?: number | null;
        };
        CampaignBrief: {
            code: string;
            /** @example 开业有礼 */
            name: string;
        };
        CancelBookingBody: {
            reason?: string;
        };
        CancelRedemptionBody: {
            reason: string;
        };
        CardRefundBody: {
            /**
             * @description member: the own wish, used visits count at the price of a single one; operator: the house can’t do its part, the discount stays.
             * @enum {string}
             */
            cause: "member" | "operator";
            /** @description Why; kept in the audit log. */
            reason: string;
            /** @description Store where the card comes back. */
            storeId: number;
        };
        CardRefundLine: {
            /** @description fen, signed; the last line is what goes back: money and points together */
            fen: number;
            /** @example 已用 2 次 × 单次价 ¥80 */
            label: string;
        };
        CardRefundPlan: {
            /** @description The computation, to be printed for the member. */
            lines: components["schemas"]["CardRefundLine"][];
            /** @description Where each part goes back to. */
            return: components["schemas"]["ReturnPreview"];
        };
        CardRefundQuestion: {
            /**
             * @description member: the own wish, used visits count at the price of a single one; operator: the house can’t do its part, the discount stays.
             * @enum {string}
             */
            cause: "member" | "operator";
            /** @description Store where the card comes back. */
            storeId: number;
        };
        /** @enum {string} */
        CashMethod: "none" | "wallet" | "wechat";
        /**
         * @description What became of WeChat's part.
         * @enum {string}
         */
        CashRefundState: "none" | "refunding" | "refunded" | "stuck" | "failed";
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
        CentreCoupon: {
            /** @description This member may have one now. */
            claimable: boolean;
            /** Format: date-time */
            claimFrom: string | null;
            /** Format: date-time */
            claimUntil: string | null;
            /** @example 满 ¥100 可用 */
            conditionText: string;
            /** @example ¥20 */
            faceText: string;
            /** @enum {string} */
            kind: "full_reduction" | "stepped" | "discount" | "cash" | "exchange" | "freight" | "service" | "trial_price" | "compensation" | "next_visit";
            name: string;
            /** @description How many a member may get. */
            perMember: number | null;
            /** @description Why not, in Chinese. */
            reason: string | null;
            /** @description Got by this member so far. */
            received: number;
            /** @description Its terms in sentences. */
            rules: string[];
            /**
             * @description How much is left: plenty, ≤ 30 %, ≤ 5 %, nothing.
             * @enum {string}
             */
            stockBand: "plenty" | "few" | "last" | "none";
            templateId: number;
            /** @example 领取后 7 天内有效 */
            validityText: string;
        };
        CentreCouponList: {
            items: components["schemas"]["CentreCoupon"][];
        };
        ClearingLinePage: {
            items: components["schemas"]["ClearingLineView"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        ClearingLineView: {
            /** @description In fen; negative for returns. */
            bonusFen: number;
            /**
             * Format: date
             * @description Business day of the fact, Asia/Shanghai.
             */
            businessDate: string;
            honouringEntityId: number;
            /** @description Part of the bonus that the honouring side bears itself, in fen. */
            honouringShareFen: number;
            honouringStoreId: number | null;
            id: number;
            issuingEntityId: number;
            /** @description Store of the top-up, when there is one. */
            issuingStoreId: number | null;
            /**
             * @description payout: cash given back for another store’s sale. payment: settlement.
             * @enum {string}
             */
            kind: "spend" | "return" | "payout" | "payment";
            note: string;
            orderId: number | null;
            /** @description In fen. */
            otherFen: number;
            /** @description The issuing side owes the honouring side so much, in fen. */
            owedFen: number;
            /** @description In fen; negative for returns. */
            principalFen: number;
        };
        ClearingPaymentBody: {
            /** @description In fen; at most what is still open. */
            amountFen: number;
            /** @description The bank’s number of the transfer; once per pair of entities. */
            bankReference: string;
            /** @description Month of the statements that are settled; the newest closed one. */
            month: string;
            note?: string;
            /**
             * Format: date
             * @description Day on which the bank moved it; not in the future.
             * @example 2026-11-22
             */
            paidOn: string;
            payerEntityId: number;
            receiverEntityId: number;
        };
        ClearingPaymentPage: {
            items: components["schemas"]["ClearingPaymentView"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        ClearingPaymentView: {
            /** @description In fen. */
            amountFen: number;
            /** @description The bank’s number of the transfer. */
            bankReference: string;
            id: number;
            /**
             * @description Month in Asia/Shanghai, YYYY-MM.
             * @example 2026-11
             */
            month: string;
            note: string | null;
            /**
             * Format: date
             * @description Day of the bank transfer.
             */
            paidOn: string;
            payerEntityId: number;
            receiverEntityId: number;
            /** Format: date-time */
            recordedAt: string;
            /**
             * @description Who recorded it.
             * @example staff:7
             */
            recordedBy: string;
        };
        ClearingPosition: {
            /** @description Legal entity that honoured, and is owed. */
            creditorId: number;
            creditorName: string;
            /** @description Legal entity that issued, and owes. */
            debtorId: number;
            debtorName: string;
            /** @description In fen, as the ledger says it. Differs only while news is on its way. */
            ledgerFen: number;
            /** @description In fen, as the clearing lines say it; settlements taken off. */
            owedFen: number;
        };
        ClearingPositionList: {
            items: components["schemas"]["ClearingPosition"][];
        };
        ClockInput: {
            storeId: number;
        };
        ClockState: {
            /** @description The time that runs now, in whatever store. */
            running: components["schemas"]["AttendanceView"] | null;
            /** @description Minutes at work today, what runs included. */
            todayMinutes: number;
        };
        CloseComplaintBody: {
            /** @enum {string} */
            resolution: "resolved" | "explained" | "refunded" | "redone" | "made_up" | "withdrawn" | "unfounded";
            /** @description Told to the member. */
            words: string;
        };
        ClosedMonth: {
            /** Format: date-time */
            closedAt: string | null;
            /**
             * @description Month in Asia/Shanghai, YYYY-MM.
             * @example 2026-11
             */
            month: string;
            /** @enum {string} */
            state: "closing" | "closed";
        };
        ClosedMonthList: {
            /** @description Newest first, at most 120. */
            items: components["schemas"]["ClosedMonth"][];
        };
        ClosedMonths: {
            /**
             * @description Months closed by this call, oldest first.
             * @example [
             *       "2026-11"
             *     ]
             */
            closed: string[];
        };
        CloseShiftBody: {
            /** @description fen counted in the drawer */
            countedFen: number;
            /** @description Needed when the difference is large. */
            note?: string;
        };
        ClosingBody: {
            /**
             * Format: date
             * @description Today or later.
             * @example 2026-11-22
             */
            date: string;
            /**
             * @description Why; guests may see it.
             * @example 春节放假
             */
            note: string;
            /** @description The store that is closed. */
            storeId: number;
        };
        ClosureRequest: {
            /** Format: date-time */
            askedAt: string;
            /**
             * Format: date-time
             * @description When the account ends.
             */
            dueAt: string;
            /** @enum {string} */
            state: "cooling" | "cancelled" | "done";
        };
        ClosureView: {
            /** @description Days in which the member may still come back. */
            coolingDays: number;
            /** @description What has to be settled before; empty: nothing. */
            obstacles: components["schemas"]["Obstacle"][];
            /** @description The one under way, if any. */
            request: components["schemas"]["ClosureRequest"] | null;
        };
        CodeBatchBody: {
            /** @example 十一月传单 */
            name: string;
            /** @description … or this pack. */
            packId?: number | null;
            quantity: number;
            /** @description What is given: this coupon … */
            templateId?: number | null;
            /**
             * Format: date-time
             * @description Codes can be redeemed before this instant.
             */
            validUntil: string;
        };
        CollectBody: {
            /** @description The number the member showed. */
            code?: string;
            /**
             * @description Whether the present went with it.
             * @default true
             */
            giftGiven?: boolean;
            /** @description How the member was recognised instead, when they can show no number. */
            withoutCode?: string;
        };
        CommissionLine: {
            /** @description What was counted: fen or pieces. */
            base: number;
            /** @example ¥10,000.00 × 1% = ¥100.00 */
            explanation: string;
            /** @description Commission, in fen. */
            fen: number;
            /** @enum {string} */
            metric: "sales_fen" | "guided_fen" | "topup_fen" | "conversion_fen" | "orders" | "topups" | "joins" | "follow_ups" | "conversions" | "bookings";
            title: string;
        };
        CommissionRuleInput: {
            /** @description From 0 upwards, rising; a band counts for what lies within it. */
            bands: components["schemas"]["BandInput"][];
            /** @enum {string} */
            kind: "rate" | "piece";
            /** @enum {string} */
            metric: "sales_fen" | "guided_fen" | "topup_fen" | "conversion_fen" | "orders" | "topups" | "joins" | "follow_ups" | "conversions" | "bookings";
        };
        CommissionRulesInput: {
            /** @example 2026-12 */
            fromMonth: string;
            rules: components["schemas"]["CommissionRuleInput"][];
        };
        CommissionRulesList: {
            /** @description Newest first. */
            items: components["schemas"]["CommissionRulesVersion"][];
        };
        CommissionRulesVersion: {
            /**
             * @description Holds from this month on.
             * @example 2026-12
             */
            fromMonth: string;
            rules: components["schemas"]["CommissionRuleInput"][];
            version: number;
        };
        CommissionView: {
            /** @description Drawn up: it changes no more. False: as it stands today. */
            final: boolean;
            lines: components["schemas"]["CommissionLine"][];
            /** @description In fen. */
            totalFen: number;
            /** @description Version of the rules. */
            version: number;
        };
        ComplaintCategory: {
            /** @example 接待、沟通、等待 */
            hint: string;
            id: number;
            /** @example 服务态度 */
            name: string;
            /** @description Hours in which the member gets an answer. */
            replyHours: number;
        };
        ComplaintCategoryBody: {
            /** @default true */
            active?: boolean;
            /** @enum {string} */
            goesTo: "store" | "hq";
            /**
             * @description What belongs here, for the member.
             * @default
             */
            hint?: string;
            name: string;
            /** @default 0 */
            position?: number;
            /** @description As the setting says when left out. */
            replyHours?: number;
        };
        ComplaintCategoryList: {
            items: components["schemas"]["ComplaintCategory"][];
        };
        ComplaintCounts: {
            /** @description Mine and not closed. */
            mine: number;
            /** @description A word is owed and late. */
            overdue: number;
            /** @description Of the store and not closed. */
            store: number;
        };
        ComplaintEntry: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            author: "member" | "staff" | "system";
            id: number;
            /** @enum {string} */
            kind: "opened" | "assigned" | "taken" | "member_reply" | "staff_reply" | "note" | "moved" | "reminded" | "escalated" | "closed" | "rated" | "reopened";
            pictures: components["schemas"]["PictureView"][];
            /** @description 1–5, of a rating. */
            stars: number | null;
            /** @description Chinese: what happened, such as 陈静 正在处理. */
            title: string;
            /** @description What was written. */
            words: string | null;
        };
        ComplaintFigures: {
            /** @description How many of them are closed by now. */
            closed: number;
            /** @description Average minutes until the first answer. */
            firstReplyMinutes: number | null;
            /** @description Of the category or store; null: of no store. */
            id: number | null;
            name: string;
            /** @description How many came. */
            opened: number;
            /** @description Missed a deadline at least once. */
            overdue: number;
            /**
             * Format: double
             * @description Average of 1–5, one decimal.
             */
            rating: number | null;
            /** @description Opened again by the member. */
            reopened: number;
        };
        ComplaintPerson: {
            id: number;
            name: string;
            /** @example 店长 */
            title: string;
        };
        ComplaintStatistics: {
            byCategory: components["schemas"]["ComplaintFigures"][];
            byStore: components["schemas"]["ComplaintFigures"][];
        };
        ComplaintSubject: {
            /** @description Id of the order or booking. */
            id: number;
            /** @enum {string} */
            kind: "order" | "booking";
            /** @example 手工曲奇 等3件 */
            label: string;
        };
        ComplaintSubjectBody: {
            id: number;
            /** @enum {string} */
            kind: "order" | "booking";
        };
        ComplaintVisit: {
            /** Format: date-time */
            at: string;
            bookingId: number;
            serviceName: string;
            storeName: string;
        };
        ComplaintVisitList: {
            /** @description Bookings that lie behind the member, newest first. */
            items: components["schemas"]["ComplaintVisit"][];
        };
        ComplaintWordsBody: {
            /** @description Ids of own uploads, in their order. */
            mediaIds?: number[];
            /** @description As it is to be read. */
            words: string;
        };
        ComplaintWritten: {
            id: number;
            /** @description To be quoted over the phone. */
            number: string;
            /** @description False when it went straight to headquarters. */
            readable: boolean;
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
            purpose: "account" | "marketing" | "location" | "birthday" | "personal";
            title: string;
            /** @description Version answered; the current one when nothing was answered yet. */
            version: string;
        };
        ConsentStateList: {
            items: components["schemas"]["ConsentState"][];
        };
        ConsentText: {
            /** @enum {string} */
            purpose: "account" | "marketing" | "location" | "birthday" | "personal";
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
        CouponBackView: {
            id: number;
            name: string;
        };
        CouponCard: {
            /** @example 满 ¥100 可用 */
            conditionText: string;
            /** @description Business days left, today counted; 0 when it is over. */
            daysLeft: number;
            /**
             * @description What stands large on it.
             * @example ¥20
             */
            faceText: string;
            id: number;
            /** @enum {string} */
            kind: "full_reduction" | "stepped" | "discount" | "cash" | "exchange" | "freight" | "service" | "trial_price" | "compensation" | "next_visit";
            name: string;
            /** @description Handed in at the counter without an order. */
            needsNoOrder: boolean;
            /** @description 16 digits. */
            number: string;
            /**
             * @description upcoming: not valid yet; held: kept for an order that waits for payment.
             * @enum {string}
             */
            standing: "usable" | "upcoming" | "held" | "used" | "expired" | "void";
            templateId: number;
            /** Format: date-time */
            usedAt: string | null;
            usedStoreName: string | null;
            /** Format: date-time */
            validFrom: string;
            /** @example 2026.11.21–2026.12.20 */
            validText: string;
            /**
             * Format: date-time
             * @description First instant at which it is no longer valid.
             */
            validUntil: string;
        };
        CouponCardList: {
            items: components["schemas"]["CouponCard"][];
        };
        CouponCardPage: {
            items: components["schemas"]["CouponCard"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        CouponDetail: {
            /** @example 满 ¥100 可用 */
            conditionText: string;
            /** @description Business days left, today counted; 0 when it is over. */
            daysLeft: number;
            /**
             * @description What stands large on it.
             * @example ¥20
             */
            faceText: string;
            id: number;
            /** @enum {string} */
            kind: "full_reduction" | "stepped" | "discount" | "cash" | "exchange" | "freight" | "service" | "trial_price" | "compensation" | "next_visit";
            name: string;
            /** @description Handed in at the counter without an order. */
            needsNoOrder: boolean;
            /** @description 16 digits. */
            number: string;
            /** @description Its terms in sentences. */
            rules: string[];
            /**
             * @description upcoming: not valid yet; held: kept for an order that waits for payment.
             * @enum {string}
             */
            standing: "usable" | "upcoming" | "held" | "used" | "expired" | "void";
            templateId: number;
            /** Format: date-time */
            usedAt: string | null;
            usedStoreName: string | null;
            /** Format: date-time */
            validFrom: string;
            /** @example 2026.11.21–2026.12.20 */
            validText: string;
            /**
             * Format: date-time
             * @description First instant at which it is no longer valid.
             */
            validUntil: string;
        };
        CouponFigures: {
            /** @description In fen. */
            budgetFen: number | null;
            /** @description Fen of the budget taken by coupons that were used or still may be. */
            committedFen: number;
            /** @description Fen that used ones took off, those with an order. */
            discountFen: number;
            /** @description Ended unused. */
            expired: number;
            /** @description Kept for orders that wait for payment. */
            held: number;
            /** @description Ever issued; the sum of the five below. */
            issued: number;
            /** @description In members’ hands, usable now or later. */
            open: number;
            /** @description Where they were used, most first. */
            stores: components["schemas"]["CouponStoreFigures"][];
            used: number;
            /** @description Taken back by headquarters. */
            voided: number;
        };
        CouponHolder: {
            id: number;
            memberNo: string;
            name: string;
            /** @example 138****0001 */
            phoneMasked: string;
        };
        CouponPackBody: {
            active: boolean;
            /** @description Given together or not at all. */
            items: components["schemas"]["CouponPackItem"][];
            /** @example 新人礼包 */
            name: string;
            /** @description Staff may give it away. */
            staffIssuable: boolean;
        };
        CouponPackItem: {
            quantity: number;
            templateId: number;
        };
        CouponPass: {
            /** @description 18 digits, beginning with 91. */
            barcode: string;
            /** @description Text of the QR code. */
            code: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description Seconds it lives. */
            ttlSeconds: number;
        };
        CouponPreview: {
            coupon: components["schemas"]["CouponDetail"];
            member: components["schemas"]["CouponHolder"];
            /** @description Why not, in Chinese. */
            reason: string | null;
            /** @description Can be verified here and now. */
            verifiable: boolean;
        };
        CouponRuleBody: {
            active: boolean;
            /** Format: date-time */
            activeFrom?: string | null;
            /** Format: date-time */
            activeUntil?: string | null;
            /** @description Fen that the order or the top-up comes to; 0 for any. */
            minimumFen: number;
            /** @example 消费满200送回头券 */
            name: string;
            /** @description … or this pack. */
            packId?: number | null;
            /** @description Where it happened; empty for anywhere. */
            storeIds: number[];
            /** @description What is given: this coupon … */
            templateId?: number | null;
            /** @description Tier reached or held; empty for any. */
            tierCodes: string[];
            /**
             * @description tier_changed: to a higher one.
             * @enum {string}
             */
            trigger: "member_joined" | "order_paid" | "tier_changed" | "topup";
        };
        CouponStoreFigures: {
            /** @description Fen taken off. */
            discountFen: number;
            storeId: number;
            storeName: string;
            used: number;
        };
        CouponTemplateBody: {
            /** @description Fen. When not one more coupon fits, the template stops by itself. */
            budgetFen?: number | null;
            /** @description Offered in the coupon centre. */
            claimable: boolean;
            /** Format: date-time */
            claimFrom?: string | null;
            /** @description Tiers that may claim it; empty for all. */
            claimTierCodes: string[];
            /** Format: date-time */
            claimUntil?: string | null;
            /** @example 满100减20 */
            name: string;
            /** @description How many one member may ever get, whatever the way. */
            perMember?: number | null;
            /** @description Order in the coupon centre, lowest first. */
            position: number;
            /** @description Staff may give it away. */
            staffIssuable: boolean;
            /** @description Null: no end. */
            stock?: number | null;
            /** @description What the coupon does. Common to all kinds: {kind, scope: {storeIds, groupIds, channels: (store|online)[], categoryIds, productIds, excludedProductIds, weekdays: 1–7, hours: [{from: HH:mm, until: HH:mm}]}, minimumFen, tierCodes, stacking: {mode: exclusive} | {mode: any, maxPerOrder} | {mode: listed, templateIds, maxPerOrder}}; an empty list leaves that side open. By kind: full_reduction {reduceFen, repeat, maxFen|null}; stepped {steps: [{fromFen, reduceFen}]}; discount {payBp, maxFen|null}; cash, compensation, next_visit {valueFen}; exchange, service {quantity}; trial_price {priceFen, quantity}; freight {maxFen|null}. Money in fen. */
            terms: {
                [key: string]: unknown;
            };
            /** @description Fen that one coupon counts against the budget; the most it can cost when left out. */
            unitCostFen?: number | null;
            /** @description {kind: fixed, from: YYYY-MM-DD, until: YYYY-MM-DD} with both days included, or {kind: relative, afterDays, days}: from afterDays days after issue (0: at once) for days days. Business days of Asia/Shanghai. */
            validity: {
                [key: string]: unknown;
            };
        };
        CurrentShift: {
            /** @description Null when none is open. */
            shift: components["schemas"]["ShiftReport"] | null;
        };
        DataExports: {
            /** @description Newest first. */
            items: components["schemas"]["DataExportView"][];
            /** @description Days for which a bundle is kept. */
            keepDays: number;
        };
        DataExportView: {
            /** Format: date-time */
            askedAt: string;
            /**
             * Format: date-time
             * @description When it is deleted.
             */
            deleteAt: string | null;
            id: number;
            /** Format: date-time */
            readyAt: string | null;
            /** @description Size of the bundle in bytes; null before it is made. */
            sizeBytes: number | null;
            /**
             * @description Asked for, ready to fetch, or deleted.
             * @enum {string}
             */
            state: "asked" | "ready" | "deleted";
        };
        DayBody: {
            /** @description Why; may be empty. */
            note: string;
            /** @description Empty for a day off. */
            spans: components["schemas"]["DaySpan"][];
            /** @description The store in which these shifts are worked. */
            storeId: number;
        };
        DayFigure: {
            /** @example 2026-11-22 */
            date: string;
            /** @description Closed on the day. */
            followUps: number;
            /** @description Own sales net of returns, in fen. */
            salesFen: number;
        };
        DayLeave: {
            /** @description Minutes since midnight in Shanghai, later than `start`; 1440 is midnight. */
            end: number;
            /** @enum {string} */
            kind: "annual" | "sick" | "personal" | "training" | "other";
            leaveId: number;
            /** @description Minutes since midnight in Shanghai. */
            start: number;
        };
        DayOfYear: {
            day: number;
            month: number;
        };
        DaySpan: {
            /** @description Minutes since midnight in Shanghai, later than `start`; 1440 is midnight. */
            end: number;
            /** @description Minutes since midnight in Shanghai. */
            start: number;
        };
        /**
         * @description asked: WeChat is at it; stuck, failed: WeChat did not pay, it can be sent again; returned: it arrived
         * @enum {string}
         */
        DepositRefundState: "asked" | "stuck" | "failed" | "returned";
        DeskTreatmentCard: {
            /** @description Business day around which the next visit is best. */
            cycleDueOn: string | null;
            /**
             * @description Last business day on which it is good.
             * @example 2027-05-20
             */
            expiresOn: string;
            /** @description Of them promised to bookings. */
            held: number;
            id: number;
            /** Format: date-time */
            issuedAt: string;
            /** @description Visits left, those promised to bookings included. */
            left: number;
            memberId: number;
            name: string;
            /** @description Order that bought it. */
            orderId: number;
            /** @description fen; of the money paid, what would go back if the member gave the rest of the card back today */
            restFen: number;
            /** @description Bookable services it pays for; null for all. */
            serviceIds: number[] | null;
            /** @enum {string} */
            state: "active" | "finished" | "expired" | "voided";
            /** @description Where it was bought. */
            storeName: string;
            /** @description Visits bought. */
            times: number;
            /** @description Newest first. */
            uses: components["schemas"]["TreatmentUseView"][];
        };
        DeskTreatmentCardList: {
            /** @description Whether a visit may only be taken after the member’s code was scanned. */
            codeRequired: boolean;
            items: components["schemas"]["DeskTreatmentCard"][];
        };
        DifferencePage: {
            items: components["schemas"]["DifferenceView"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        DifferenceView: {
            /**
             * Format: date
             * @description Day of the bill.
             */
            billDate: string;
            /** @description In fen (a count for the total of rows). */
            billFen: number | null;
            /**
             * @description State on the bill.
             * @example SUCCESS
             */
            billState: string | null;
            /** Format: date-time */
            closedAt: string | null;
            /**
             * @description Who closed it.
             * @example staff:7
             */
            closedBy: string | null;
            detail: string;
            /** @description What explains it, or the reason the person gave. */
            explanation: string | null;
            /** Format: date-time */
            foundAt: string;
            id: number;
            /**
             * @description missing_here: only on the bill. missing_there: only in our books. late: both have it, on different days.
             * @enum {string}
             */
            kind: "missing_here" | "missing_there" | "amount" | "status" | "late" | "totals" | "unreadable";
            /** @description Our number of the payment or refund; name of the total; number of the row. */
            number: string;
            /** @description In fen (a count for the total of rows). */
            ourFen: number | null;
            /**
             * @description explained: by later news. resolved: by a person.
             * @enum {string}
             */
            state: "open" | "explained" | "resolved";
            /** @enum {string} */
            subject: "payment" | "refund" | "total" | "row";
        };
        DrawnCommission: {
            /** @description Drawn up: it changes no more. False: as it stands today. */
            final: boolean;
            lines: components["schemas"]["CommissionLine"][];
            staffId: number;
            staffName: string;
            storeId: number;
            /** @description In fen. */
            totalFen: number;
            /** @description Version of the rules. */
            version: number;
        };
        DrawnCommissions: {
            items: components["schemas"]["DrawnCommission"][];
        };
        EarnRuleBody: {
            active: boolean;
            /**
             * Format: date-time
             * @description In force from; null for always.
             */
            activeFrom?: string | null;
            /**
             * Format: date-time
             * @description In force before; null for ever.
             */
            activeUntil?: string | null;
            /** @description Product categories. Empty for all. */
            categoryIds: number[];
            /** @description Store groups, with all below them. Empty for all. */
            groupIds: number[];
            /** @description Only on member days, which a setting names. */
            memberDay: boolean;
            /** @description Days of the month in Shanghai. Empty for every day. */
            monthDays: number[];
            /**
             * @description Of 10000: 20000 doubles. 0 gives no points, whatever other rules say.
             * @example 20000
             */
            multiplierBp: number;
            /**
             * @description Shown to members.
             * @example 会员日双倍
             */
            name: string;
            /** @description Products. Empty for all. */
            productIds: number[];
            /** @description Multiplies on top of other rules. Of rules that do not, only the highest counts on a line. */
            stacks: boolean;
            /** @description Stores; a store may also be in one of the groups. Empty for all. */
            storeIds: number[];
            /** @description Tiers. Empty for all. */
            tierCodes: string[];
            /** @description Days of the week in Shanghai, 1 = Monday. Empty for every day. */
            weekdays: number[];
        };
        EarnRuleList: {
            items: components["schemas"]["EarnRuleView"][];
        };
        EarnRuleView: {
            active: boolean;
            /** Format: date-time */
            activeFrom: string | null;
            /** Format: date-time */
            activeUntil: string | null;
            categoryIds: number[];
            groupIds: number[];
            id: number;
            /** @description Only on member days. */
            memberDay: boolean;
            /** @description 1–31. */
            monthDays: number[];
            /** @description Of 10000. */
            multiplierBp: number;
            name: string;
            productIds: number[];
            /** @description Multiplies on top of other rules. */
            stacks: boolean;
            storeIds: number[];
            tierCodes: string[];
            /** @description 1 = Monday. */
            weekdays: number[];
            /** @description The rule as members read it. */
            words: string;
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
        ExportLink: {
            /** Format: date-time */
            expiresAt: string;
            /** @description Path below the API; works without a session until it expires. */
            path: string;
        };
        Figure: {
            /** @enum {string} */
            metric: "sales_fen" | "guided_fen" | "topup_fen" | "conversion_fen" | "orders" | "topups" | "joins" | "follow_ups" | "conversions" | "bookings";
            /** @example 本人销售 */
            title: string;
            /** @description Fen where the metric ends in `_fen`, pieces otherwise. */
            value: number;
        };
        FollowUpCounts: {
            /** @description Closed by the person today. */
            doneToday: number;
            /** @description To be done now. */
            open: number;
            /** @description Of them, past their deadline. */
            overdue: number;
        };
        FollowUpList: {
            counts: components["schemas"]["FollowUpCounts"];
            /** @description The most urgent first, at most 100. */
            items: components["schemas"]["FollowUpView"][];
        };
        FollowUpPage: {
            items: components["schemas"]["FollowUpView"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        FollowUpView: {
            /**
             * Format: date-time
             * @description When it came up.
             */
            at: string;
            /** @description The member came, ordered or booked in the days after. */
            converted: boolean;
            /** Format: date-time */
            doneAt: string | null;
            /** Format: date-time */
            dueAt: string | null;
            /** @description Too long overdue: the store manager has been told. */
            escalated: boolean;
            id: number;
            /** @example birthday */
            kind: string;
            memberId: number;
            /** @description Nickname. */
            memberName: string;
            /** @description Assigned to the person who asks. */
            mine: boolean;
            note: string | null;
            /** @enum {string|null} */
            outcome: "contacted" | "no_answer" | "not_interested" | "booked" | "bought" | "wrong_number" | "opt_out" | null;
            /** @description Open and past its deadline. */
            overdue: boolean;
            /** @example 138****8000 */
            phoneMasked: string;
            /** @description Why now, in one sentence with its evidence. */
            reason: string;
            /** @description What one could say, ready to use; empty without a fitting script. */
            script: string;
            /**
             * @description Alerts are closed under /staff/alerts.
             * @enum {string}
             */
            source: "alert" | "follow_up";
            /** @description Null: whoever in the store takes it first. */
            staffId: number | null;
            staffName: string | null;
            /** @enum {string} */
            state: "open" | "done" | "expired";
            storeId: number;
            storeName: string;
            /** @example 生日关怀 */
            title: string;
        };
        FreezeRequest: {
            /**
             * @description loss: reported lost by the member; hold: stopped by the house.
             * @enum {string}
             */
            kind: "loss" | "hold";
            reason: string;
        };
        GuideAssignment: {
            reason: string;
            /** @description Null takes the guide away. */
            staffId: number | null;
        };
        GuideBrief: {
            id: number;
            /** @example 周晓棠 */
            name: string;
            /** @example 高级导购 */
            title: string;
        };
        GuideHistory: {
            /** @description Newest first. */
            items: components["schemas"]["GuidePeriod"][];
        };
        GuidePeriod: {
            /**
             * Format: date-time
             * @description End of the claim; null: for good.
             */
            claimUntil: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /** @description Why it ended; null while it holds. */
            endedReason: string | null;
            /** @example 入会邀请 */
            reason: string;
            /** Format: date-time */
            since: string;
            staffId: number;
            staffName: string;
        };
        HandOverInput: {
            reason: string;
            storeId: number;
            toStaffId: number;
        };
        HandOverResult: {
            /** @description Members who have another guide now. */
            moved: number;
        };
        HouseRedemption: {
            /** @description Where it is sent to. */
            address: components["schemas"]["AddressView"] | null;
            /** @description Who ships it; null until it is shipped. */
            carrier: string | null;
            /** @description In fen. */
            cashFen: number;
            cashMethod: components["schemas"]["CashMethod"];
            colour: components["schemas"]["TileColour"];
            /** Format: date-time */
            createdAt: string;
            delivery: components["schemas"]["MallDelivery"];
            /** @description Sign on the tile. */
            emblem: string;
            /** Format: date-time */
            endedAt: string | null;
            id: number;
            itemId: number;
            kind: components["schemas"]["MallKind"];
            memberId: number;
            memberName: string;
            /** @description The item as it was. */
            name: string;
            points: number;
            /** @description What became of WeChat's part. */
            refundState: components["schemas"]["CashRefundState"];
            /** Format: date-time */
            shippedAt: string | null;
            state: components["schemas"]["RedemptionState"];
            /** @description Store in which it is collected. */
            storeName: string | null;
            trackingNo: string | null;
        };
        HouseRedemptionPage: {
            items: components["schemas"]["HouseRedemption"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
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
        InviterBrief: {
            /**
             * @description As the friend calls themselves.
             * @example 小满
             */
            nickname: string;
        };
        IssuableGift: {
            /** @example 满 ¥100 可用 */
            conditionText: string;
            /**
             * @description For a pack, how many coupons are in it.
             * @example ¥20
             */
            faceText: string;
            name: string;
            packId: number | null;
            templateId: number | null;
        };
        IssuableGiftList: {
            items: components["schemas"]["IssuableGift"][];
            /** @description Coupons that this person may still give today in this store. */
            leftToday: number;
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
            purpose: "account" | "marketing" | "location" | "birthday" | "personal";
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
        JoinWaitlistBody: {
            /**
             * Format: date
             * @description A day in Shanghai.
             * @example 2026-11-22
             */
            date: string;
            part: components["schemas"]["BookingDayPart"];
            serviceId: number;
            /** @description Left out for whoever is free. */
            staffId?: number;
            storeId: number;
        };
        Landing: {
            brandLine: string;
            campaign: components["schemas"]["CampaignBrief"] | null;
            /** @example 归客 */
            chainName: string;
            consentTexts: components["schemas"]["ConsentText"][];
            guide: components["schemas"]["GuideBrief"] | null;
            /** @description The member whose personal code was scanned. */
            inviter: components["schemas"]["InviterBrief"] | null;
            store: components["schemas"]["StoreBrief"] | null;
            welcome: components["schemas"]["Welcome"] | null;
        };
        Leave: {
            /** @description Bookings of that person that lie ahead in this time. */
            conflicts: components["schemas"]["BookingConflict"][];
            /** @description I may decide it now. */
            decidable: boolean;
            decidedByName: string | null;
            /** @description What the decision was explained with. */
            decisionNote: string | null;
            /** Format: date-time */
            endsAt: string;
            id: number;
            /** @enum {string} */
            kind: "annual" | "sick" | "personal" | "training" | "other";
            /** @description It is mine. */
            mine: boolean;
            reason: string;
            staffId: number;
            staffName: string;
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            state: "requested" | "approved" | "rejected" | "cancelled";
            storeId: number;
        };
        LeaveBody: {
            /**
             * Format: date-time
             * @description At most 60 days later.
             */
            endsAt: string;
            /** @enum {string} */
            kind: "annual" | "sick" | "personal" | "training" | "other";
            /** @description For whoever decides; may be empty. */
            reason: string;
            /** @description Somebody else, entered by who plans the shifts; oneself when left out. */
            staffId?: number | null;
            /** Format: date-time */
            startsAt: string;
            /** @description The store whose manager decides. */
            storeId: number;
        };
        LeaveDecisionBody: {
            /** @description False turns it down. */
            approve: boolean;
            note?: string;
        };
        LeavePage: {
            items: components["schemas"]["Leave"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
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
        /** @enum {string} */
        LimitPeriod: "ever" | "day" | "week" | "month";
        LossReport: {
            /** @description What has happened, in the member’s words. */
            reason?: string;
        };
        MakeUpBody: {
            /**
             * Format: date
             * @description The business day that was missed.
             * @example 2026-11-20
             */
            date: string;
        };
        MallCard: {
            /** @description Money beside the points, in fen. */
            cashFen: number;
            colour: components["schemas"]["TileColour"];
            /** @description One or two characters on its tile. */
            emblem: string;
            /** Format: date-time */
            endsAt: string | null;
            id: number;
            kind: components["schemas"]["MallKind"];
            /** @description Pieces left; null when nobody counts. */
            left: number | null;
            /** @example 每人每月限兑 1 次 */
            limitText: string | null;
            name: string;
            points: number;
            /** @description Why it can not be had now; points left aside. */
            reason: string | null;
            /** @description Points the member still lacks; null for a guest. */
            shortPoints: number | null;
            standing: components["schemas"]["MallStanding"];
            /** Format: date-time */
            startsAt: string | null;
            /** @description A few words below the name. */
            subtitle: string;
            /** @example 金卡及以上专享 */
            tierText: string | null;
            /** @description What it is worth, in fen. */
            valueFen: number | null;
        };
        MallCardPage: {
            items: components["schemas"]["MallCard"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        /** @enum {string} */
        MallDelivery: "pickup" | "shipping" | "instant";
        /** @enum {string} */
        MallFilter: "all" | "affordable" | "goods" | "coupon" | "service";
        MallItemInput: {
            /** @description Offered at all. */
            active: boolean;
            /** @description Money beside the points, in fen. */
            cashFen: number;
            colour: components["schemas"]["TileColour"];
            /** @description For a coupon or a service. */
            couponTemplateId?: number | null;
            deliveries: components["schemas"]["MallDelivery"][];
            /**
             * @description One or two characters that stand on its tile.
             * @example 吐司
             */
            emblem: string;
            /** Format: date-time */
            endsAt?: string | null;
            kind: components["schemas"]["MallKind"];
            /** @description What the limit per member counts in. */
            limitPeriod: components["schemas"]["LimitPeriod"];
            name: string;
            /** @description Pieces that a member may have per period; null: no limit. */
            perMember?: number | null;
            points: number;
            /** @description Place in the window, lowest first. */
            position: number;
            /** Format: date-time */
            startsAt?: string | null;
            /** @description Null: not counted. */
            stock?: number | null;
            /** @description Stores in which it can be collected; empty for all. */
            storeIds: number[];
            /** @description Counts of single stores, within the stock in all. */
            storeStock: components["schemas"]["StoreStockInput"][];
            /** @example 原价 ¥38 的招牌吐司 */
            subtitle: string;
            /** @description Sentences, shown as they are. */
            terms: string[];
            /** @description Tiers that may have it; empty for all. */
            tierCodes: string[];
            /** @description Worth, in fen. */
            valueFen?: number | null;
        };
        MallItemRecord: {
            active: boolean;
            /** @description In fen. */
            cashFen: number;
            colour: components["schemas"]["TileColour"];
            couponTemplateId: number | null;
            deliveries: components["schemas"]["MallDelivery"][];
            /** @description Sign on the tile. */
            emblem: string;
            /** Format: date-time */
            endsAt: string | null;
            id: number;
            kind: components["schemas"]["MallKind"];
            levels: components["schemas"]["StockLevelView"][];
            limitPeriod: components["schemas"]["LimitPeriod"];
            name: string;
            /** @description Pieces that a member may have per period; null: no limit. */
            perMember: number | null;
            points: number;
            position: number;
            /** Format: date-time */
            startsAt: string | null;
            storeIds: number[];
            /** @description A few words below the name. */
            subtitle: string;
            /** @description What to know before redeeming. */
            terms: string[];
            tierCodes: string[];
            /** @description In fen. */
            valueFen: number | null;
        };
        MallItemRecordPage: {
            items: components["schemas"]["MallItemRecord"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        MallItemView: {
            /** @description Points the member has; null for a guest. */
            balance: number | null;
            /** @description What happens to it when nobody comes, or minds change. */
            cancelText: string;
            /** @description Money beside the points, in fen. */
            cashFen: number;
            colour: components["schemas"]["TileColour"];
            deliveries: components["schemas"]["MallDelivery"][];
            /** @description One or two characters on its tile. */
            emblem: string;
            /** Format: date-time */
            endsAt: string | null;
            /** @description Days it is kept in the store; 0 for as long as it takes. */
            holdDays: number;
            id: number;
            kind: components["schemas"]["MallKind"];
            /** @description Pieces left; null when nobody counts. */
            left: number | null;
            /** @example 每人每月限兑 1 次 */
            limitText: string | null;
            name: string;
            points: number;
            /** @description Why it can not be had now; points left aside. */
            reason: string | null;
            /** @description Points the member still lacks; null for a guest. */
            shortPoints: number | null;
            standing: components["schemas"]["MallStanding"];
            /** Format: date-time */
            startsAt: string | null;
            /** @description Where it can be collected. */
            stores: components["schemas"]["MallStoreView"][];
            /** @description A few words below the name. */
            subtitle: string;
            /** @description Terms, a sentence each. */
            terms: string[];
            /** @example 金卡及以上专享 */
            tierText: string | null;
            /** @description What it is worth, in fen. */
            valueFen: number | null;
        };
        /** @enum {string} */
        MallKind: "goods" | "coupon" | "service" | "swap";
        /** @enum {string} */
        MallStanding: "open" | "upcoming" | "over" | "sold_out";
        MallStoreView: {
            /** @description Pieces left there; null when nobody counts. */
            left: number | null;
            store: components["schemas"]["StoreBrief"];
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
        MemberComplaint: {
            /** @description There is an answer to read, or an end to rate. */
            awaitsMember: boolean;
            /** @description It is closed, not rated, and not too long ago. */
            canRate: boolean;
            /** @description It is closed, not too long ago, and not opened again too often. */
            canReopen: boolean;
            /** @description It is not closed: further words are taken. */
            canReply: boolean;
            /** @example 服务态度 */
            categoryName: string;
            /**
             * Format: date-time
             * @description Until when a word is owed to the member.
             */
            dueAt: string | null;
            /** @description Oldest first. Internal notes are not among them. */
            entries: components["schemas"]["ComplaintEntry"][];
            id: number;
            /**
             * @description To be quoted.
             * @example TS100234
             */
            number: string;
            /** Format: date-time */
            openedAt: string;
            /** @description 1–5. */
            rating: number | null;
            /** Format: date-time */
            reopenUntil: string | null;
            /** @example 问题已解决 */
            resolutionName: string | null;
            /** @enum {string} */
            state: "open" | "handling" | "answered" | "closed";
            storeName: string | null;
            subject: components["schemas"]["ComplaintSubject"] | null;
            /** @description Beginning of the first words. */
            summary: string;
            /** Format: date-time */
            updatedAt: string;
        };
        MemberComplaintBrief: {
            /** @description There is an answer to read, or an end to rate. */
            awaitsMember: boolean;
            /** @example 服务态度 */
            categoryName: string;
            /**
             * Format: date-time
             * @description Until when a word is owed to the member.
             */
            dueAt: string | null;
            id: number;
            /**
             * @description To be quoted.
             * @example TS100234
             */
            number: string;
            /** Format: date-time */
            openedAt: string;
            /** @enum {string} */
            state: "open" | "handling" | "answered" | "closed";
            storeName: string | null;
            /** @description Beginning of the first words. */
            summary: string;
            /** Format: date-time */
            updatedAt: string;
        };
        MemberComplaintPage: {
            items: components["schemas"]["MemberComplaintBrief"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        MemberFigures: {
            /** @description Average of an order, in fen. */
            basketFen: number | null;
            /** @description Category of most pieces. */
            favouriteCategory: string | null;
            /** Format: date-time */
            lastPaidAt: string | null;
            /** @description The dearest piece of the last order. */
            lastProduct: string | null;
            /** @description Paid orders less those taken back. */
            orders: number;
            /** @description Days between two visits by the member’s own measure. */
            rhythmDays: number | null;
            /** @description Net of returns, in fen. */
            spendFen: number;
            usualStore: components["schemas"]["StoreBrief"] | null;
        };
        MemberMe: {
            birthday: components["schemas"]["Birthday"] | null;
            /** @description Coupons that can be used now. */
            coupons: number;
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
            /** @description They let us choose for them by what they did; otherwise only what everybody is shown. */
            personalised: boolean;
            /** @example 138****8000 */
            phoneMasked: string;
            points: components["schemas"]["PointsSummary"];
            tier: components["schemas"]["TierCard"];
            /** @description Messages in the inbox not yet read. */
            unreadMessages: number;
            wallet: components["schemas"]["WalletSummary"];
        };
        MemberMerge: {
            fromId: number;
            id: number;
            intoId: number;
            /** Format: date-time */
            mergedAt: string;
            reason: string;
            /** @enum {string} */
            state: "merged" | "undone";
            /** Format: date-time */
            undoneAt: string | null;
        };
        MemberMergePage: {
            items: components["schemas"]["MemberMerge"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        MemberQuoteInput: {
            /**
             * Format: date-time
             * @description What it would cost then: promotions, coupons and points of that time, prices of today.
             */
            at?: string;
            /**
             * @description Use the coupons that together save the most, instead of couponIds.
             * @default false
             */
            bestCoupons?: boolean;
            /** @description Coupons to use; their order does not matter. Needs a member who has shown a code. */
            couponIds?: number[];
            lines: components["schemas"]["OrderLineInput"][];
            storeId: number;
            /**
             * @description Use as many points as allowed.
             * @default false
             */
            usePoints?: boolean;
        };
        MemberSession: {
            /** Format: date-time */
            expiresAt: string;
            /** @description Null until the person joins. */
            memberId: number | null;
            /** @description Send as `Authorization: Bearer …`. */
            token: string;
        };
        MemberTimeline: {
            /** @description Newest first, of all stores. */
            items: components["schemas"]["RecentActivity"][];
            /**
             * Format: date-time
             * @description Null on the last page.
             */
            nextBefore: string | null;
        };
        MergeConfirmation: {
            /** @description Of the preview: refused when something changed since. */
            fingerprint: string;
            /** @description Whose things are carried over; closed afterwards. */
            fromId: number;
            /** @description Who stays. */
            intoId: number;
            /** @description How it was made sure that they are one person. */
            reason: string;
        };
        MergePair: {
            /** @description Whose things are carried over; closed afterwards. */
            fromId: number;
            /** @description Who stays. */
            intoId: number;
        };
        MergePart: {
            /** @example wallet */
            room: string;
            /** @example 储值 */
            title: string;
            /**
             * @description What is carried over, in Chinese.
             * @example 储值 ¥110（1 笔）
             */
            words: string;
        };
        MergeParty: {
            id: number;
            /** Format: date-time */
            joinedAt: string;
            memberNo: string;
            nickname: string;
            /** @example 138****8000 */
            phoneMasked: string;
        };
        MergePreview: {
            /** @description To be sent back with the confirmation. */
            fingerprint: string;
            from: components["schemas"]["MergeParty"];
            into: components["schemas"]["MergeParty"];
            /** @description What must be settled first, in Chinese; null: nothing. */
            obstacle: string | null;
            parts: components["schemas"]["MergePart"][];
        };
        MergeReason: {
            /** @description How it was made sure; kept in the audit log. */
            reason: string;
        };
        MoveComplaintBody: {
            /** @description The store that answers for it; headquarters when left out. */
            storeId?: number;
            /** @description What is still wrong. */
            words: string;
        };
        MyPerformance: {
            /** @description The last fourteen days of the month so far, oldest first. */
            days: components["schemas"]["DayFigure"][];
            figures: components["schemas"]["Figure"][];
            /** @description Minutes at work in the month, in all stores. */
            minutes: number;
            /** @example 2026-11 */
            month: string;
            statement: components["schemas"]["CommissionView"];
        };
        MyRedemptionPage: {
            items: components["schemas"]["Redemption"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        MyReferrals: {
            /** @description Of them, those who have bought. */
            bought: number;
            /** @description Coupons earned by this so far. */
            earnedCoupons: number;
            /** @description Growth earned by this so far. */
            earnedGrowth: number;
            /** @description Points earned by this so far. */
            earnedPoints: number;
            /** @description Friends who have joined and count. */
            joined: number;
            /** @description Null while there is no programme. */
            program: components["schemas"]["ReferralOffer"] | null;
            /** @description Of them, those for whom the reward was given. */
            rewarded: number;
        };
        Named: {
            active: boolean;
            id: number;
            name: string;
        };
        NamedBody: {
            active: boolean;
            /** @example 烘焙教学 */
            name: string;
        };
        NamedList: {
            items: components["schemas"]["Named"][];
        };
        NewFollowUp: {
            /** @description Days until it comes up; 0 for today. */
            afterDays: number;
            /** @description What it is about. */
            note: string;
        };
        NextStepInput: {
            /** @description Days until it comes up. */
            afterDays: number;
            /** @description What it will be about. */
            note?: string;
        };
        NextTier: {
            code: string;
            /** @description Growth still missing; null when growth does not count. */
            growthNeeded: number | null;
            /** @example 金卡 */
            name: string;
            /**
             * Format: double
             * @description Way already gone, 0 to 1.
             */
            progress: number;
            /**
             * @description What is still missing, ready to show.
             * @example 再消费 ¥186 升级金卡
             */
            remainingText: string;
        };
        NoticeRefusal: {
            /** @enum {string} */
            code: "FAIL";
            /** @example 失败 */
            message: string;
        };
        Obstacle: {
            /** @description Where it lies: `wallet`, `appointment`, `complaint` … */
            room: string;
            /** @description What has to be settled first, in Chinese. */
            text: string;
        };
        OnlineCancelInput: {
            /** @description Why, if the member likes to say. */
            reason?: string;
        };
        OnlineOrderInput: {
            /** @description Coupons to use; their order does not matter. Needs a member who has shown a code. */
            couponIds?: number[];
            /**
             * @description Collected in the store.
             * @enum {string}
             */
            fulfilment: "pickup";
            lines: components["schemas"]["OrderLineInput"][];
            /** @description Sums to payableFen, one amount per method; wechat makes the order wait for the payment. */
            payments: components["schemas"]["OnlinePaymentInput"][];
            /** @description quoteHash of what the member saw; another result answers QUOTE_CHANGED. */
            quoteHash: string;
            storeId: number;
            /**
             * @description Use as many points as allowed.
             * @default false
             */
            usePoints?: boolean;
        };
        OnlinePaymentInput: {
            /** @description fen */
            amountFen: number;
            /** @enum {string} */
            method: "wallet" | "wechat";
        };
        OpenComplaintBody: {
            categoryId: number;
            /** @description Ids of own uploads, in their order. */
            mediaIds?: number[];
            /** @description Where it happened, without a subject. */
            storeId?: number;
            /** @description An order or booking of the member’s. */
            subject?: components["schemas"]["ComplaintSubjectBody"];
            /** @description What happened. */
            words: string;
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
        OpenServiceRecordBody: {
            memberId: number;
            /** @description A service that the store offers; its stages are taken. */
            serviceId: number;
            storeId: number;
        };
        OpenShiftBody: {
            /** @description fen in the drawer at the beginning */
            floatFen: number;
            storeId: number;
        };
        Order: {
            /** @description The member’s balances right after payment. */
            balances: components["schemas"]["OrderBalances"] | null;
            /** @description The booking whose bill it was. */
            bookingId: number | null;
            /**
             * Format: date-time
             * @description When the sale happened.
             */
            createdAt: string;
            discounts: components["schemas"]["OrderDiscount"][];
            earnedGrowth: number;
            earnedPoints: number;
            /**
             * Format: date-time
             * @description When an unpaid order is given up.
             */
            expiresAt: string | null;
            /**
             * @description pickup: ordered online, collected in the store.
             * @enum {string}
             */
            fulfilment: "counter" | "pickup";
            id: number;
            lines: components["schemas"]["SoldLineView"][];
            /** @description fen */
            listFen: number;
            memberId: number | null;
            orderNo: string;
            /** Format: date-time */
            paidAt: string | null;
            /** @description fen */
            payableFen: number;
            payments: components["schemas"]["OrderPaymentView"][];
            /**
             * Format: date-time
             * @description When a till told of it, for a sale that arrived late.
             */
            receivedAt: string | null;
            /** Format: date-time */
            refundedAt: string | null;
            /** @description fen; what had been paid for the pieces that have come back */
            refundedFen: number;
            /** @description Oldest first. */
            returns: components["schemas"]["OrderReturn"][];
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
            /** @description Nickname, for staff of the store; null for a guest. */
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
            /** @description Of the promotion or the coupon. */
            id: number | null;
            /** @enum {string} */
            kind: "promotion" | "tier" | "coupon" | "points";
            /** @description Chinese */
            title: string;
        };
        OrderLineInput: {
            productId: number;
            quantity: number;
        };
        OrderPaymentInput: {
            /** @description fen */
            amountFen: number;
            /** @enum {string} */
            method: "wallet" | "cash" | "wechat" | "card" | "voucher";
        };
        OrderPaymentView: {
            /** @description fen */
            amountFen: number;
            /** @description fen; wallet only */
            bonusFen?: number;
            /** @enum {string} */
            method: "points" | "wallet" | "cash" | "wechat" | "card" | "voucher";
            /** @description points only */
            points?: number;
            /** @description fen; wallet only */
            principalFen?: number;
            /** @enum {string} */
            state: "held" | "paid" | "refunding" | "refunded" | "void";
        };
        OrderReturn: {
            /** @description fen; what had been paid for the pieces: the payments and deductedFen */
            amountFen: number;
            /** @description Nothing of the order is left after it. */
            complete: boolean;
            /**
             * Format: date-time
             * @description When all of the money had arrived.
             */
            completedAt: string | null;
            /** @description Coupons given back, with the expiry they had. */
            coupons: components["schemas"]["CouponBackView"][];
            /** Format: date-time */
            createdAt: string;
            /** @description fen; kept for points that the sale had given and that are spent */
            deductedFen: number;
            /** @description Growth value taken back. */
            growth: number;
            id: number;
            lines: components["schemas"]["ReturnedLineView"][];
            /** @description Where each part goes back to. */
            payments: components["schemas"]["ReturnPaymentView"][];
            points: components["schemas"]["ReturnPointsView"];
            /**
             * @description Number of the order and of the return.
             * @example 2026112143008-1
             */
            returnNo: string;
            /** @enum {string} */
            state: "refunding" | "refunded";
            /** @description Where the pieces were handed back. */
            storeName: string;
        };
        OrderToPay: {
            /** @description The member’s balances right after payment. */
            balances: components["schemas"]["OrderBalances"] | null;
            /** @description The booking whose bill it was. */
            bookingId: number | null;
            /**
             * Format: date-time
             * @description When the sale happened.
             */
            createdAt: string;
            discounts: components["schemas"]["OrderDiscount"][];
            earnedGrowth: number;
            earnedPoints: number;
            /**
             * Format: date-time
             * @description When an unpaid order is given up.
             */
            expiresAt: string | null;
            /**
             * @description pickup: ordered online, collected in the store.
             * @enum {string}
             */
            fulfilment: "counter" | "pickup";
            id: number;
            lines: components["schemas"]["SoldLineView"][];
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
            /**
             * Format: date-time
             * @description When a till told of it, for a sale that arrived late.
             */
            receivedAt: string | null;
            /** Format: date-time */
            refundedAt: string | null;
            /** @description fen; what had been paid for the pieces that have come back */
            refundedFen: number;
            /** @description Oldest first. */
            returns: components["schemas"]["OrderReturn"][];
            /** @enum {string} */
            source: "staff" | "pos" | "member";
            staffName: string | null;
            /** @enum {string} */
            state: "awaiting_payment" | "paid" | "refunding" | "refunded" | "closed";
            store: components["schemas"]["StoreBrief"];
        };
        OutcomeInput: {
            /** @description Another to-do for the same person that comes up later. */
            next?: components["schemas"]["NextStepInput"];
            note?: string;
            /** @enum {string} */
            outcome: "contacted" | "no_answer" | "not_interested" | "booked" | "bought" | "wrong_number" | "opt_out";
        };
        OutstandingOfEntity: {
            /** @description All five bands, youngest first. */
            bands: components["schemas"]["AgeBandAmount"][];
            /** @enum {string} */
            book: "principal" | "bonus" | "points";
            /** @description Issuing legal entity; 0 for points, which are the chain’s. */
            entityId: number;
            entityName: string;
            /** @description Fen; points for points. Held amounts included. */
            total: number;
        };
        OutstandingView: {
            /**
             * Format: date
             * @description Business day.
             */
            asOf: string;
            items: components["schemas"]["OutstandingOfEntity"][];
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
        PayConfirmationAnswer: {
            /** @description Fen, as shown to the member. */
            amountFen: number;
        };
        PayConfirmationList: {
            /** @description What waits for an answer, newest first. */
            items: components["schemas"]["PayConfirmationView"][];
        };
        PayConfirmationRequest: {
            /** @description Fen to be taken from the wallet. */
            amountFen: number;
            /** @description From scanning the member’s pay code. */
            grant: string;
            /** @description Store in which the code was scanned. */
            storeId: number;
        };
        PayConfirmationView: {
            /** @description fen */
            amountFen: number;
            /** Format: date-time */
            expiresAt: string;
            id: number;
            /**
             * @description `asked`: the member has not answered yet.
             * @enum {string}
             */
            state: "asked" | "confirmed" | "refused" | "expired";
            storeName: string;
        };
        PayingCard: {
            /**
             * Format: date
             * @description The last day on which it is good.
             */
            expiresOn: string;
            id: number;
            /** @description Visits that are left. */
            left: number;
            /** @example 肩颈舒缓 10 次卡 */
            name: string;
            /** @description Visits it had. */
            total: number;
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
            purpose: "topup" | "order" | "mall" | "booking";
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
        PhoneProof: {
            /** @description Code of the phone button, good once within five minutes. */
            phoneCode: string;
        };
        PickupItemView: {
            /** @example 手工曲奇礼盒 */
            name: string;
            quantity: number;
        };
        PickupPerson: {
            id: number;
            name: string;
            /** @example 138****0001 */
            phoneMasked: string;
        };
        /** @enum {string} */
        PickupSource: "order" | "mall";
        /** @enum {string} */
        PickupState: "waiting" | "collected" | "cancelled" | "expired";
        PickupTicket: {
            /**
             * @description Twelve digits, also the text of the QR code and the barcode.
             * @example 920123456789
             */
            code: string;
            /**
             * Format: date-time
             * @description When it was collected or came to another end.
             */
            endedAt: string | null;
            /**
             * Format: date-time
             * @description Null: as long as it takes.
             */
            expiresAt: string | null;
            /** @description A small present that goes with it. */
            gift: string | null;
            id: number;
            items: components["schemas"]["PickupItemView"][];
            /** @description Whether it can be collected by now. */
            ready: boolean;
            /** Format: date-time */
            readyAt: string;
            source: components["schemas"]["PickupSource"];
            /** @description The order or the redemption. */
            sourceId: number;
            state: components["schemas"]["PickupState"];
            store: components["schemas"]["StoreBrief"];
            title: string;
        };
        PickupTicketPage: {
            items: components["schemas"]["PickupTicket"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        PictureView: {
            id: number;
            /** @description The same as a square of 360 px. */
            thumbnailUrl: string;
            /** @description Path on the API’s host, at most 1600 px a side; opens without credentials for some minutes. */
            url: string;
        };
        PlanCouponBody: {
            /** @description A pack of coupons. */
            packId?: number | null;
            quantity: number;
            /** @description A coupon template; exactly one of the two. */
            templateId?: number | null;
            /**
             * @description As it is promised to the member.
             * @example 满100减20券
             */
            title: string;
            /** @description Worth of all of them, in fen. */
            valueFen: number;
        };
        PlanGiftBody: {
            quantity: number;
            /** @example 保温杯 */
            title: string;
            /** @description Worth of all of them, in fen. */
            valueFen: number;
        };
        PointsAdjustment: {
            /** Format: date-time */
            at: string;
            /** @description All points of the member afterwards. */
            balance: number;
            /** @description What is still owed after a return. */
            debt: number;
            id: number;
            memberId: number;
            /** @description Signed. */
            points: number;
        };
        PointsAdjustmentBody: {
            /** @description Given when above 0, taken when below; never 0. */
            points: number;
            /**
             * @description Kept in the audit log.
             * @example 活动漏发补记
             */
            reason: string;
        };
        PointsOfDay: {
            amount: number;
            /**
             * @description Business day (Asia/Shanghai).
             * @example 2027-11-30
             */
            on: string;
        };
        PointsRules: {
            /** @description How points are earned. */
            earn: string[];
            /** @description How long points live. */
            expiry: string[];
            /** @description What a return does to points. */
            returns: string[];
            /** @description How points are spent. */
            spend: string[];
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
            /** @description When pending points become usable; soonest first. */
            arriving: components["schemas"]["PointsOfDay"][];
            /** @description Points, pending and held ones included. */
            balance: number;
            /** @description Points owed after a return; the next points earned fill it first. */
            debt: number;
            /** @description Last days on which points can be used; soonest first. */
            expiring: components["schemas"]["PointsOfDay"][];
            /** @description Points set aside for orders that wait to be paid. */
            held: number;
            /** @description Points that cannot be used yet. */
            pending: number;
            /** @description The rules in the home store, in Chinese, as sentences to show. */
            rules: components["schemas"]["PointsRules"];
            /** @description Points that can be used now. */
            usable: number;
            /** @description What the usable points are worth at checkout, in fen. */
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
            /**
             * Format: date-time
             * @description What it would cost then: promotions, coupons and points of that time, prices of today.
             */
            at?: string;
            /**
             * @description Use the coupons that together save the most, instead of couponIds.
             * @default false
             */
            bestCoupons?: boolean;
            /** @description Numbers of coupons that the customer has shown; with memberId or grant. */
            couponCodes?: string[];
            /** @description Coupons to use; their order does not matter. Needs a member who has shown a code. */
            couponIds?: number[];
            /** @description From scanning the member’s code; a pay code allows wallet and points. */
            grant?: string;
            lines: components["schemas"]["PosOrderLineInput"][];
            /** @description A member known otherwise: earns, but cannot pay with wallet or points, nor use coupons unseen. */
            memberId?: number;
            storeId: number;
            /**
             * @description Use as many points as allowed.
             * @default false
             */
            usePoints?: boolean;
        };
        PosSettleInput: {
            /** @description Numbers of coupons that the customer has shown; with memberId or grant. */
            couponCodes?: string[];
            /** @description Coupons to use; their order does not matter. Needs a member who has shown a code. */
            couponIds?: number[];
            /** @description The till’s own number, unique per store. */
            externalNo: string;
            /** @description From scanning the member’s code; a pay code allows wallet and points. */
            grant?: string;
            lines: components["schemas"]["PosOrderLineInput"][];
            /** @description A member known otherwise: earns, but cannot pay with wallet or points, nor use coupons unseen. */
            memberId?: number;
            /**
             * Format: date-time
             * @description When the sale happened, for one the till could not tell of at once: it is priced and dated by then. At most order.lateDays ago; cash and card only after ten minutes.
             */
            occurredAt?: string;
            /** @description Sums to payableFen. card: taken by the till’s own terminal. wechat makes the order await the member’s payment, voucher the platform’s word (a moment, as a rule). */
            payments: components["schemas"]["OrderPaymentInput"][];
            /** @description quoteHash of the quote shown to the customer; another result answers QUOTE_CHANGED. */
            quoteHash?: string;
            storeId: number;
            /**
             * @description Use as many points as allowed.
             * @default false
             */
            usePoints?: boolean;
            /** @description Vouchers of other platforms, looked at by …/vouchers/scan, that pay the `voucher` part. Not together with wechat. */
            vouchers?: components["schemas"]["VoucherChoiceInput"][];
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
        PosVoucherQuoteInput: {
            /**
             * Format: date-time
             * @description What it would cost then: promotions, coupons and points of that time, prices of today.
             */
            at?: string;
            /**
             * @description Use the coupons that together save the most, instead of couponIds.
             * @default false
             */
            bestCoupons?: boolean;
            /** @description Numbers of coupons that the customer has shown; with memberId or grant. */
            couponCodes?: string[];
            /** @description Coupons to use; their order does not matter. Needs a member who has shown a code. */
            couponIds?: number[];
            /** @description From scanning the member’s code; a pay code allows wallet and points. */
            grant?: string;
            lines: components["schemas"]["PosOrderLineInput"][];
            /** @description A member known otherwise: earns, but cannot pay with wallet or points, nor use coupons unseen. */
            memberId?: number;
            storeId: number;
            /**
             * @description Use as many points as allowed.
             * @default false
             */
            usePoints?: boolean;
            vouchers: components["schemas"]["VoucherChoiceInput"][];
        };
        PrepaidMovementView: {
            /** @description opening + issued − redeemed − refunded, in fen. */
            closingFen: number;
            /** @description In fen. */
            issuedFen: number;
            /** @description At the beginning, in fen. */
            openingFen: number;
            /** @description Spent, less what returns brought back, in fen. */
            redeemedFen: number;
            /** @description Given back or lapsed, in fen. */
            refundedFen: number;
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
        ProgramChange: {
            /** @description False: nobody new is taken in; what was promised is still given. */
            active: boolean;
            /** @description The version the editor has seen. */
            baseVersion: number;
            /** @description Friends who may be rewarded in all; null: no limit. */
            budget: number | null;
            /** Format: date-time */
            endsAt: string | null;
            /** @example 推荐有礼 */
            name: string;
            rules: components["schemas"]["ReferralRulesBody"];
            /** Format: date-time */
            startsAt: string;
        };
        PromotionBody: {
            active: boolean;
            /** @description Product categories; or the product is named; empty for all */
            categoryIds: number[];
            /** @description Empty for all */
            channels: ("store" | "online")[];
            /**
             * Format: date-time
             * @description On until before; null for ever
             */
            endsAt?: string | null;
            /** @description Products it is not for, though their category is. */
            excludedProductIds: number[];
            /** @description Store groups, with all below them; empty for all */
            groupIds: number[];
            /** @description Empty for the whole day */
            hours: components["schemas"]["PromotionHours"][];
            /**
             * @description percent: priceBp of the price; fixed_price: unitPriceFen a piece; amount_off_unit: offFen off each piece; amount_off_threshold: offFen off for every thresholdFen, at most maxTimes times
             * @enum {string}
             */
            kind: "percent" | "fixed_price" | "amount_off_unit" | "amount_off_threshold";
            /** @description Null for ever */
            maxTimes?: number | null;
            /**
             * @description Chinese, shown to customers
             * @example 周末面包第二件半价
             */
            name: string;
            /** @description fen; at most thresholdFen */
            offFen?: number;
            /** @description 1/10000; 8000 is 8 折 */
            priceBp?: number;
            /** @description Which goes first on a line that two are for, and the tie-break between equals: the higher one. */
            priority: number;
            /** @description Products; empty for all */
            productIds: number[];
            /** @description The tier’s discount comes on top; otherwise the customer has the better of the two. */
            stacksWithTier: boolean;
            /**
             * Format: date-time
             * @description On from; null for at once
             */
            startsAt?: string | null;
            /** @description Stores; or stands in one of the groups; empty for all */
            storeIds: number[];
            /** @description fen */
            thresholdFen?: number;
            /** @description Tiers, and then for members only; empty for everybody. */
            tierCodes: string[];
            /** @description fen */
            unitPriceFen?: number;
            /** @description 1 Monday … 7 Sunday; empty for all */
            weekdays: number[];
        };
        PromotionHours: {
            /**
             * @description HH:mm in Shanghai
             * @example 14:00
             */
            from: string;
            /**
             * @description Not included; 24:00 is midnight; before `from` it is the next day’s.
             * @example 16:00
             */
            until: string;
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
            /**
             * Format: double
             * @description Degrees, GCJ-02, as WeChat uses.
             */
            latitude: number | null;
            /**
             * Format: double
             * @description Degrees, GCJ-02, as WeChat uses.
             */
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
        QuarterOfEntity: {
            bonus: components["schemas"]["PrepaidMovementView"];
            /** @description To be kept in custody: the share of the closing principal, rounded up, in fen. */
            custodyFen: number;
            entityId: number;
            entityName: string;
            principal: components["schemas"]["PrepaidMovementView"];
        };
        QuarterReport: {
            /** @description False while the quarter is not over. */
            complete: boolean;
            /** @description Share to be kept in custody, in 1/10000. */
            custodyShareBp: number;
            entities: components["schemas"]["QuarterOfEntity"][];
            /**
             * Format: date
             * @description First business day.
             */
            from: string;
            /**
             * @description Quarter of Shanghai.
             * @example 2026-Q3
             */
            quarter: string;
            /**
             * Format: date
             * @description Last business day.
             */
            to: string;
            /** @description All entities together; entityId 0. */
            total: components["schemas"]["QuarterOfEntity"];
        };
        Quote: {
            /** @description Coupons that this quote uses: settle with these. */
            couponIds: number[];
            /** @description All coupons of a member who has shown a code: used ones first, then usable ones, the most saving first. For a member who is only named, those that were shown by number. */
            coupons: components["schemas"]["QuoteCoupon"][];
            /** @description In the order in which they apply. */
            discounts: components["schemas"]["OrderDiscount"][];
            earn: components["schemas"]["QuoteEarn"];
            explanation: components["schemas"]["QuoteExplanation"];
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
            /** @description Online: products of which the store has less than this. */
            shortages: components["schemas"]["QuoteShortage"][];
            wallet: components["schemas"]["QuoteWallet"] | null;
        };
        QuoteCoupon: {
            /** @description Used in this quote. */
            applied: boolean;
            /** @description Could be used beside those that are used. */
            combinable: boolean;
            /** @description fen; what it takes off, or would by itself */
            discountFen: number;
            id: number;
            /** @example full_reduction */
            kind: string;
            name: string;
            /** @description Chinese: why it is not used; null when it is. */
            reason: string | null;
            /** @description Could be used for this basket, at least by itself. */
            usable: boolean;
            /**
             * Format: date-time
             * @description Not valid any more from then on.
             */
            validUntil: string;
        };
        QuoteEarn: {
            growth: number;
            points: number;
            /** @description Chinese: what multiplied the points, or limited them. */
            reasons: string[];
        };
        QuoteExplanation: {
            /** @description Every offer of this store and this member; those that applied, without the wallet, sum to list − payable. */
            offers: components["schemas"]["QuoteOffer"][];
            /** @description From the list price to what is to be paid. */
            steps: components["schemas"]["QuoteStep"][];
        };
        QuoteInput: {
            /**
             * Format: date-time
             * @description What it would cost then: promotions, coupons and points of that time, prices of today.
             */
            at?: string;
            /**
             * @description Use the coupons that together save the most, instead of couponIds.
             * @default false
             */
            bestCoupons?: boolean;
            /** @description Coupons to use; their order does not matter. Needs a member who has shown a code. */
            couponIds?: number[];
            /** @description From scanning the member’s code; a pay code allows wallet and points. */
            grant?: string;
            lines: components["schemas"]["OrderLineInput"][];
            /** @description A member known otherwise: earns, but cannot pay with wallet or points, nor use coupons unseen. */
            memberId?: number;
            storeId: number;
            /**
             * @description Use as many points as allowed.
             * @default false
             */
            usePoints?: boolean;
        };
        QuoteLineView: {
            /** @description fen; this line’s share of what coupons take off */
            couponFen: number;
            /** @description fen; this line’s share of what tier and promotions take off */
            discountFen: number;
            /** @description Points that this line earns. */
            earnedPoints: number;
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
            /** @description fen; the promotion’s part of discountFen */
            promotionFen: number;
            quantity: number;
            /** @description fen; the tier’s part of discountFen */
            tierFen: number;
            /** @description fen */
            unitPriceFen: number;
        };
        QuoteOffer: {
            /** @description fen; what it takes off; the wallet’s is what it can pay */
            amountFen: number;
            /** @description It has taken something off. */
            applied: boolean;
            /** @description Of the promotion or the coupon. */
            id: number | null;
            /** @enum {string} */
            kind: "promotion" | "tier" | "coupon" | "points" | "wallet";
            /** @description Chinese: why it does not apply; null when it does. */
            reason: string | null;
            /** @description Chinese */
            title: string;
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
        QuoteShortage: {
            /** @description Pieces that there are. */
            left: number;
            productId: number;
        };
        QuoteStep: {
            /** @description fen; for price and payable the amount there, otherwise what this step takes off */
            amountFen: number;
            /** @enum {string} */
            kind: "price" | "promotion" | "tier" | "coupon" | "points" | "payable";
            /** @description 1 is the list price. */
            order: number;
            /** @description Chinese */
            title: string;
        };
        QuoteWallet: {
            /** @description fen */
            availableFen: number;
            /** @description fen; above it a sale at a till needs the member’s word on their own phone */
            confirmAboveFen: number | null;
            /**
             * @description Why usableFen is less than it could be.
             * @enum {string|null}
             */
            obstacle: "frozen" | "daily_limit" | null;
            /** @description fen; at most what is to be paid, and what may leave the wallet today */
            usableFen: number;
        };
        RankedPerson: {
            /** @description Commission as it stands, in fen. */
            commissionFen: number;
            figures: components["schemas"]["Figure"][];
            /** @description Minutes at work in this store. */
            minutes: number;
            name: string;
            staffId: number;
            title: string;
        };
        RateComplaintBody: {
            /** @description 1: very unhappy · 5: very happy. */
            stars: number;
            /** @description As it is to be read. */
            words?: string;
        };
        RateServiceBody: {
            /** @description 1: very unhappy · 5: very happy. */
            stars: number;
            /** @description Of `offeredTags`. */
            tags?: string[];
            /** @description As written, read by the member and the store. */
            words?: string;
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
            /** @description What is promised, in Chinese. */
            title: string;
        };
        ReconciliationView: {
            accounts: number;
            /** @description True when nothing is off. */
            balanced: boolean;
            /** @description How many promises were put to the proof. */
            checks: number;
            /** Format: date-time */
            finishedAt: string;
            journals: number;
            problems: components["schemas"]["ReconciliationProblem"][];
            /** Format: date-time */
            startedAt: string;
        };
        RedeemBody: {
            /** @description Where it is sent to. */
            address?: components["schemas"]["AddressInput"] | null;
            delivery: components["schemas"]["MallDelivery"];
            itemId: number;
            /**
             * @description How the money beside the points is paid.
             * @enum {string|null}
             */
            pay?: "wallet" | "wechat" | null;
            /** @description Where it is collected. */
            storeId?: number | null;
        };
        RedeemCodeBody: {
            /**
             * @description As printed; case, spaces and hyphens don’t matter.
             * @example ABCD-EFGH-JKMN
             */
            code: string;
        };
        Redemption: {
            address: components["schemas"]["AddressView"] | null;
            /** @description The member may take it back by themselves now. */
            cancellable: boolean;
            /** @description Who ships it; null until it is shipped. */
            carrier: string | null;
            /** @description In fen. */
            cashFen: number;
            cashMethod: components["schemas"]["CashMethod"];
            /**
             * Format: date-time
             * @description Until when it can be collected.
             */
            collectBy: string | null;
            colour: components["schemas"]["TileColour"];
            /** @description The coupon it became. */
            couponId: number | null;
            /** Format: date-time */
            createdAt: string;
            delivery: components["schemas"]["MallDelivery"];
            /** @description Sign on the tile. */
            emblem: string;
            /** Format: date-time */
            endedAt: string | null;
            /** @description How it ended, in Chinese, when something was given back. */
            endText: string | null;
            id: number;
            itemId: number;
            kind: components["schemas"]["MallKind"];
            /** @description The item as it was. */
            name: string;
            /**
             * Format: date-time
             * @description Until when it waits for its money.
             */
            payBy: string | null;
            /** @description What to show in the store: `GET /member/pickups/{id}`. */
            pickupId: number | null;
            points: number;
            /** Format: date-time */
            shippedAt: string | null;
            state: components["schemas"]["RedemptionState"];
            /** @description Store in which it is collected. */
            storeName: string | null;
            trackingNo: string | null;
        };
        /** @enum {string} */
        RedemptionState: "awaiting_payment" | "placed" | "shipped" | "received" | "collected" | "issued" | "closed" | "cancelled" | "forfeited";
        RedemptionWithPayment: {
            /** @description What the WeChat cashier needs; null when all is paid. */
            payment: components["schemas"]["PayParams"] | null;
            redemption: components["schemas"]["Redemption"];
        };
        ReferralCode: {
            /** @description The mini-program code as a data address; null when WeChat cannot draw it just now. */
            picture: string | null;
            /** @description Scene of the personal code. */
            scene: string;
        };
        ReferralOffer: {
            /**
             * @description What the friend has to do, in Chinese.
             * @example 首次消费满 ¥30
             */
            condition: string;
            /** Format: date-time */
            endsAt: string | null;
            /** @description The same for the friend. */
            friendReward: string;
            /** @description Rewards per calendar month. */
            monthlyCap: number;
            /** @example 推荐有礼 */
            name: string;
            /** @description Chinese, such as 200 积分、50 成长值; empty for nothing. */
            referrerReward: string;
            /** @description Days between the purchase and the reward. */
            waitDays: number;
            /** @description The rules, a Chinese sentence each. */
            words: string[];
        };
        ReferralProgram: {
            /** @description False: nobody new is taken in; what was promised is still given. */
            active: boolean;
            /** @description The version the editor has seen. */
            baseVersion: number;
            /** @description Friends who may be rewarded in all; null: no limit. */
            budget: number | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            endsAt: string | null;
            /** @example 推荐有礼 */
            name: string;
            /** @description Friends rewarded under this version. */
            rewarded: number;
            rules: components["schemas"]["ReferralRulesBody"];
            /** Format: date-time */
            startsAt: string;
            version: number;
        };
        ReferralPrograms: {
            /** @description The version in force; 0 before the first was written. */
            current: components["schemas"]["ReferralProgram"];
            /** @description Newest first. */
            history: components["schemas"]["ReferralProgram"][];
        };
        ReferralReview: {
            /** @enum {string} */
            decision: "clear" | "deny";
            /** @description Why; kept with the referral and in the audit log. */
            note: string;
        };
        ReferralRulesBody: {
            /** @description Days after the reward in which a return still takes it back; 0 for never. */
            clawBackDays: number;
            /** @description More joins a day than this from one device are looked at. */
            deviceDaily: number;
            friend: components["schemas"]["RewardBody"];
            /** @description What the friend's purchase must come to, in fen. */
            minimumFen: number;
            /** @description Rewards for one member per calendar month. */
            monthlyCap: number;
            /** @description The same for one network. */
            networkDaily: number;
            /** @description Days in which the friend must buy. */
            purchaseDays: number;
            referrer: components["schemas"]["RewardBody"];
            /** @description The same through one member. */
            referrerDaily: number;
            /**
             * @description May people on the payroll bring friends.
             * @enum {string}
             */
            staff: "none" | "other_stores" | "allowed";
            /** @description Days between purchase and reward. */
            waitDays: number;
        };
        ReferralTakenBackSide: {
            /** @description Coupons that nobody had used. */
            coupons: number;
            /** @description Of the points, those that were spent and are owed. */
            debt: number;
            growth: number;
            points: number;
        };
        ReferralTakenBackSides: {
            friend: components["schemas"]["ReferralTakenBackSide"];
            referrer: components["schemas"]["ReferralTakenBackSide"];
        };
        ReferredFriend: {
            id: number;
            /** Format: date-time */
            joinedAt: string;
            /** @example 小* */
            name: string;
            /**
             * @description Why nothing comes of it.
             * @enum {string|null}
             */
            reason: "SELF" | "CAME_BACK" | "REFERRER_CLOSED" | "STAFF_REFERRER" | "STAFF_FRIEND" | "STAFF_OWN_STORE" | "STAFF_OWN_SALE" | "PROGRAM_OVER" | "NOT_BOUGHT" | "RETURNED" | "MONTH_FULL" | "BUDGET_SPENT" | "REVIEW_DENIED" | "FRIEND_CLOSED" | null;
            /** @description What was given, in Chinese. */
            reward: string | null;
            /** Format: date-time */
            rewardDueAt: string | null;
            /** @enum {string} */
            state: "joined" | "bought" | "rewarded" | "refused" | "void" | "expired" | "taken_back";
            /** @description How it stands, in Chinese. */
            words: string;
        };
        ReferredFriendPage: {
            items: components["schemas"]["ReferredFriend"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        RefundableLot: {
            /** @description fen given on top */
            bonusFen: number;
            /**
             * Format: date-time
             * @description Unused, it comes back in full until then.
             */
            fullRefundUntil: string | null;
            /** @description What came with it beside money. */
            gifts: string[];
            issuerId: number;
            /** @description The company that took the money and owes it. */
            issuerName: string;
            /** @description fen left, paid and given together */
            leftFen: number;
            /** @description The top-up as this member holds it. */
            lotKey: number;
            /** Format: date-time */
            paidAt: string;
            /** @description fen paid */
            paidFen: number;
            /** @example 充300送60 */
            planName: string;
            /** @description fen given back, before interest */
            refundFen: number;
            /** @enum {string} */
            rule: "unused" | "early" | "small_balance" | "operator" | "member";
            /** @description Chinese: which rule the amount follows. */
            ruleText: string;
            /** @description The computation line by line. */
            steps: components["schemas"]["RefundStepView"][];
            /** @description Chinese: why it can’t be given back now; null when it can. */
            unavailableReason: string | null;
            /** @description Chinese: what is void afterwards. */
            voidText: string | null;
            /** @enum {string} */
            way: "wechat" | "manual";
            /** @description Chinese: how the money comes back. */
            wayText: string;
        };
        RefundApprovalBody: {
            /**
             * @description As found; as asked when left out. The amount follows it.
             * @enum {string}
             */
            cause?: "member" | "operator";
            /** @description None by default. */
            deductions?: components["schemas"]["RefundDeduction"][];
            /** @description Shown to the member. */
            note?: string;
        };
        RefundDeduction: {
            /** @description Fen taken off for gifts that stay with the member. */
            amountFen: number;
            /** @description The top-up whose refund it is taken off. */
            lotKey: number;
            /** @description Which gift, and how it was valued; shown to the member. */
            reason: string;
        };
        RefundInput: {
            /** @description Why; kept in the audit log. */
            reason: string;
        };
        RefundLotProgress: {
            /** @description fen given on top */
            bonusFen: number;
            /** @description What came with it beside money. */
            gifts: string[];
            /** @description fen of interest, so far or as paid */
            interestFen: number;
            /** @description fen left, paid and given together */
            leftFen: number;
            /** @description The top-up as this member holds it. */
            lotKey: number;
            /** Format: date-time */
            paidAt: string;
            /** @description fen paid */
            paidFen: number;
            /** @example 充300送60 */
            planName: string;
            /** @description fen given back, before interest */
            refundFen: number;
            /**
             * Format: date-time
             * @description When the member had the money.
             */
            returnedAt: string | null;
            /** @enum {string} */
            rule: "unused" | "early" | "small_balance" | "operator" | "member";
            /** @description Chinese: which rule the amount follows. */
            ruleText: string;
            /** @enum {string} */
            state: "waiting" | "refunding" | "stuck" | "manual" | "paid" | "void";
            /** @description Chinese */
            stateText: string;
            /** @description The computation line by line. */
            steps: components["schemas"]["RefundStepView"][];
            /** @description Chinese: what is void afterwards. */
            voidText: string | null;
            /** @enum {string} */
            way: "wechat" | "manual";
            /** @description Chinese: how the money comes back. */
            wayText: string;
        };
        RefundMoment: {
            /**
             * Format: date-time
             * @description Null for what is still to come.
             */
            at: string | null;
            /** @description Chinese */
            detail: string | null;
            /** @description Chinese */
            title: string;
        };
        RefundPayoutBody: {
            /** @description Fen handed over: `manualFen` as shown. */
            expectedFen: number;
            /**
             * @description cash: out of this store’s drawer.
             * @enum {string}
             */
            method: "cash" | "bank";
            /** @description How it was made sure that the payee is the member: account of the same name, identity shown. */
            payeeNote: string;
            /** @description Number of the signed receipt or of the bank’s transfer; used once. */
            proofNo: string;
        };
        RefundPayoutView: {
            /** @description fen */
            amountFen: number;
            /** @enum {string} */
            method: "cash" | "bank";
            /** Format: date-time */
            paidAt: string;
            /** @description How it was made sure that the payee is the member. */
            payeeNote: string;
            proofNo: string;
        };
        RefundPreview: {
            /** @enum {string} */
            cause: "member" | "operator";
            /** @description Top-ups with money left, oldest first. */
            lots: components["schemas"]["RefundableLot"][];
            /** @enum {string} */
            reason: "changed_mind" | "moved_away" | "personal" | "store_closed" | "service_changed" | "misinformed";
        };
        RefundPreviewBody: {
            /**
             * @description It says whose doing it is, which decides the computation.
             * @enum {string}
             */
            reason: "changed_mind" | "moved_away" | "personal" | "store_closed" | "service_changed" | "misinformed";
        };
        RefundRejectionBody: {
            /** @description Shown to the member. */
            reason: string;
        };
        RefundRequestBody: {
            /** @description Fen: the sum that was shown. */
            expectedFen: number;
            /** @description `lotKey` of the top-ups to give back; all that give something back when left out. */
            lotKeys?: number[];
            /** @description In the member’s own words. */
            note?: string;
            /**
             * @description It says whose doing it is, which decides the computation.
             * @enum {string}
             */
            reason: "changed_mind" | "moved_away" | "personal" | "store_closed" | "service_changed" | "misinformed";
            /** @description The store that handles it, of the company that took the money; where the newest was topped up if not given. */
            storeId?: number;
        };
        RefundResendBody: {
            /** @description Why, for the log. */
            reason: string;
        };
        RefundRetryBody: {
            /**
             * @description wechat: once more · manual: somebody else pays by hand.
             * @enum {string}
             */
            way: "wechat" | "manual";
        };
        RefundStepView: {
            /** @description fen; below zero when it is taken off. The steps sum to `refundFen`. */
            amountFen: number;
            /** @description Chinese: where the amount comes from. */
            detail: string | null;
            /** @description Chinese */
            title: string;
        };
        ReopenBody: {
            /**
             * Format: date
             * @description The day.
             * @example 2026-11-22
             */
            date: string;
            /** @description The store. */
            storeId: number;
        };
        ReopenComplaintBody: {
            /** @description What is still wrong. */
            words: string;
        };
        RepairRefundInput: {
            /**
             * @description wechat: ask once more; cash: over the counter, only after WeChat has given up.
             * @enum {string}
             */
            by: "wechat" | "cash";
            /** @description Why; kept in the audit log. */
            reason: string;
            /** @description The store of the sale or of the return. */
            storeId: number;
        };
        RescheduleBody: {
            /** @description Left out for whoever is free. */
            staffId?: number;
            /**
             * Format: date-time
             * @description The start of a slot.
             */
            start: string;
        };
        ResolveBody: {
            /** @description What it was and what was done about it. */
            reason: string;
        };
        ReturnableLine: {
            /** @description Number of the line in its order, from 1. */
            line: number;
            name: string;
            /** @description fen; what was paid for the whole line */
            payFen: number;
            quantity: number;
            /** @description fen; what returning the rest would give back */
            refundableFen: number;
            /** @description Pieces that have come back already. */
            returnedQuantity: number;
        };
        ReturnableOrder: {
            /** Format: date-time */
            createdAt: string;
            id: number;
            lines: components["schemas"]["ReturnableLine"][];
            /** @description Masked. */
            memberName: string | null;
            /** @description How it was paid. */
            methods: ("points" | "wallet" | "cash" | "card" | "wechat" | "voucher")[];
            orderNo: string;
            /** @description fen */
            payableFen: number;
            /** @description fen; what has gone back already */
            refundedFen: number;
            /** @enum {string} */
            state: "awaiting_payment" | "paid" | "refunding" | "refunded" | "closed";
            storeId: number;
            /** @description Where it was sold. */
            storeName: string;
        };
        ReturnedLineView: {
            /** @description fen; what stays with the store, because the pieces are used in part */
            keptFen: number;
            /** @description fen; the same of what points had paid */
            keptPointsFen: number;
            /** @description Position in the order, from 1. */
            line: number;
            name: string;
            /** @description fen; what had been paid for these pieces */
            payFen: number;
            /** @description fen; what points had paid of them */
            pointsFen: number;
            productId: number;
            quantity: number;
        };
        ReturnInput: {
            /**
             * @description Everything that is left; otherwise say which lines.
             * @default false
             */
            all?: boolean;
            /** @description Required unless `all`. */
            lines?: components["schemas"]["ReturnLineInput"][];
            /** @description Number of the order: required when another store has sold it. */
            orderNo?: string;
            /** @description Why; kept in the audit log. */
            reason: string;
            /**
             * @description cash: WeChat’s part over the counter, only when WeChat takes no more refunds of the payment.
             * @default original
             * @enum {string}
             */
            refundTo?: "original" | "cash";
            /** @description Where the pieces are handed back. */
            storeId: number;
        };
        ReturnLineInput: {
            /** @description Position in the order, from 1. */
            line: number;
            quantity: number;
        };
        ReturnPaymentView: {
            /** @description fen; of points: what they had paid */
            amountFen: number;
            /** @description fen; wallet only */
            bonusFen?: number;
            /** @description Handed over in cash after WeChat had given up. */
            inCash: boolean;
            /** @enum {string} */
            method: "points" | "wallet" | "cash" | "card" | "wechat" | "voucher";
            /** @description points only */
            points?: number;
            /** @description fen; wallet only */
            principalFen?: number;
            /**
             * @description refunding: on its way through WeChat; stuck: WeChat needs somebody’s help; failed: WeChat has given up, the store must act.
             * @enum {string}
             */
            state: "refunding" | "refunded" | "stuck" | "failed";
        };
        ReturnPointsView: {
            /** @description Points used that come back, to their lots and with their expiry. */
            back: number;
            /** @description Of those, how many have expired meanwhile. */
            backExpired: number;
            /** @description Of those, owed: they are spent, and the next points earned fill them. */
            debt: number;
            /** @description Of those, taken off the money: see deductedFen. */
            deducted: number;
            /** @description Points that the pieces had earned, to be taken back. */
            earned: number;
            /** @description Of those, expired unused: nothing to take. */
            lapsed: number;
        };
        ReturnPreview: {
            /** @description fen; what had been paid for the pieces: the payments and deductedFen */
            amountFen: number;
            /** @description Nothing of the order is left after it. */
            complete: boolean;
            /** @description Coupons given back, with the expiry they had. */
            coupons: components["schemas"]["CouponBackView"][];
            /** @description fen; kept for points that the sale had given and that are spent */
            deductedFen: number;
            /** @description Growth value taken back. */
            growth: number;
            lines: components["schemas"]["ReturnedLineView"][];
            orderId: number;
            orderNo: string;
            /** @description Where each part goes back to. */
            payments: components["schemas"]["ReturnPaymentView"][];
            points: components["schemas"]["ReturnPointsView"];
            /** @description Where it was sold. */
            saleStoreName: string;
            /** @description Where the pieces are handed back. */
            storeName: string;
        };
        ReturnPreviewInput: {
            /**
             * @description Everything that is left; otherwise say which lines.
             * @default false
             */
            all?: boolean;
            /** @description Required unless `all`. */
            lines?: components["schemas"]["ReturnLineInput"][];
            /** @description Number of the order: required when another store has sold it. */
            orderNo?: string;
            /**
             * @description cash: WeChat’s part over the counter, only when WeChat takes no more refunds of the payment.
             * @default original
             * @enum {string}
             */
            refundTo?: "original" | "cash";
            /** @description Where the pieces are handed back. */
            storeId: number;
        };
        RewardBody: {
            /** @description Template of the coupon; null for none. */
            couponTemplateId: number | null;
            growth: number;
            points: number;
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
        RoomBody: {
            active: boolean;
            /** @description What kind of room it is. */
            kindId: number;
            /** @example 烘焙教室 */
            name: string;
            /** @description Visits at a time, such as tables. */
            seats: number;
            /** @description The store it is in; a room never moves. */
            storeId: number;
        };
        RoomDayView: {
            id: number;
            name: string;
            /** @description Visits that fit in at the same time. */
            seats: number;
        };
        RoomList: {
            items: components["schemas"]["ServiceRoom"][];
            /** @description Kinds of rooms, for the whole chain. */
            kinds: components["schemas"]["Named"][];
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
        SalesReturn: {
            /** @description fen; what had been paid for the pieces: the payments and deductedFen */
            amountFen: number;
            /** @description Nothing of the order is left after it. */
            complete: boolean;
            /**
             * Format: date-time
             * @description When all of the money had arrived.
             */
            completedAt: string | null;
            /** @description Coupons given back, with the expiry they had. */
            coupons: components["schemas"]["CouponBackView"][];
            /** Format: date-time */
            createdAt: string;
            /** @description fen; kept for points that the sale had given and that are spent */
            deductedFen: number;
            /** @description Growth value taken back. */
            growth: number;
            id: number;
            lines: components["schemas"]["ReturnedLineView"][];
            orderId: number;
            orderNo: string;
            /** @description Where each part goes back to. */
            payments: components["schemas"]["ReturnPaymentView"][];
            points: components["schemas"]["ReturnPointsView"];
            reason: string;
            /**
             * @description Number of the order and of the return.
             * @example 2026112143008-1
             */
            returnNo: string;
            /** @description Where it was sold. */
            saleStoreName: string;
            /** @description Who took the pieces back; null for a machine. */
            staffName: string | null;
            /** @enum {string} */
            state: "refunding" | "refunded";
            /** @description Where the pieces were handed back. */
            storeName: string;
        };
        ScannedVoucher: {
            /** @description The platform’s name of this one voucher; names it when settling. */
            certificate: string;
            /** @description For people: `**** 3456`. */
            codeMasked: string;
            /** @description The platform’s id of the deal. */
            dealId: string;
            /** Format: date-time */
            expiresAt: string | null;
            /**
             * @description product: pays for pieces of one product; amount: pays for anything. Null for a deal nobody has mapped.
             * @enum {string|null}
             */
            kind: "product" | "amount" | null;
            /** @description What it pays for; null for an amount. */
            productId: number | null;
            /** @description Name of that product. */
            productName: string | null;
            /** @description How many pieces it pays for. */
            quantity: number | null;
            /** @description Chinese: why not. */
            reason: string | null;
            /** @description SKU of that product. */
            sku: string | null;
            /** @description fen; what the customer paid, when the platform tells */
            soldFen: number | null;
            /** @description The deal as the platform calls it. */
            title: string;
            /** @description Whether an order can be paid with it now. */
            usable: boolean;
            /** @description fen; the most it pays at the till */
            valueFen: number | null;
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
        ScanVoucherBody: {
            /** @description What was scanned or typed in: the digits of the code, or the text of its QR code. */
            code: string;
            /**
             * @description Where it was bought. Left out: found out by asking, the likelier platform first.
             * @enum {string}
             */
            platform?: "meituan" | "douyin";
            /** @description The store whose till has scanned it. */
            storeId: number;
        };
        ScheduleDay: {
            /** @description Why the store is closed; null when it isn’t by order. */
            closedNote: string | null;
            /**
             * Format: date
             * @description Business day.
             */
            date: string;
            /** @description When the store is open. */
            open: components["schemas"]["DaySpan"][];
            rooms: components["schemas"]["RoomDayView"][];
            /** @description In order of time. */
            sessions: components["schemas"]["SessionView"][];
            /** @description Everybody who is planned in this store, at work or not. */
            staff: components["schemas"]["StaffDayView"][];
        };
        ScheduleWeek: {
            days: components["schemas"]["WeekDayView"][];
            staff: components["schemas"]["StaffWeek"][];
        };
        ScriptFigures: {
            /** @description False: retired; what was said with it still counts. */
            active: boolean;
            body: string;
            /** @description Of those, bought or booked within the days after. */
            converted: number;
            /** @description To-dos closed with this script. */
            done: number;
            id: number;
            /** @enum {string} */
            kind: "birthday" | "coupon_expiring" | "coupon_unused" | "points_expiring" | "dormant" | "rhythm" | "high_value" | "unpaid_order" | "no_show" | "low_rating" | "next_step" | "by_hand";
            name: string;
            /** @description Members who asked not to be contacted again. */
            optedOut: number;
            /** @description Of them, the member was reached. */
            reached: number;
            version: number;
        };
        ScriptInput: {
            /**
             * @description May hold {name} {guide} {store} {product} {category} {coupon} {points} {balance} {date}.
             * @example {name}您好，我是{store}的{guide}。
             */
            body: string;
            /** @enum {string} */
            kind: "birthday" | "coupon_expiring" | "coupon_unused" | "points_expiring" | "dormant" | "rhythm" | "high_value" | "unpaid_order" | "no_show" | "low_rating" | "next_step" | "by_hand";
            name: string;
        };
        ScriptList: {
            items: components["schemas"]["ScriptFigures"][];
        };
        ServiceBody: {
            active: boolean;
            /**
             * @description Who books it online; staff: only the store does.
             * @enum {string}
             */
            audience: "everyone" | "tier" | "staff";
            /**
             * @description Minutes afterwards.
             * @default 0
             */
            bufferAfterMinutes?: number;
            /**
             * @description Minutes before.
             * @default 0
             */
            bufferBeforeMinutes?: number;
            /** @description Cancelling is free up to so many minutes before. */
            cancelMinutes: number;
            /**
             * @description Bookings that share it.
             * @default 1
             */
            capacity?: number;
            /** @description Members may ask for a person. */
            choosesStaff: boolean;
            /**
             * @description In fen, at most 20 % of the price; 0 for none.
             * @default 0
             */
            depositFen?: number;
            /** @description What the guest may expect, in a sentence or two. */
            description: string;
            /**
             * @description Lowest level of tier.
             * @default 0
             */
            minTierLevel?: number;
            /** @description Minutes, a multiple of 5. */
            minutes: number;
            /** @example 烘焙体验课 */
            name: string;
            /** @description Takes a person. */
            needsStaff: boolean;
            /**
             * @description Order in the list.
             * @default 0
             */
            position?: number;
            /** @description In fen; a store that has a price of its own for the product asks that. */
            priceFen: number;
            /** @description The product a visit is billed as. */
            productId?: number | null;
            /** @description Takes a place in a room of this kind. */
            roomKindId?: number | null;
            /** @description What the person must be able to do. */
            skillId?: number | null;
            /** @description Where it is offered; null or left out for every store. */
            storeIds?: number[] | null;
        };
        ServiceNoteBody: {
            /** @description Ids of own uploads, in their order. */
            mediaIds?: number[];
            /** @description Read by the member. */
            words: string;
        };
        ServicePerson: {
            id: number;
            name: string;
        };
        ServiceRecord: {
            bookingId: number | null;
            /** @description The member may rate it now, or change the rating. */
            canRate: boolean;
            /** @description The stage that comes next. */
            currentStage: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            id: number;
            memberId: number;
            memberName: string;
            /** @description To choose from when rating. */
            offeredTags: string[];
            /** @description 0–100. */
            progressPercent: number;
            /** Format: date-time */
            rateUntil: string | null;
            serviceName: string;
            staffName: string | null;
            stages: components["schemas"]["ServiceStage"][];
            /** @description 1–5, as rated. */
            stars: number | null;
            /** Format: date-time */
            startedAt: string;
            storeId: number;
            storeName: string;
            /** @description As chosen by the member. */
            tags: string[];
            /** @description As written, read by the member and the store. */
            words: string | null;
        };
        ServiceRecordBrief: {
            bookingId: number | null;
            /** @description The member may rate it now, or change the rating. */
            canRate: boolean;
            /** @description The stage that comes next. */
            currentStage: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            id: number;
            memberId: number;
            memberName: string;
            /** @description 0–100. */
            progressPercent: number;
            serviceName: string;
            staffName: string | null;
            /** @description 1–5, as rated. */
            stars: number | null;
            /** Format: date-time */
            startedAt: string;
            storeId: number;
            storeName: string;
        };
        ServiceRecordPage: {
            items: components["schemas"]["ServiceRecordBrief"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        ServiceRoom: {
            active: boolean;
            id: number;
            kindId: number;
            name: string;
            /** @description Visits that fit in at the same time. */
            seats: number;
            storeId: number;
        };
        ServiceStage: {
            /** Format: date-time */
            doneAt: string | null;
            /** @description Name of who did it. */
            doneBy: string | null;
            /** @description What to look after; for staff. */
            hint: string;
            id: number;
            /** @example 净肤 */
            name: string;
            pictures: components["schemas"]["PictureView"][];
            /** @description As written, read by the member and the store. */
            words: string | null;
        };
        SessionView: {
            bookingIds: number[];
            /** @description With the buffer before; minutes since midnight. */
            busyFrom: number;
            /** @description With the buffer after; minutes since midnight. */
            busyUntil: number;
            /** @description Guests who share the session. */
            capacity: number;
            /** @description Minutes since midnight in Shanghai. */
            end: number;
            id: number;
            roomId: number | null;
            serviceId: number;
            serviceName: string;
            staffId: number | null;
            /** @description Minutes since midnight in Shanghai. */
            start: number;
        };
        SettingDifference: {
            /** @description A lock above leaves the value without effect. */
            ignored: boolean;
            /** @description What it would have without that. */
            inherited: (string | number | boolean | unknown[] | {
                [key: string]: unknown;
            }) | null;
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
            value: (string | number | boolean | unknown[] | {
                [key: string]: unknown;
            }) | null;
        };
        SettingDifferences: {
            /** @description In force where nobody has set anything. */
            defaultValue: (string | number | boolean | unknown[] | {
                [key: string]: unknown;
            }) | null;
            /** @description Every place that has a value of its own, highest first. */
            items: components["schemas"]["SettingDifference"][];
            key: string;
        };
        SettingList: {
            items: components["schemas"]["SettingView"][];
        };
        SettingView: {
            /** @description In force where nobody has set anything. */
            defaultValue: (string | number | boolean | unknown[] | {
                [key: string]: unknown;
            }) | null;
            /** @description Chinese, ready to show. */
            description: string;
            /** @description In force at the asked place. */
            effective: (string | number | boolean | unknown[] | {
                [key: string]: unknown;
            }) | null;
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
            /** @description The booking whose bill this is. */
            bookingId?: number;
            /** @description Coupons to use; their order does not matter. Needs a member who has shown a code. */
            couponIds?: number[];
            /** @description From scanning the member’s code; a pay code allows wallet and points. */
            grant?: string;
            lines: components["schemas"]["OrderLineInput"][];
            /** @description A member known otherwise: earns, but cannot pay with wallet or points, nor use coupons unseen. */
            memberId?: number;
            /** @description Sums to payableFen. card: taken by the till’s own terminal. wechat makes the order await the member’s payment, voucher the platform’s word (a moment, as a rule). */
            payments: components["schemas"]["OrderPaymentInput"][];
            /** @description quoteHash of the quote shown to the customer; another result answers QUOTE_CHANGED. */
            quoteHash?: string;
            storeId: number;
            /**
             * @description Use as many points as allowed.
             * @default false
             */
            usePoints?: boolean;
            /** @description Vouchers of other platforms, looked at by …/vouchers/scan, that pay the `voucher` part. Not together with wechat. */
            vouchers?: components["schemas"]["VoucherChoiceInput"][];
        };
        Shift: {
            /** Format: date-time */
            closedAt: string | null;
            /** @description fen */
            countedFen: number | null;
            /** @description fen; counted less expected */
            differenceFen: number | null;
            /** @description fen that should be there; null while counted blind */
            expectedFen: number | null;
            /** @description fen in the drawer at the beginning */
            floatFen: number;
            id: number;
            /** @description fen that came in less what went out; null while it is counted blind */
            movedFen: number | null;
            note: string | null;
            /** Format: date-time */
            openedAt: string;
            staffId: number;
            staffName: string;
            /** @enum {string} */
            state: "open" | "closed";
            storeId: number;
            storeName: string;
        };
        ShiftChange: {
            /** @description Bookings somebody has to look after. */
            conflicts: components["schemas"]["BookingConflict"][];
        };
        ShiftKindSum: {
            /** @description Signed fen; null while counted blind. */
            amountFen: number | null;
            /** @description Movements of this kind. */
            count: number;
            /** @enum {string} */
            kind: "order" | "topup" | "return" | "payout";
            /** @description Chinese */
            title: string;
        };
        ShiftMovement: {
            /** @description Signed fen; positive into the drawer. */
            amountFen: number;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "order" | "topup" | "return" | "payout";
            /** @description Order, top-up, return or payout. */
            refId: number;
            /** @description Chinese */
            title: string;
        };
        ShiftPage: {
            items: components["schemas"]["Shift"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        ShiftReport: {
            /** Format: date-time */
            closedAt: string | null;
            /** @description fen */
            countedFen: number | null;
            /** @description fen; counted less expected */
            differenceFen: number | null;
            /** @description fen that should be there; null while counted blind */
            expectedFen: number | null;
            /** @description fen in the drawer at the beginning */
            floatFen: number;
            id: number;
            kinds: components["schemas"]["ShiftKindSum"][];
            /** @description fen that came in less what went out; null while it is counted blind */
            movedFen: number | null;
            /** @description The latest fifty; none while counted blind. */
            movements: components["schemas"]["ShiftMovement"][];
            note: string | null;
            /** Format: date-time */
            openedAt: string;
            staffId: number;
            staffName: string;
            /** @enum {string} */
            state: "open" | "closed";
            storeId: number;
            storeName: string;
        };
        ShipBody: {
            /** @example 顺丰 */
            carrier: string;
            /** @description Letters and digits. */
            trackingNo: string;
        };
        Shop: {
            /** @description How long after payment a member may cancel; 0 for not at all. */
            cancelMinutes: number;
            /** @description In the order of the shelves. */
            categories: components["schemas"]["ShopCategory"][];
            /** @description Whether orders are taken; what there is may be looked at anyway. */
            open: boolean;
            store: components["schemas"]["StoreBrief"];
        };
        ShopCategory: {
            id: number;
            name: string;
            products: components["schemas"]["ShopProduct"][];
        };
        ShopProduct: {
            id: number;
            imageUrl: string | null;
            /** @enum {string} */
            kind: "goods" | "service";
            /** @description Pieces left; null when nobody counts them. */
            left: number | null;
            /** @description fen; price on the list */
            listFen: number;
            name: string;
            /** @description fen; price in this store */
            priceFen: number;
            /** @description fen; what one piece costs in a promotion of today */
            promoFen: number | null;
            /** @description Chinese: the name of that promotion. */
            promoTitle: string | null;
        };
        ShownCodeBody: {
            /** @description Text of the QR code, its 18 digits, or the 16 digits of the coupon. */
            code: string;
            /** @description Store in which it is handed in. */
            storeId: number;
        };
        SignInCalendar: {
            cards: components["schemas"]["SignInCards"];
            /** @description Day of the cycle on which the streak stands; 0 for none. */
            cycleDay: number;
            /** @description Days after which the milestones begin again. */
            cycleDays: number;
            days: components["schemas"]["SignInCalendarDay"][];
            /** @example 2026-11 */
            month: string;
            /** @example 再签 2 天，得15 积分和 1 张补签卡 */
            nextText: string | null;
            /** @description The rules as members read them. */
            rules: string[];
            /** @description Today is in the book. */
            signedToday: boolean;
            /** @description Days in a row as of now; 0 when it is broken. */
            streak: number;
            /** @example 2026-11-22 */
            today: string;
            /** @description What a day brings by itself. */
            todayGrowth: number;
            /** @description What a day brings by itself. */
            todayPoints: number;
            /** @description Days ever. */
            total: number;
            track: components["schemas"]["SignInTrackStep"][];
        };
        SignInCalendarDay: {
            /** @description Missed, not too long ago, and there is a card. */
            canMakeUp: boolean;
            /** @example 2026-11-22 */
            date: string;
            /** @description A milestone was or will be reached on it as things stand. */
            gift: boolean;
            growth: number;
            /** @description All that the day brought. */
            points: number;
            /** @description `open` is today, not signed in yet. */
            state: components["schemas"]["SignInDayState"];
        };
        SignInCards: {
            /** @description Make-up cards that can be used today. */
            left: number;
            /**
             * @description Last day of the first to end.
             * @example 2026-11-30
             */
            until: string | null;
        };
        /**
         * @description `open` is today, not signed in yet.
         * @enum {string}
         */
        SignInDayState: "signed" | "made_up" | "missed" | "open" | "ahead" | "before";
        SignInFigures: {
            /** @description Days on which somebody signed in. */
            days: components["schemas"]["SignInFiguresDay"][];
            /** @description Members whose streak goes on today with seven days or more. */
            longStreaks: number;
            /** @description Different members in this month. */
            members: number;
        };
        SignInFiguresDay: {
            /** @example 2026-11-22 */
            date: string;
            growth: number;
            /** @description Members who repaired this day later. */
            madeUp: number;
            /** @description Milestones reached. */
            milestones: number;
            /** @description Points given for days and milestones. */
            points: number;
            /** @description Members who signed in on the day itself. */
            signed: number;
        };
        SignInGift: {
            /** @description Make-up cards. */
            cards: number;
            couponName: string | null;
            /** @description Day of the cycle on which it comes. */
            day: number;
            growth: number;
            points: number;
            /** @example 15 积分、5 成长值和 1 张补签卡 */
            words: string;
        };
        SignInResult: {
            /** @description Was in the book before; nothing was given again. */
            already: boolean;
            /** @example 2026-11-22 */
            date: string;
            /** @description What the streak brought beside it. */
            gifts: components["schemas"]["SignInGift"][];
            /** @description For the day itself. */
            growth: number;
            /** @description For the day itself. */
            points: number;
            /** @description Days in a row. */
            streak: number;
            /**
             * @description All of it in words.
             * @example 2 积分和 1 成长值
             */
            words: string;
        };
        SignInRulesBody: {
            /** @description The version that was edited; another one by now is a conflict. */
            baseVersion: number;
            /** @description Why the rules change. */
            note: string;
            /** @description {daily: {points, growth}, cycleDays, milestones: [{day, points, growth, couponTemplateId: null | id, cards}], makeUp: {cardsPerMonth, lastDays, earnedCardDays}}. Milestones by ascending day, none beyond the cycle. */
            rules: {
                [key: string]: unknown;
            };
        };
        SignInRulesView: {
            /** Format: date-time */
            createdAt: string | null;
            /**
             * @description Why they were written.
             * @example 春节活动调整
             */
            note: string;
            /** @description {daily: {points, growth}, cycleDays, milestones: [{day, points, growth, couponTemplateId: null | id, cards}], makeUp: {cardsPerMonth, lastDays, earnedCardDays}}. Milestones by ascending day, none beyond the cycle. */
            rules: {
                [key: string]: unknown;
            };
            /** @description 0 for the rules that come with the software. */
            version: number;
        };
        SignInTrackStep: {
            /** @description Make-up cards. */
            cards: number;
            couponName: string | null;
            /** @description Day of the cycle on which it comes. */
            day: number;
            growth: number;
            points: number;
            /** @description The streak has come this far in its cycle. */
            reached: boolean;
            /** @example 15 积分、5 成长值和 1 张补签卡 */
            words: string;
        };
        SkillsBody: {
            /** @description All that the person is able to do. */
            skillIds: number[];
            /** @description A store in which both the person and you work. */
            storeId: number;
        };
        SnoozeInput: {
            /** @description Days until it comes up again. */
            days: number;
        };
        SoldLineView: {
            /** @description fen; this line’s share of what coupons take off */
            couponFen: number;
            /** @description fen; this line’s share of what tier and promotions take off */
            discountFen: number;
            /** @description Points that this line earns. */
            earnedPoints: number;
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
            /** @description fen; the promotion’s part of discountFen */
            promotionFen: number;
            quantity: number;
            /** @description fen; what returning the rest would give back */
            refundableFen: number;
            /** @description Pieces that have come back. */
            returnedQuantity: number;
            /** @description fen; the tier’s part of discountFen */
            tierFen: number;
            /** @description fen */
            unitPriceFen: number;
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
            /** @description The guide it is for; null: whoever is in the store. */
            staffId: number | null;
            /** @enum {string} */
            state: "open" | "seen" | "done";
            storeId: number;
            storeName: string;
        };
        StaffBookBody: {
            /** @description A treatment card of the guest that pays for it. */
            cardId?: number;
            memberId: number;
            /** @description What the store should know. */
            note?: string;
            serviceId: number;
            /** @description Left out for whoever is free. */
            staffId?: number;
            /**
             * Format: date-time
             * @description When the visit begins: for members the start of a slot, for staff any step of five minutes.
             */
            start: string;
            storeId: number;
        };
        StaffBooking: {
            /** @description Whether the guest can be checked in now. */
            canCheckIn: boolean;
            /** @description Whether it can be called a no-show now. */
            canMarkNoShow: boolean;
            cardId: number | null;
            /**
             * @description Twelve digits, also the text of its QR code.
             * @example 930123456789
             */
            code: string;
            /** @description In fen; 0 when nothing was asked for. */
            depositFen: number;
            depositState: components["schemas"]["BookingDepositState"];
            depositWay: components["schemas"]["BookingDepositWay"];
            /**
             * Format: date-time
             * @description When the visit ends.
             */
            end: string;
            /**
             * Format: date-time
             * @description Until when the place is kept for the unpaid deposit.
             */
            expiresAt: string | null;
            guest: components["schemas"]["BookingGuest"];
            /** @description Oldest first. */
            history: components["schemas"]["BookingHistoryLine"][];
            id: number;
            /** @description What the guest wrote. */
            note: string | null;
            orderId: number | null;
            priceFen: number;
            /** @description The product that the visit is billed as. */
            productId: number | null;
            /** @description Null when nothing goes back through WeChat. */
            refund: components["schemas"]["BookingRefundView"] | null;
            roomName: string | null;
            /** @description The rule of deposit and cancelling as it was shown, in one line of Chinese. */
            ruleText: string;
            serviceId: number;
            /** @example 肩颈舒缓 60 分钟 */
            serviceName: string;
            source: components["schemas"]["BookingSource"];
            staffId: number | null;
            /** @description Who serves; null when nobody has to. */
            staffName: string | null;
            /** @description Whether the guest asked for this person. */
            staffNamed: boolean;
            /**
             * Format: date-time
             * @description When the visit begins.
             */
            start: string;
            state: components["schemas"]["BookingState"];
            storeId: number;
            storeName: string;
            /**
             * Format: date-time
             * @description Until when a no-show can be taken back.
             */
            undoUntil: string | null;
        };
        StaffBookingBrief: {
            /**
             * @description Twelve digits, also the text of its QR code.
             * @example 930123456789
             */
            code: string;
            /** @description In fen; 0 when nothing was asked for. */
            depositFen: number;
            depositState: components["schemas"]["BookingDepositState"];
            depositWay: components["schemas"]["BookingDepositWay"];
            /**
             * Format: date-time
             * @description When the visit ends.
             */
            end: string;
            /**
             * Format: date-time
             * @description Until when the place is kept for the unpaid deposit.
             */
            expiresAt: string | null;
            guest: components["schemas"]["BookingGuest"];
            id: number;
            /** @description What the guest wrote. */
            note: string | null;
            roomName: string | null;
            serviceId: number;
            /** @example 肩颈舒缓 60 分钟 */
            serviceName: string;
            source: components["schemas"]["BookingSource"];
            staffId: number | null;
            /** @description Who serves; null when nobody has to. */
            staffName: string | null;
            /** @description Whether the guest asked for this person. */
            staffNamed: boolean;
            /**
             * Format: date-time
             * @description When the visit begins.
             */
            start: string;
            state: components["schemas"]["BookingState"];
            storeId: number;
            storeName: string;
        };
        StaffBookingDay: {
            /** @description By the time they begin. */
            items: components["schemas"]["StaffBookingBrief"][];
        };
        StaffCancelBody: {
            /**
             * @description Who gives it up: what the store gives up costs the guest nothing.
             * @enum {string}
             */
            by: "guest" | "store";
            /** @description Why, for the log and the guest. */
            reason: string;
        };
        StaffChange: {
            /** @description False ends all sessions at once. */
            active?: boolean;
            name?: string;
            /** @description Mobile number; null removes it. */
            phone?: string | null;
            title?: string;
        };
        StaffComplaint: {
            assignee: components["schemas"]["ComplaintPerson"] | null;
            /** @description This person may give it to somebody or somewhere else. */
            canAssign: boolean;
            categoryName: string;
            /** @description To whom it can be given. */
            colleagues: components["schemas"]["ComplaintPerson"][];
            /** Format: date-time */
            dueAt: string | null;
            /** @description Oldest first, internal notes included. */
            entries: components["schemas"]["ComplaintEntry"][];
            /** @description 0 · 1: known to the manager · 2: known to headquarters */
            escalation: number;
            /** @enum {string} */
            handler: "store" | "hq";
            id: number;
            memberId: number;
            memberName: string;
            /** @description It is this person’s. */
            mine: boolean;
            /** @description To be quoted over the phone. */
            number: string;
            /** Format: date-time */
            openedAt: string;
            /** @description A word is owed and late. */
            overdue: boolean;
            /** @example 138****8000 */
            phoneMasked: string;
            /** @description 1–5, as rated by the member. */
            rating: number | null;
            /** @enum {string|null} */
            resolution: "resolved" | "explained" | "refunded" | "redone" | "made_up" | "withdrawn" | "unfounded" | null;
            /** @enum {string} */
            source: "member" | "staff";
            /** @enum {string} */
            state: "open" | "handling" | "answered" | "closed";
            storeId: number | null;
            storeName: string | null;
            subject: components["schemas"]["ComplaintSubject"] | null;
            /** @description Beginning of the first words. */
            summary: string;
        };
        StaffComplaintBrief: {
            assignee: components["schemas"]["ComplaintPerson"] | null;
            categoryName: string;
            /** Format: date-time */
            dueAt: string | null;
            /** @description 0 · 1: known to the manager · 2: known to headquarters */
            escalation: number;
            /** @enum {string} */
            handler: "store" | "hq";
            id: number;
            memberId: number;
            memberName: string;
            /** @description To be quoted over the phone. */
            number: string;
            /** Format: date-time */
            openedAt: string;
            /** @description A word is owed and late. */
            overdue: boolean;
            /** @example 138****8000 */
            phoneMasked: string;
            /** @description 1–5, as rated by the member. */
            rating: number | null;
            /** @enum {string} */
            source: "member" | "staff";
            /** @enum {string} */
            state: "open" | "handling" | "answered" | "closed";
            storeId: number | null;
            storeName: string | null;
            /** @description Beginning of the first words. */
            summary: string;
        };
        StaffComplaintPage: {
            items: components["schemas"]["StaffComplaintBrief"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
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
        StaffDayView: {
            /** @description Busy in another store. */
            elsewhere: components["schemas"]["DaySpan"][];
            /** @description Why this day is not as the week says; null when it is. */
            exceptionNote: string | null;
            id: number;
            leaves: components["schemas"]["DayLeave"][];
            name: string;
            shifts: components["schemas"]["DaySpan"][];
            title: string;
        };
        StaffIssueBody: {
            /** @description … or one whose code was scanned. */
            grant?: string | null;
            /** @description A member of the own stores … */
            memberId?: number | null;
            /** @description … or this pack. */
            packId?: number | null;
            /** @description Goes into the log. */
            reason: string;
            /** @description Store in which it is given. */
            storeId: number;
            /** @description What is given: this coupon … */
            templateId?: number | null;
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
        StaffNotice: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            body: string;
            id: number;
            /** @example leave_decided */
            kind: string;
            /** @example 年假已批准 */
            title: string;
        };
        StaffOpenComplaintBody: {
            categoryId: number;
            /** @description Ids of own uploads, in their order. */
            mediaIds?: number[];
            /** @description On whose behalf. */
            memberId: number;
            /** @description Where it happened, without a subject; a store of this person’s. */
            storeId: number;
            /** @description An order or booking of the member’s. */
            subject?: components["schemas"]["ComplaintSubjectBody"];
            /** @description What happened. */
            words: string;
        };
        StaffPage: {
            items: components["schemas"]["StaffView"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        StaffPickup: {
            /**
             * @description Last four digits of its number.
             * @example 6789
             */
            codeTail: string;
            /** @description Can be handed over now. */
            collectable: boolean;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: date-time */
            expiresAt: string | null;
            /** @description What is handed over on top; null for nothing. */
            gift: string | null;
            /** @description Whether the present went with it. */
            giftGiven: boolean;
            id: number;
            items: components["schemas"]["PickupItemView"][];
            member: components["schemas"]["PickupPerson"];
            /** @description Whether it lies in the store already. */
            ready: boolean;
            /** Format: date-time */
            readyAt: string;
            source: components["schemas"]["PickupSource"];
            sourceId: number;
            state: components["schemas"]["PickupState"];
            storeId: number;
            title: string;
        };
        StaffPickupPage: {
            items: components["schemas"]["StaffPickup"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        StaffRefundPreviewBody: {
            memberId: number;
            /**
             * @description It says whose doing it is, which decides the computation.
             * @enum {string}
             */
            reason: "changed_mind" | "moved_away" | "personal" | "store_closed" | "service_changed" | "misinformed";
            /** @description Where the member stands. */
            storeId: number;
        };
        StaffRefundRequestBody: {
            /** @description Fen: the sum that was shown. */
            expectedFen: number;
            /** @description `lotKey` of the top-ups to give back; all that give something back when left out. */
            lotKeys?: number[];
            memberId: number;
            /** @description In the member’s own words. */
            note?: string;
            /**
             * @description It says whose doing it is, which decides the computation.
             * @enum {string}
             */
            reason: "changed_mind" | "moved_away" | "personal" | "store_closed" | "service_changed" | "misinformed";
            /** @description The store that handles it. */
            storeId: number;
        };
        StaffRescheduleBody: {
            /** @description Why, for the log. */
            reason: string;
            /** @description Left out for whoever is free. */
            staffId?: number;
            /**
             * Format: date-time
             * @description The start of a slot.
             */
            start: string;
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
        StaffSlot: {
            /**
             * Format: date-time
             * @description When the visit ends, without the buffer.
             */
            end: string;
            /** @description Places that are left. */
            left: number;
            /** @description Who is free; empty for services without staff. */
            staffIds: number[];
            /**
             * Format: date-time
             * @description When the visit begins.
             */
            start: string;
        };
        StaffSlotDay: {
            /**
             * Format: date
             * @description Business day.
             */
            date: string;
            /**
             * @description Why there are none.
             * @enum {string|null}
             */
            notice: "closed" | "too_early" | "too_late" | "full" | "no_shift" | null;
            slots: components["schemas"]["StaffSlot"][];
        };
        StaffSlotDays: {
            days: components["schemas"]["StaffSlotDay"][];
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
            /** @description About the person and for them alone, not yet seen; newest first. */
            notices: components["schemas"]["StaffNotice"][];
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
        StaffWaitlist: {
            /** @description First come first. */
            items: components["schemas"]["StaffWaitlistEntry"][];
        };
        StaffWaitlistEntry: {
            /**
             * Format: date
             * @description A day in Shanghai.
             */
            date: string;
            guest: components["schemas"]["BookingGuest"];
            id: number;
            part: components["schemas"]["BookingDayPart"];
            serviceId: number;
            serviceName: string;
            staffId: number | null;
            /**
             * @description offered: a place is being kept for them.
             * @enum {string}
             */
            state: "waiting" | "offered";
            storeId: number;
            storeName: string;
        };
        StaffWalletRefund: {
            /** @description This person may approve or reject it now. */
            approvable: boolean;
            /**
             * @description Who asked.
             * @enum {string}
             */
            askedBy: "member" | "staff";
            /** @enum {string} */
            askedCause: "member" | "operator";
            /** @description The member may still think better of it. */
            cancellable: boolean;
            /**
             * @description As decided; as asked until then.
             * @enum {string}
             */
            cause: "member" | "operator";
            /** @description What was said with the decision. */
            decisionNote: string | null;
            /**
             * Format: date
             * @description The last day for us to pay.
             */
            dueOn: string;
            id: number;
            /** @description fen of interest from the request, so far or as paid */
            interestFen: number;
            /** @description The company that owes the money. */
            issuerName: string;
            lots: components["schemas"]["RefundLotProgress"][];
            /** @description fen that wait to be paid by hand, interest of today included */
            manualFen: number;
            memberId: number;
            memberName: string;
            /** @description What has happened and what comes next. */
            moments: components["schemas"]["RefundMoment"][];
            note: string | null;
            /** @description Should have been paid by now. */
            overdue: boolean;
            /** @description This person may pay out what waits. */
            payable: boolean;
            payouts: components["schemas"]["RefundPayoutView"][];
            /** @example 138****8000 */
            phoneMasked: string;
            /** @description Why WeChat could not pay. */
            problem: string | null;
            /** @description Chinese */
            reasonText: string;
            /** @description fen, before interest */
            refundFen: number;
            /** Format: date-time */
            requestedAt: string;
            /** @description This person may send on what is stuck. */
            retryable: boolean;
            /** @description fen that the member has already */
            returnedFen: number;
            /** @enum {string} */
            state: "requested" | "refunding" | "stuck" | "manual_payout" | "refunded" | "paid_out" | "rejected" | "cancelled";
            /** @description Chinese */
            stateText: string;
            /** @description The store that handles it. */
            storeName: string;
            /** @description Of the store that handles it. */
            storePhone: string;
            /** @description fen in all */
            totalFen: number;
        };
        StaffWalletRefundBrief: {
            /**
             * Format: date
             * @description The last day for us to pay.
             */
            dueOn: string;
            id: number;
            memberId: number;
            memberName: string;
            /** @description Should have been paid by now. */
            overdue: boolean;
            /** @example 138****8000 */
            phoneMasked: string;
            /** @description Chinese */
            reasonText: string;
            /** @description fen, before interest */
            refundFen: number;
            /** Format: date-time */
            requestedAt: string;
            /** @enum {string} */
            state: "requested" | "refunding" | "stuck" | "manual_payout" | "refunded" | "paid_out" | "rejected" | "cancelled";
            /** @description Chinese */
            stateText: string;
            /** @description The store that handles it. */
            storeName: string;
        };
        StaffWalletRefundPage: {
            items: components["schemas"]["StaffWalletRefundBrief"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        StaffWalletStatus: {
            /** @description The latest changes, newest first. */
            changes: components["schemas"]["WalletStatusLine"][];
            /** Format: date-time */
            frozenAt: string | null;
            /**
             * @description loss: the member can lift it; hold: only the house.
             * @enum {string|null}
             */
            frozenKind: "loss" | "hold" | null;
            /** @enum {string} */
            status: "active" | "frozen";
        };
        StaffWeek: {
            days: components["schemas"]["StaffWeekDay"][];
            id: number;
            name: string;
            title: string;
            /** @description The week in force on the last of these days, before exceptions. */
            week: components["schemas"]["WeekSpanBody"][];
        };
        StaffWeekDay: {
            /**
             * Format: date
             * @description Business day.
             */
            date: string;
            /** @description Why the day differs from the week; null when it does not. */
            exceptionNote: string | null;
            leaves: components["schemas"]["DayLeave"][];
            /** @description Sessions of that day in this store. */
            sessions: number;
            shifts: components["schemas"]["DaySpan"][];
        };
        StageDoneBody: {
            /** @description Ids of own uploads, in their order. */
            mediaIds?: number[];
            /** @description Read by the member. */
            words?: string;
        };
        StagePlanBody: {
            /** @description In their order; none removes the plan. */
            stages: components["schemas"]["StagePlanItem"][];
        };
        StagePlanItem: {
            /**
             * @description What to look after, for who does it.
             * @default
             */
            hint?: string;
            name: string;
        };
        StagePlanList: {
            items: components["schemas"]["StagePlanOfService"][];
        };
        StagePlanOfService: {
            /** @description 0: of all services without a plan of their own. */
            serviceId: number;
            /** @description In their order; none removes the plan. */
            stages: components["schemas"]["StagePlanItem"][];
        };
        StampCardBody: {
            active: boolean;
            /** @description Given at once when it is full; otherwise the member taps. */
            automatic: boolean;
            /** @description Product categories; empty for all. */
            categoryIds: number[];
            /** @description Coupon for a full card. */
            couponTemplateId?: number | null;
            /** @example 茶 */
            emblem: string;
            /**
             * Format: date
             * @description Last business day on which stamps are given; full cards can be taken in later.
             * @example 2026-11-22
             */
            endsOn?: string | null;
            /** @description Stamps of a full card. */
            goal: number;
            /** @description Growth for a full card. */
            growth: number;
            /** @description What a paid order has to come to for a stamp, in fen; with categories, their lines alone. */
            minFen: number;
            name: string;
            /** @description Stamps of one member on one business day at most. */
            perDay: number;
            /** @description Points for a full card. */
            points: number;
            /** @description Order in lists. */
            position: number;
            /** @description A full card is followed by a new one. */
            repeats: boolean;
            /**
             * Format: date
             * @description First business day.
             * @example 2026-11-22
             */
            startsOn?: string | null;
        };
        StampSheetList: {
            /** @description What can be filled or taken in now; full ones on top. */
            items: components["schemas"]["StampSheetView"][];
            /** @description Full cards that were taken in so far. */
            rewarded: number;
        };
        /** @enum {string} */
        StampSheetState: "filling" | "full" | "rewarded";
        StampSheetView: {
            cardId: number;
            /** @example 每单满 ¥30 集一枚 */
            conditionText: string;
            /**
             * @description One or two characters, drawn in the stamp.
             * @example 茶
             */
            emblem: string;
            /** @description Oldest first. */
            given: components["schemas"]["StampView"][];
            /** @description Stamps of a full card. */
            goal: number;
            /** @description Null before the first stamp. */
            id: number | null;
            /** @example 下午茶集章 */
            name: string;
            /** @example 30 积分和“立减5元” */
            rewardText: string;
            /** @description Stamps on it now. */
            stamps: number;
            state: components["schemas"]["StampSheetState"];
            /** @example 12月31日前可集章 */
            untilText: string | null;
        };
        StampView: {
            /** Format: date-time */
            at: string;
            /** @example 南山店 */
            storeName: string;
        };
        StatementBalanceView: {
            /** @description In fen; positive when the counterparty owes. */
            closingFen: number;
            counterpartyId: number;
            counterpartyName: string;
            /** @description In fen; positive when the counterparty owes. */
            openingFen: number;
            /** @description In fen, less the share of the bonus that the counterparty bears. */
            payableBonusFen: number;
            /** @description In fen. */
            payableOtherFen: number;
            /** @description In fen. */
            payablePrincipalFen: number;
            /** @description Settlements paid less received, in fen. */
            paymentsFen: number;
            /** @description In fen, less the share of the bonus that the entity bears itself. */
            receivableBonusFen: number;
            /** @description In fen: cash paid out for the counterparty’s sales. */
            receivableOtherFen: number;
            /** @description In fen. */
            receivablePrincipalFen: number;
            /** @description How much of closingFen has been settled since, in fen, with its sign. */
            settledFen: number;
        };
        StatementBrief: {
            /** @description opening + receivable − payable + payments, in fen. */
            closingFen: number;
            /** Format: date-time */
            confirmedAt: string | null;
            /**
             * @description Who confirmed it.
             * @example staff:7
             */
            confirmedBy: string | null;
            entityName: string;
            id: number;
            legalEntityId: number;
            /** @description Number of lines behind it. */
            lineCount: number;
            /**
             * @description Month in Asia/Shanghai, YYYY-MM.
             * @example 2026-11
             */
            month: string;
            /** @description Owed to the entity (owed by it when negative) before the month, in fen. */
            openingFen: number;
            /** @description For its value that others honoured, in fen. */
            payableFen: number;
            /** @description Settlements paid less settlements received in the month, in fen. */
            paymentsFen: number;
            /** @description For value of others that its stores honoured, in fen. */
            receivableFen: number;
            /** Format: date-time */
            settledAt: string | null;
            /** @enum {string} */
            state: "draft" | "confirmed" | "settled";
        };
        StatementPage: {
            items: components["schemas"]["StatementBrief"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        StatementView: {
            balances: components["schemas"]["StatementBalanceView"][];
            /** @description opening + receivable − payable + payments, in fen. */
            closingFen: number;
            /** Format: date-time */
            confirmedAt: string | null;
            /**
             * @description Who confirmed it.
             * @example staff:7
             */
            confirmedBy: string | null;
            entityName: string;
            id: number;
            legalEntityId: number;
            /** @description Number of lines behind it. */
            lineCount: number;
            /**
             * @description Month in Asia/Shanghai, YYYY-MM.
             * @example 2026-11
             */
            month: string;
            /** @description Owed to the entity (owed by it when negative) before the month, in fen. */
            openingFen: number;
            /** @description For its value that others honoured, in fen. */
            payableFen: number;
            /** @description Settlements paid less settlements received in the month, in fen. */
            paymentsFen: number;
            /** @description For value of others that its stores honoured, in fen. */
            receivableFen: number;
            /** Format: date-time */
            settledAt: string | null;
            /** @enum {string} */
            state: "draft" | "confirmed" | "settled";
        };
        StockLevelView: {
            /** @description Pieces in all; null: as many as are wanted. */
            stock: number | null;
            /** @description 0: in all. */
            storeId: number;
            /** @description Pieces taken and not put back. */
            taken: number;
        };
        StopTemplateBody: {
            /** @description Goes into the log. */
            reason: string;
        };
        StoreBody: {
            /** @description The store. */
            storeId: number;
        };
        StoreBrief: {
            address: string;
            /** @example 深圳 */
            city: string;
            /** @example SZ001 */
            code: string;
            id: number;
            /**
             * Format: double
             * @description Degrees, GCJ-02, as WeChat uses.
             */
            latitude: number | null;
            /**
             * Format: double
             * @description Degrees, GCJ-02, as WeChat uses.
             */
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
            /**
             * Format: double
             * @description Degrees, GCJ-02.
             */
            latitude?: number | null;
            /** @description Company that runs it and issues its stored value. */
            legalEntityId?: number;
            /**
             * Format: double
             * @description Degrees, GCJ-02.
             */
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
        StoreGuide: {
            /** @description Of them, whose claim ends within 30 days. */
            ending: number;
            /** @description False: has left or no longer works in this store; their guests wait for somebody. */
            here: boolean;
            id: number;
            /** @description Members looked after. */
            members: number;
            name: string;
            title: string;
        };
        StoreGuides: {
            items: components["schemas"]["StoreGuide"][];
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
            /**
             * Format: double
             * @description Degrees, GCJ-02.
             */
            latitude: number | null;
            /** @description Company that runs it and issues its stored value. */
            legalEntityId: number;
            /**
             * Format: double
             * @description Degrees, GCJ-02.
             */
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
        StorePerformance: {
            figures: components["schemas"]["Figure"][];
            /** @example 2026-11 */
            month: string;
            /** @description By own sales, most first. */
            people: components["schemas"]["RankedPerson"][];
        };
        StorePrice: {
            /** @description In fen. */
            priceFen: number;
            storeId: number;
        };
        StorePricesBody: {
            items: components["schemas"]["StorePrice"][];
        };
        StoreService: {
            /** @description Guests who share one session. */
            capacity: number;
            /** @description In fen; 0 for none. */
            depositFen: number;
            id: number;
            /** @description Length of a visit, in minutes, without buffers. */
            minutes: number;
            name: string;
            /** @description Whether a person is busy with it. */
            needsStaff: boolean;
            /** @description In fen, in this store. */
            priceFen: number;
            /** @description The kind of room it takes place in. */
            roomKindId: number | null;
            /** @description What whoever does it must be able to do. */
            skillId: number | null;
            /** @description Who can do it in this store. */
            staff: components["schemas"]["ServicePerson"][];
        };
        StoreServiceList: {
            items: components["schemas"]["StoreService"][];
        };
        StoreStock: {
            /** @description Pieces that may be ordered online. */
            quantity: number;
            storeId: number;
        };
        StoreStockBody: {
            items: components["schemas"]["StoreStock"][];
        };
        StoreStockInput: {
            /** @description Pieces in this store; null: as many as are wanted. */
            stock: number;
            storeId: number;
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
            /**
             * Format: double
             * @description Degrees, GCJ-02.
             */
            latitude: number | null;
            /** @description Company that runs it and issues its stored value. */
            legalEntityId: number;
            legalEntityName: string;
            /**
             * Format: double
             * @description Degrees, GCJ-02.
             */
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
        SubscribeCreditList: {
            /** @description Templates without an unused consent are absent. */
            items: components["schemas"]["SubscribeCreditView"][];
        };
        SubscribeCreditView: {
            templateId: string;
            /** @description Messages that the member has allowed and that were not sent yet. */
            unused: number;
        };
        SubscribeMoment: {
            /** @enum {string} */
            moment: "topup" | "order" | "booking" | "pickup" | "coupon" | "points" | "complaint" | "referral";
            /** @description At most three, as many as WeChat asks for at a time; ask in this order. */
            templateIds: string[];
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
            key: "wallet_changed" | "points_changed" | "order_paid" | "tier_changed" | "pickup_ready" | "booking_reminder" | "booking_changed" | "waitlist_offer" | "coupon_expiring" | "complaint_reply" | "referral_reward";
            templateId: string;
            /** @example 储值变动提醒 */
            title: string;
        };
        SubscribeTemplateList: {
            items: components["schemas"]["SubscribeTemplateBrief"][];
            /** @description When the app asks, and for what. */
            moments: components["schemas"]["SubscribeMoment"][];
        };
        TaskBody: {
            active: boolean;
            /** @description How many times; only browsing takes more than one. */
            goal: number;
            /** @description Growth. */
            growth: number;
            /** @description Never changes. There is none for sharing. */
            kind: components["schemas"]["TaskKind"];
            /** @description What a purchase has to come to, in fen; 0 for any. */
            minFen: number;
            /** @description Points. */
            points: number;
            /** @description Order in lists. */
            position: number;
            /** @description Why it is worth doing; shown to members. */
            reason: string;
            title: string;
        };
        TaskChangeBody: {
            active: boolean;
            /** @description How many times; only browsing takes more than one. */
            goal: number;
            /** @description Growth. */
            growth: number;
            /** @description What a purchase has to come to, in fen; 0 for any. */
            minFen: number;
            /** @description Points. */
            points: number;
            /** @description Order in lists. */
            position: number;
            /** @description Why it is worth doing; shown to members. */
            reason: string;
            title: string;
        };
        TaskFigure: {
            /** @description Members and days that have begun. */
            begun: number;
            /** @description Done and paid. */
            done: number;
            /** @description Growth paid. */
            growth: number;
            /** @description Points paid. */
            points: number;
            taskId: number;
            /** @description Done, the order behind it may still come back. */
            waiting: number;
        };
        TaskFigures: {
            items: components["schemas"]["TaskFigure"][];
        };
        /** @enum {string} */
        TaskKind: "sign_in" | "browse" | "purchase" | "visit" | "profile" | "friend";
        /**
         * @description `waiting`: done, paid when its order stays.
         * @enum {string}
         */
        TaskState: "open" | "waiting" | "done";
        TaskView: {
            /** @description Can be taken in now with a tap. */
            claimable: boolean;
            /** @description How many times. */
            goal: number;
            growth: number;
            id: number;
            kind: components["schemas"]["TaskKind"];
            points: number;
            /** @description How many of them are done. */
            progress: number;
            /** @example 看看新到的好物 */
            reason: string;
            /** @description Recommended today. */
            recommended: boolean;
            /** @description `waiting`: done, paid when its order stays. */
            state: components["schemas"]["TaskState"];
            /**
             * @description How it stands, in words.
             * @example 11月23日到账
             */
            stateText: string;
            /** @example 逛逛商城 */
            title: string;
        };
        Team: {
            items: components["schemas"]["TeamMember"][];
            /** @description What people may be able to do, for the whole chain. */
            skills: components["schemas"]["Named"][];
        };
        TeamMember: {
            id: number;
            name: string;
            skillIds: number[];
            title: string;
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
             * Format: date
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
            /**
             * @description Why they were written.
             * @example 春节活动调整
             */
            note: string;
            /** @description The ladder, lowest tier first: {code, name, theme, conditions: null | {match: all|any, items: [{measure: growth|spend|orders|topup, window: {kind: lifetime|month|halfYear} | {kind: rolling, days}, atLeast}]}, retention: {misses, protectionDays, graceDays, dropTo: oneStep|earned}, discountBp, pointsMultiplierBp, birthdayText, benefits: [{kind, title, detail}]}. Money in fen. */
            rules: {
                [key: string]: unknown;
            };
            /** @description 0 for the rules that come with the software. */
            version: number;
        };
        TierView: {
            current: components["schemas"]["TierCard"];
            /** @description Newest first, at most 50. */
            history: components["schemas"]["TierHistoryItem"][];
            /** @description Lowest first. */
            ladder: components["schemas"]["TierLadderStep"][];
        };
        /** @enum {string} */
        TileColour: "persimmon" | "gold" | "pine" | "sea" | "ink" | "stone";
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
        TodayTasks: {
            /** @example 2026-11-22 */
            date: string;
            /** @description Of the three. */
            done: number;
            others: components["schemas"]["TaskView"][];
            /** @description The three small things of the day; the same all day. */
            three: components["schemas"]["TaskView"][];
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
            /** @description Coupons and things given on top, in Chinese. */
            giftText: string | null;
            id: number;
            /** @example 充300送60 */
            name: string;
            /** @description To be paid, in fen. */
            payFen: number;
            /** @description Fits the basket, or without one gives most for the money, among those this member can choose; at most one. */
            recommended: boolean;
            /** @description Why it fits the basket, in Chinese. */
            recommendedText: string | null;
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
            /** @description Coupons given on top. */
            coupons?: components["schemas"]["PlanCouponBody"][];
            /** @description And on these days, `YYYY-MM-DD` in Shanghai. */
            dates?: string[];
            /** @description Things handed over the counter on top. */
            gifts?: components["schemas"]["PlanGiftBody"][];
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
            /** @description Id of that group or store. */
            useId?: number | null;
            /**
             * @description Where its money may be spent.
             * @default chain
             * @enum {string}
             */
            useKind?: "chain" | "group" | "store" | "online";
            /** @description Offered on these weekdays only; 1 is Monday. */
            weekdays?: number[];
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
        TradeBillRunPage: {
            /** @description Newest day first. */
            items: components["schemas"]["TradeBillRunView"][];
            /** @description Pass as `before` for the next page; null on the last. */
            nextBefore: string | null;
        };
        TradeBillRunView: {
            /** @description How often the day has been compared. */
            attempts: number;
            /**
             * Format: date
             * @description Day of the bill, Asia/Shanghai.
             */
            billDate: string;
            /** @description WeChat’s fee, rounded to the fen. */
            billFeeFen: number;
            /** @description In fen. */
            billPaidFen: number;
            /** @description Payments on the bill. */
            billPayments: number;
            /** @description In fen. */
            billRefundedFen: number;
            /** @description Refunds on the bill. */
            billRefunds: number;
            /** @description SHA-1 of the bill; null when there was no trade. */
            digest: string | null;
            /** Format: date-time */
            finishedAt: string;
            /** @description Differences that nobody and nothing has explained yet. */
            openDifferences: number;
            /** @description In fen. */
            ourPaidFen: number;
            /** @description Payments of that day in our books. */
            ourPayments: number;
            /** @description In fen. */
            ourRefundedFen: number;
            /** @description Refunds of that day in our books, as far as WeChat has taken them. */
            ourRefunds: number;
            /** @description Why the last attempt failed. */
            problem: string | null;
            /** Format: date-time */
            startedAt: string;
            /**
             * @description failed: there was nothing to compare; it is tried again.
             * @enum {string}
             */
            state: "balanced" | "different" | "failed";
        };
        TransferAcceptBody: {
            /**
             * @description The receiver takes it with the terms it was topped up on.
             * @enum {boolean}
             */
            termsAccepted: true;
        };
        TransferLotView: {
            /** @description fen */
            bonusFen: number;
            /** @description Legal entity that owes the money, before and after. */
            issuerName: string;
            /**
             * Format: date-time
             * @description When it was topped up.
             */
            paidAt: string;
            planName: string;
            /** @description fen */
            principalFen: number;
            /** @example 全部门店可用 */
            scopeText: string;
        };
        TransferOfferBody: {
            /** @description `lotKey` of the top-ups to give, each with all that is left of it. */
            lotKeys: number[];
            /** @description A word to the receiver. */
            message?: string;
            /** @description Number of the member who may take it; left out, whoever has the code may. */
            toPhone?: string;
        };
        TransferPage: {
            items: components["schemas"]["TransferView"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        TransferView: {
            /** @description fen */
            bonusFen: number;
            /** @description To hand on or to take it with, while it is on offer. */
            code: string | null;
            /** @description The other member: name and masked number. */
            counterpart: string | null;
            /** @enum {string} */
            direction: "out" | "in";
            /** Format: date-time */
            expiresAt: string;
            id: number;
            lots: components["schemas"]["TransferLotView"][];
            /** @description What the giver wrote with it. */
            message: string | null;
            /** Format: date-time */
            offeredAt: string;
            /** @description fen */
            principalFen: number;
            /** Format: date-time */
            resolvedAt: string | null;
            /** @enum {string} */
            state: "offered" | "accepted" | "declined" | "cancelled" | "expired";
            /** @description fen */
            totalFen: number;
        };
        TreatmentCardDetail: {
            /** @description Business day around which the next visit is best. */
            cycleDueOn: string | null;
            /**
             * @description Last business day on which it is good.
             * @example 2027-05-20
             */
            expiresOn: string;
            /** @description Of them promised to bookings. */
            held: number;
            id: number;
            /** Format: date-time */
            issuedAt: string;
            /** @description Visits left, those promised to bookings included. */
            left: number;
            name: string;
            /** @description Order that bought it. */
            orderId: number;
            /** @description Bookable services it pays for; null for all. */
            serviceIds: number[] | null;
            /** @enum {string} */
            state: "active" | "finished" | "expired" | "voided";
            /** @description Where it was bought. */
            storeName: string;
            /** @description Visits bought. */
            times: number;
            /** @description Newest first. */
            uses: components["schemas"]["TreatmentUseView"][];
        };
        TreatmentCardPage: {
            items: components["schemas"]["TreatmentCardView"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        TreatmentCardView: {
            /** @description Business day around which the next visit is best. */
            cycleDueOn: string | null;
            /**
             * @description Last business day on which it is good.
             * @example 2027-05-20
             */
            expiresOn: string;
            /** @description Of them promised to bookings. */
            held: number;
            id: number;
            /** Format: date-time */
            issuedAt: string;
            /** @description Visits left, those promised to bookings included. */
            left: number;
            name: string;
            /** @description Order that bought it. */
            orderId: number;
            /** @description Bookable services it pays for; null for all. */
            serviceIds: number[] | null;
            /** @enum {string} */
            state: "active" | "finished" | "expired" | "voided";
            /** @description Where it was bought. */
            storeName: string;
            /** @description Visits bought. */
            times: number;
        };
        TreatmentPlan: {
            active: boolean;
            /** @description Days until the next visit is best. */
            cycleDays: number | null;
            id: number;
            name: string;
            note: string | null;
            productId: number;
            serviceIds: number[] | null;
            /** @description Visits. */
            times: number;
            /** @description Days, that of the purchase included. */
            validDays: number;
            /** @description fen; price of a single visit */
            visitFen: number;
        };
        TreatmentPlanBody: {
            /** @description False: buying the product gives no card any more; cards that exist stay good. */
            active: boolean;
            /** @description Days until the next visit is best. */
            cycleDays?: number | null;
            /** @example 下午茶十次卡 */
            name: string;
            /** @description What members should know. */
            note?: string | null;
            /** @description Product whose buyers get a card per piece; a product has one plan. */
            productId: number;
            /** @description Bookable services; null for all. */
            serviceIds?: number[] | null;
            /** @description Visits. */
            times: number;
            /** @description Days, that of the purchase included. */
            validDays: number;
            /** @description fen; price of a single visit, at which used ones count when the rest is given back */
            visitFen: number;
        };
        TreatmentPlanFigures: {
            /** @description Cards with visits left. */
            active: number;
            /** @description Basis points: visits made of those sold. */
            completionBp: number | null;
            /** @description Cards that ended with visits left. */
            expired: number;
            /** @description Cards used to the last visit. */
            finished: number;
            /** @description Cards sold and not given back. */
            sold: number;
            /** @description Visits sold on them. */
            timesSold: number;
            /** @description Visits made of those. */
            timesUsed: number;
        };
        TreatmentPlanList: {
            items: components["schemas"]["TreatmentPlanWithFigures"][];
        };
        TreatmentPlanWithFigures: {
            active: boolean;
            /** @description Days until the next visit is best. */
            cycleDays: number | null;
            figures: components["schemas"]["TreatmentPlanFigures"];
            id: number;
            name: string;
            note: string | null;
            productId: number;
            serviceIds: number[] | null;
            /** @description Visits. */
            times: number;
            /** @description Days, that of the purchase included. */
            validDays: number;
            /** @description fen; price of a single visit */
            visitFen: number;
        };
        TreatmentUndoBody: {
            /** @description Goes into the log. */
            reason: string;
            /** @description Store whose counter it is. */
            storeId: number;
        };
        TreatmentUseBody: {
            /** @description From scanning the member’s code. */
            grant?: string;
            /** @description What was done; the member sees it. */
            note?: string;
            /** @description Bookable service, if it is one. */
            serviceId?: number;
            /** @description Store whose counter it is. */
            storeId: number;
        };
        TreatmentUseView: {
            /**
             * Format: date-time
             * @description When it was promised, used or given back, whatever came last.
             */
            at: string;
            bookingId: number | null;
            id: number;
            note: string | null;
            /** @description Bookable service, where it was said. */
            serviceId: number | null;
            /** @enum {string} */
            state: "held" | "used" | "released" | "undone";
            storeName: string | null;
        };
        UnfreezeRequest: {
            /**
             * @description How it was made sure that this is the member.
             * @enum {string}
             */
            identityCheck: "phone_call" | "id_card";
            reason: string;
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
        UpcomingBookings: {
            /** @description The next one first. */
            items: components["schemas"]["BookingBrief"][];
        };
        UploadedPicture: {
            /** @description Pixels. */
            height: number;
            id: number;
            /** @description The same as a square of 360 px. */
            thumbnailUrl: string;
            /** @description Path on the API’s host, at most 1600 px a side; opens without credentials for some minutes. */
            url: string;
            /** @description Pixels. */
            width: number;
        };
        VerifiedCoupon: {
            coupon: components["schemas"]["CouponCard"];
            member: components["schemas"]["CouponHolder"];
            storeName: string;
            /** Format: date-time */
            verifiedAt: string;
        };
        VoucherChoiceInput: {
            /** @description `certificate` of one of its vouchers. */
            certificate: string;
            /** @description `id` of the scan that showed it. */
            scanId: number;
        };
        VoucherDeal: {
            active: boolean;
            dealId: string;
            id: number;
            /** @enum {string} */
            kind: "product" | "amount";
            /** @enum {string} */
            platform: "meituan" | "douyin";
            productId: number | null;
            quantity: number;
            title: string;
            /** @description fen */
            valueFen: number;
        };
        VoucherDealBody: {
            active: boolean;
            /** @description Meituan: deal_id; Douyin: sku_id. */
            dealId: string;
            /**
             * @description product: pays for pieces of a product; amount: 代金券.
             * @enum {string}
             */
            kind: "product" | "amount";
            /** @enum {string} */
            platform: "meituan" | "douyin";
            /** @description What it pays for; none for an amount. */
            productId?: number | null;
            /** @description Pieces it pays for; 1 for an amount. */
            quantity: number;
            /** @example 招牌面部护理 60 分钟 */
            title: string;
            /** @description fen; the most it pays at the till */
            valueFen: number;
        };
        VoucherDealList: {
            items: components["schemas"]["VoucherDeal"][];
        };
        VoucherQuote: {
            /** @description Coupons that this quote uses: settle with these. */
            couponIds: number[];
            /** @description All coupons of a member who has shown a code: used ones first, then usable ones, the most saving first. For a member who is only named, those that were shown by number. */
            coupons: components["schemas"]["QuoteCoupon"][];
            /** @description In the order in which they apply. */
            discounts: components["schemas"]["OrderDiscount"][];
            earn: components["schemas"]["QuoteEarn"];
            explanation: components["schemas"]["QuoteExplanation"];
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
            /** @description Online: products of which the store has less than this. */
            shortages: components["schemas"]["QuoteShortage"][];
            /** @description fen; the `voucher` part of the payments */
            voucherFen: number;
            /** @description fen; left to be paid otherwise */
            voucherRestFen: number;
            /** @description In the order asked for. */
            vouchers: components["schemas"]["VoucherShare"][];
            wallet: components["schemas"]["QuoteWallet"] | null;
        };
        VoucherQuoteInput: {
            /**
             * Format: date-time
             * @description What it would cost then: promotions, coupons and points of that time, prices of today.
             */
            at?: string;
            /**
             * @description Use the coupons that together save the most, instead of couponIds.
             * @default false
             */
            bestCoupons?: boolean;
            /** @description Coupons to use; their order does not matter. Needs a member who has shown a code. */
            couponIds?: number[];
            /** @description From scanning the member’s code; a pay code allows wallet and points. */
            grant?: string;
            lines: components["schemas"]["OrderLineInput"][];
            /** @description A member known otherwise: earns, but cannot pay with wallet or points, nor use coupons unseen. */
            memberId?: number;
            storeId: number;
            /**
             * @description Use as many points as allowed.
             * @default false
             */
            usePoints?: boolean;
            vouchers: components["schemas"]["VoucherChoiceInput"][];
        };
        VoucherRedemptionPage: {
            items: components["schemas"]["VoucherRedemptionView"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        VoucherRedemptionView: {
            /** Format: date-time */
            cancelUntil: string | null;
            /** @description `**** 3456` */
            codeMasked: string;
            /** Format: date-time */
            createdAt: string;
            dealId: string;
            id: number;
            orderId: number;
            /** @description fen; what it pays of the order */
            paysFen: number;
            /** @enum {string} */
            platform: "meituan" | "douyin";
            /** @description A code when a person has to look at it. */
            problem: string | null;
            /** @description Chinese: why the platform would not. */
            refusal: string | null;
            /** @enum {string} */
            state: "pending" | "verified" | "refused" | "cancelling" | "cancelled";
            storeId: number;
            title: string;
            /** @description fen; the most it could pay */
            valueFen: number;
            /** Format: date-time */
            verifiedAt: string | null;
            /** @description The platform’s id of the verification. */
            verifyId: string | null;
        };
        VoucherScan: {
            /**
             * Format: date-time
             * @description Until when an order may be paid with what it shows.
             */
            expiresAt: string;
            /** @description Names the scan when settling. */
            id: number;
            /** @enum {string} */
            platform: "meituan" | "douyin";
            /** @description All usable vouchers behind the code: one, or those bought together. */
            vouchers: components["schemas"]["ScannedVoucher"][];
        };
        VoucherShare: {
            /** @description Which of the vouchers. */
            certificate: string;
            /** @description fen; what it pays of this order */
            paysFen: number;
        };
        VoucherShop: {
            /** @description Whether the store takes vouchers of this platform. */
            active: boolean;
            id: number;
            /** @enum {string} */
            platform: "meituan" | "douyin";
            /** @description Meituan: open_shop_uuid; Douyin: poi_id. */
            shopId: string;
            storeId: number;
            storeName: string;
        };
        VoucherShopBody: {
            /** @description Whether the store takes vouchers of this platform. */
            active: boolean;
            /** @enum {string} */
            platform: "meituan" | "douyin";
            /** @description Meituan: open_shop_uuid; Douyin: poi_id. */
            shopId: string;
            storeId: number;
        };
        VoucherShopList: {
            items: components["schemas"]["VoucherShop"][];
            /** @description Platforms the server has credentials of. */
            platforms: ("meituan" | "douyin")[];
        };
        Waitlist: {
            entries: components["schemas"]["WaitlistEntry"][];
            offers: components["schemas"]["WaitlistOffer"][];
        };
        WaitlistEntry: {
            /**
             * Format: date
             * @description A day in Shanghai.
             */
            date: string;
            id: number;
            part: components["schemas"]["BookingDayPart"];
            serviceId: number;
            serviceName: string;
            staffId: number | null;
            /**
             * @description offered: a place is being kept for them.
             * @enum {string}
             */
            state: "waiting" | "offered";
            storeId: number;
            storeName: string;
        };
        WaitlistOffer: {
            /**
             * Format: date-time
             * @description When it would end.
             */
            end: string;
            entryId: number;
            /** Format: date-time */
            expiresAt: string;
            id: number;
            serviceId: number;
            serviceName: string;
            staffName: string | null;
            /**
             * Format: date-time
             * @description When the visit would begin.
             */
            start: string;
            storeId: number;
            storeName: string;
        };
        WalletLiability: {
            /** @description Given on top and not yet spent, in fen. */
            bonus: number;
            /** @description Paid in and not yet spent, in fen: owed as money. */
            principal: number;
        };
        WalletLotGift: {
            /** @enum {string} */
            kind: "points" | "coupon" | "gift";
            quantity: number;
            /** @description Chinese */
            title: string;
            /** @description fen, all of them together */
            valueFen: number;
        };
        WalletLotView: {
            /** Format: date-time */
            at: string;
            /** @description fen */
            bonusFen: number;
            /** @description What came with it beside money. */
            gifts: components["schemas"]["WalletLotGift"][];
            /** @description fen set aside for something under way */
            heldFen: number;
            /** @description Top-up it came from. */
            id: number;
            /** @description Legal entity that owes the money. */
            issuerName: string;
            /** @description This top-up in this member’s hands: what a transfer names. */
            lotKey: number;
            /** @description fen */
            paidFen: number;
            planName: string;
            /** @description Received from another member. */
            received: boolean;
            /** @description fen */
            remainingBonusFen: number;
            /** @description fen */
            remainingPaidFen: number;
            /** @description Where it may be spent, in Chinese. */
            scopeText: string;
            /** @description Nothing of it is in use, so it may be given to another member. */
            transferable: boolean;
        };
        WalletRecovery: {
            /** @description Code of the phone button: proves the member’s own number. */
            phoneCode: string;
        };
        WalletRefund: {
            /** @enum {string} */
            askedCause: "member" | "operator";
            /** @description The member may still think better of it. */
            cancellable: boolean;
            /**
             * @description As decided; as asked until then.
             * @enum {string}
             */
            cause: "member" | "operator";
            /** @description What was said with the decision. */
            decisionNote: string | null;
            /**
             * Format: date
             * @description The last day for us to pay.
             */
            dueOn: string;
            id: number;
            /** @description fen of interest from the request, so far or as paid */
            interestFen: number;
            /** @description The company that owes the money. */
            issuerName: string;
            lots: components["schemas"]["RefundLotProgress"][];
            /** @description What has happened and what comes next. */
            moments: components["schemas"]["RefundMoment"][];
            note: string | null;
            /** @description Chinese */
            reasonText: string;
            /** @description fen, before interest */
            refundFen: number;
            /** Format: date-time */
            requestedAt: string;
            /** @description fen that the member has already */
            returnedFen: number;
            /** @enum {string} */
            state: "requested" | "refunding" | "stuck" | "manual_payout" | "refunded" | "paid_out" | "rejected" | "cancelled";
            /** @description Chinese */
            stateText: string;
            /** @description The store that handles it. */
            storeName: string;
            /** @description Of the store that handles it. */
            storePhone: string;
            /** @description fen in all */
            totalFen: number;
        };
        WalletRefundBrief: {
            /**
             * Format: date
             * @description The last day for us to pay.
             */
            dueOn: string;
            id: number;
            /** @description Chinese */
            reasonText: string;
            /** @description fen, before interest */
            refundFen: number;
            /** Format: date-time */
            requestedAt: string;
            /** @enum {string} */
            state: "requested" | "refunding" | "stuck" | "manual_payout" | "refunded" | "paid_out" | "rejected" | "cancelled";
            /** @description Chinese */
            stateText: string;
            /** @description The store that handles it. */
            storeName: string;
        };
        WalletRefundPage: {
            items: components["schemas"]["WalletRefundBrief"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        WalletStatusLine: {
            /** Format: date-time */
            at: string;
            /** @description Who did it: `member:7`, `staff:3`. */
            by: string;
            id: number;
            /** @enum {string|null} */
            identityCheck: "session" | "phone_code" | "phone_call" | "id_card" | null;
            /** @enum {string} */
            kind: "loss" | "hold";
            reason: string | null;
            /** @enum {string} */
            status: "active" | "frozen";
        };
        WalletStatusView: {
            /** Format: date-time */
            frozenAt: string | null;
            /**
             * @description loss: the member can lift it; hold: only the house.
             * @enum {string|null}
             */
            frozenKind: "loss" | "hold" | null;
            /** @enum {string} */
            status: "active" | "frozen";
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
            /** @description fen that may be spent in a day; null for no limit */
            dailyLimitFen: number | null;
            /** Format: date-time */
            frozenAt: string | null;
            /**
             * @description loss: reported lost, the member can lift it; hold: stopped by the house.
             * @enum {string|null}
             */
            frozenKind: "loss" | "hold" | null;
            /** @description fen set aside for orders being paid */
            heldFen: number;
            /** @description Top-ups with money left, oldest first: the order in which they are spent. */
            lots: components["schemas"]["WalletLotView"][];
            /** @description fen; what was paid and is refundable */
            principalFen: number;
            /** @description fen that can still be topped up, bonus included */
            roomFen: number;
            /** @description fen spent today */
            spentTodayFen: number;
            /** @enum {string} */
            status: "active" | "frozen";
            /** @description fen */
            totalFen: number;
            /** @description Whether top-ups may be given to other members. */
            transferEnabled: boolean;
        };
        WebhookAttemptView: {
            /** @description ms */
            durationMs: number;
            /** @example timeout */
            error: string | null;
            /** @description A 2xx answer within ten seconds. */
            ok: boolean;
            /** @description HTTP status; null without an answer. */
            status: number | null;
        };
        WebhookDeliveryPage: {
            items: components["schemas"]["WebhookDeliveryView"][];
            /** @description Pass as `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        WebhookDeliveryView: {
            /** @description How often it was sent so far. */
            attempts: number;
            /** Format: date-time */
            deliveredAt: string | null;
            /** @example order.paid */
            eventType: string;
            id: number;
            /** Format: date-time */
            lastAttemptAt: string | null;
            /** @description ms */
            lastDurationMs: number | null;
            /**
             * @description Why the last attempt failed.
             * @example timeout
             */
            lastError: string | null;
            /** @description HTTP status of the last attempt; null without an answer. */
            lastStatus: number | null;
            /**
             * @description `webhook-id`, the same at every attempt.
             * @example evt_4711
             */
            messageId: string;
            /** Format: date-time */
            occurredAt: string;
            /** @description The body as it is sent. */
            payload: string;
            /** @enum {string} */
            state: "pending" | "delivered" | "skipped";
        };
        WebhookEndpointBody: {
            /** @description Off: it hears nothing, and what happens meanwhile is not kept for it. */
            active: boolean;
            /** @description Events it wants to hear of; `*` for all. */
            eventTypes: ("*" | "order.paid" | "order.refunded" | "topup.credited" | "member.joined" | "tier.changed" | "points.expired" | "points.expiring" | "points.adjusted" | "wallet.frozen" | "wallet.unfrozen" | "wallet.transferred" | "wallet_refund.paid" | "coupon.issued" | "coupon.used" | "coupon.returned" | "coupon.expiring")[];
            /** @example 财务系统 */
            name: string;
            /** @description Public https address; its host must resolve to public addresses. */
            url: string;
        };
        WebhookEndpointCreated: {
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Given up by the worker; what happens is kept. Saving the endpoint sends again.
             */
            disabledAt: string | null;
            /** @enum {string|null} */
            disabledReason: "gone" | "failing" | null;
            /** @description Events it hears of; `*` for all. */
            eventTypes: string[];
            /**
             * Format: date-time
             * @description Since when nothing has arrived.
             */
            failingSince: string | null;
            id: number;
            name: string;
            /** @description Messages that wait to be sent. */
            pending: number;
            /**
             * Format: date-time
             * @description The old secret still signs until then.
             */
            previousSecretUntil: string | null;
            /**
             * Format: date-time
             * @description Next attempt after a failure.
             */
            retryAt: string | null;
            /** @description `whsec_…`, shown this once. */
            secret: string;
            /** @description Where messages are posted to. */
            url: string;
        };
        WebhookEndpointList: {
            /** @description Every event there is. */
            events: components["schemas"]["WebhookEventView"][];
            items: components["schemas"]["WebhookEndpointView"][];
        };
        WebhookEndpointView: {
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Given up by the worker; what happens is kept. Saving the endpoint sends again.
             */
            disabledAt: string | null;
            /** @enum {string|null} */
            disabledReason: "gone" | "failing" | null;
            /** @description Events it hears of; `*` for all. */
            eventTypes: string[];
            /**
             * Format: date-time
             * @description Since when nothing has arrived.
             */
            failingSince: string | null;
            id: number;
            name: string;
            /** @description Messages that wait to be sent. */
            pending: number;
            /**
             * Format: date-time
             * @description The old secret still signs until then.
             */
            previousSecretUntil: string | null;
            /**
             * Format: date-time
             * @description Next attempt after a failure.
             */
            retryAt: string | null;
            /** @description Where messages are posted to. */
            url: string;
        };
        WebhookEventView: {
            /** @description Chinese */
            title: string;
            /** @example order.paid */
            type: string;
            version: number;
        };
        WebhookReplayBody: {
            /**
             * Format: date-time
             * @description Events that happened at or after this instant …
             */
            from: string;
            /**
             * Format: date-time
             * @description … and before this one; now when left out.
             */
            until?: string;
        };
        WebhookReplayed: {
            /** @description Messages that will be sent once more; at most 5,000 at a time. */
            messages: number;
        };
        WechatLogin: {
            /** @description Code of `wx.login`, good once. */
            code: string;
        };
        WeekBody: {
            /** @description The store in which these shifts are worked. */
            storeId: number;
            /**
             * Format: date
             * @description From this day on, which is today or later; what was written for later days is replaced.
             * @example 2026-11-22
             */
            validFrom: string;
            /** @description Empty for nobody’s week: the person has no shifts. */
            week: components["schemas"]["WeekSpanBody"][];
        };
        WeekDayView: {
            /** @description Why the store is closed; null when it is open. */
            closedNote: string | null;
            /**
             * Format: date
             * @description Business day.
             */
            date: string;
            open: components["schemas"]["DaySpan"][];
        };
        WeekSpanBody: {
            /** @description Minutes since midnight in Shanghai, later than `start`; 1440 is midnight. */
            end: number;
            /** @description Minutes since midnight in Shanghai. */
            start: number;
            /** @description 1 is Monday. */
            weekday: number;
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
    ClearingAdminController_months: {
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
                    "application/json": components["schemas"]["ClosedMonthList"];
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
    ClearingAdminController_close: {
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
                    "application/json": components["schemas"]["ClosedMonths"];
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
    ClearingAdminController_paymentList: {
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
                    "application/json": components["schemas"]["ClearingPaymentPage"];
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
    ClearingAdminController_pay: {
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
                "application/json": components["schemas"]["ClearingPaymentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClearingPaymentView"];
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
    ClearingAdminController_positions: {
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
                    "application/json": components["schemas"]["ClearingPositionList"];
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
    ClearingAdminController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                legalEntityId?: number;
                /** @description Rows per page, 1–100. */
                limit?: number;
                /** @description Month in Asia/Shanghai, YYYY-MM. */
                month?: string;
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
                    "application/json": components["schemas"]["StatementPage"];
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
    ClearingAdminController_view: {
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
                    "application/json": components["schemas"]["StatementView"];
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
    ClearingAdminController_confirm: {
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
                    "application/json": components["schemas"]["StatementView"];
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
    ClearingAdminController_csv: {
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
            /** @description Lines, then balances by counterparty. UTF-8 with byte order mark, CRLF, amounts in yuan with two decimals. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
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
    ClearingAdminController_linesOf: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
            };
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
                    "application/json": components["schemas"]["ClearingLinePage"];
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
    CommissionAdminController_rules: {
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
                    "application/json": components["schemas"]["CommissionRulesList"];
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
    CommissionAdminController_publish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommissionRulesInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionRulesList"];
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
    CommissionAdminController_statements: {
        parameters: {
            query: {
                month: string;
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
                    "application/json": components["schemas"]["DrawnCommissions"];
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
    ComplaintAdminController_listCategories: {
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
                    "application/json": components["schemas"]["AdminComplaintCategoryList"];
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
    ComplaintAdminController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintCategoryBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminComplaintCategoryList"];
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
    ComplaintAdminController_change: {
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
                "application/json": components["schemas"]["ComplaintCategoryBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminComplaintCategoryList"];
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
    ComplaintAdminController_list: {
        parameters: {
            query?: {
                categoryId?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                handler?: "store" | "hq";
                /** @description Rows per page, 1–100. */
                limit?: number;
                memberId?: number;
                /** @description A word is owed and late. */
                overdue?: "true" | "false";
                state?: "open" | "handling" | "answered" | "closed";
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
                    "application/json": components["schemas"]["StaffComplaintPage"];
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
    ComplaintAdminController_statistics: {
        parameters: {
            query: {
                /** @description First business day on which they were opened. */
                from: string;
                /** @description Last business day; at most a year later. */
                to: string;
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
                    "application/json": components["schemas"]["ComplaintStatistics"];
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
    CodeBatchAdminController_list: {
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
                    "application/json": components["schemas"]["AdminCodeBatchPage"];
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
    CodeBatchAdminController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeBatchBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminCodeBatch"];
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
    CodeBatchAdminController_export: {
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
            /** @description One code a line. UTF-8 with byte order mark, CRLF, amounts in yuan with two decimals. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
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
    CodeBatchAdminController_void: {
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
                "application/json": components["schemas"]["StopTemplateBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminCodeBatch"];
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
    PackAdminController_list: {
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
                    "application/json": components["schemas"]["AdminCouponPackList"];
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
    PackAdminController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CouponPackBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminCouponPack"];
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
    PackAdminController_change: {
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
                "application/json": components["schemas"]["CouponPackBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminCouponPack"];
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
    RuleAdminController_list: {
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
                    "application/json": components["schemas"]["AdminCouponRuleList"];
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
    RuleAdminController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CouponRuleBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminCouponRule"];
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
    RuleAdminController_change: {
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
                "application/json": components["schemas"]["CouponRuleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminCouponRule"];
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
    TemplateAdminController_list: {
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
                    "application/json": components["schemas"]["AdminCouponTemplatePage"];
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
    TemplateAdminController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CouponTemplateBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminCouponTemplate"];
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
    TemplateAdminController_get: {
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
                    "application/json": components["schemas"]["AdminCouponTemplate"];
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
    TemplateAdminController_change: {
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
                "application/json": components["schemas"]["CouponTemplateBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminCouponTemplate"];
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
    TemplateAdminController_figuresOf: {
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
                    "application/json": components["schemas"]["CouponFigures"];
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
    TemplateAdminController_start: {
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
                    "application/json": components["schemas"]["AdminCouponTemplate"];
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
    TemplateAdminController_stop: {
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
                "application/json": components["schemas"]["StopTemplateBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminCouponTemplate"];
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
    ScriptAdminController_list: {
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
                    "application/json": components["schemas"]["ScriptList"];
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
    ScriptAdminController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScriptInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptList"];
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
    ScriptAdminController_retire: {
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
                    "application/json": components["schemas"]["ScriptList"];
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
    LiabilityAdminController_latest: {
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
                    "application/json": components["schemas"]["BreakageView"];
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
    LiabilityAdminController_estimate: {
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
                    "application/json": components["schemas"]["BreakageView"];
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
    LiabilityAdminController_outstanding: {
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
                    "application/json": components["schemas"]["OutstandingView"];
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
    LiabilityAdminController_quarter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Quarter of Shanghai. */
                quarter: string;
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
                    "application/json": components["schemas"]["QuarterReport"];
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
    LiabilityAdminController_quarterCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Quarter of Shanghai. */
                quarter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One row for principal and one for bonus of each entity, then the total. UTF-8 with byte order mark, CRLF, amounts in yuan with two decimals. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
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
    MallItemAdminController_list: {
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
                    "application/json": components["schemas"]["MallItemRecordPage"];
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
    MallItemAdminController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MallItemInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MallItemRecord"];
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
    MallItemAdminController_one: {
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
                    "application/json": components["schemas"]["MallItemRecord"];
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
    MallItemAdminController_change: {
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
                "application/json": components["schemas"]["MallItemInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MallItemRecord"];
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
    RedemptionAdminController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                delivery?: components["schemas"]["MallDelivery"];
                /** @description Rows per page, 1–100. */
                limit?: number;
                state?: components["schemas"]["RedemptionState"];
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
                    "application/json": components["schemas"]["HouseRedemptionPage"];
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
    RedemptionAdminController_cancel: {
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
                "application/json": components["schemas"]["CancelRedemptionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseRedemption"];
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
    RedemptionAdminController_refund: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseRedemption"];
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
    RedemptionAdminController_ship: {
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
                "application/json": components["schemas"]["ShipBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseRedemption"];
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
    MergeAdminController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                /** @description Only merges of this member, on either side. */
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
                    "application/json": components["schemas"]["MemberMergePage"];
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
    MergeAdminController_merge: {
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
                "application/json": components["schemas"]["MergeConfirmation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberMerge"];
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
    MergeAdminController_undo: {
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
                "application/json": components["schemas"]["MergeReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberMerge"];
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
    MergeAdminController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergePair"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreview"];
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
    PointsAdminController_view: {
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
    PointsAdminController_adjust: {
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
                "application/json": components["schemas"]["PointsAdjustmentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsAdjustment"];
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
    MergeAdminController_releasePhone: {
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
                "application/json": components["schemas"]["MergeReason"];
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
    EarnRuleAdminController_list: {
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
                    "application/json": components["schemas"]["EarnRuleList"];
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
    EarnRuleAdminController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EarnRuleBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EarnRuleView"];
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
    EarnRuleAdminController_change: {
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
                "application/json": components["schemas"]["EarnRuleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EarnRuleView"];
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
    EarnRuleAdminController_remove: {
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
                    "application/json": components["schemas"]["EarnRuleView"];
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
    StockAdminController_get: {
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
                    "application/json": components["schemas"]["StoreStockBody"];
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
    StockAdminController_set: {
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
                "application/json": components["schemas"]["StoreStockBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreStockBody"];
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
    PromotionAdminController_list: {
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
                    "application/json": components["schemas"]["AdminPromotionPage"];
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
    PromotionAdminController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromotionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminPromotion"];
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
    PromotionAdminController_get: {
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
                    "application/json": components["schemas"]["AdminPromotion"];
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
    PromotionAdminController_change: {
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
                "application/json": components["schemas"]["PromotionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminPromotion"];
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
    ReferralAdminController_program: {
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
                    "application/json": components["schemas"]["ReferralPrograms"];
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
    ReferralAdminController_replace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgramChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralProgram"];
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
    ReferralAdminController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                referrerId?: number;
                review?: "none" | "waiting" | "cleared" | "denied";
                state?: "joined" | "bought" | "rewarded" | "refused" | "void" | "expired" | "taken_back";
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
                    "application/json": components["schemas"]["AdminReferralPage"];
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
    ReferralAdminController_review: {
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
                "application/json": components["schemas"]["ReferralReview"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminReferral"];
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
    ServiceAdminController_roomKinds: {
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
                    "application/json": components["schemas"]["NamedList"];
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
    ServiceAdminController_addRoomKind: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NamedBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Named"];
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
    ServiceAdminController_changeRoomKind: {
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
                "application/json": components["schemas"]["NamedBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Named"];
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
    ServiceAdminController_list: {
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
                    "application/json": components["schemas"]["AdminServiceList"];
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
    ServiceAdminController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminService"];
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
    ServiceAdminController_change: {
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
                "application/json": components["schemas"]["ServiceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminService"];
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
    ServiceAdminController_skills: {
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
                    "application/json": components["schemas"]["NamedList"];
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
    ServiceAdminController_addSkill: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NamedBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Named"];
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
    ServiceAdminController_changeSkill: {
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
                "application/json": components["schemas"]["NamedBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Named"];
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
    ServiceRecordAdminController_ratings: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                /** @description No more stars than this. */
                maxStars?: number;
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
                    "application/json": components["schemas"]["ServiceRecordPage"];
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
    ServiceRecordAdminController_list: {
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
                    "application/json": components["schemas"]["StagePlanList"];
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
    ServiceRecordAdminController_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 0 for all services that have no plan of their own. */
                serviceId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StagePlanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StagePlanList"];
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
    SignInAdminController_month: {
        parameters: {
            query: {
                /** @description A month in Shanghai. */
                month: string;
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
                    "application/json": components["schemas"]["SignInFigures"];
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
    SignInAdminController_rules: {
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
                    "application/json": components["schemas"]["SignInRulesView"];
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
    SignInAdminController_replaceRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRulesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInRulesView"];
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
    TaskAdminController_stampCards: {
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
                    "application/json": components["schemas"]["AdminStampCardList"];
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
    TaskAdminController_createCard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StampCardBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminStampCard"];
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
    TaskAdminController_changeCard: {
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
                "application/json": components["schemas"]["StampCardBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminStampCard"];
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
    TaskAdminController_list: {
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
                    "application/json": components["schemas"]["AdminTaskList"];
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
    TaskAdminController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminTask"];
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
    TaskAdminController_change: {
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
                "application/json": components["schemas"]["TaskChangeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminTask"];
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
    TaskAdminController_figures: {
        parameters: {
            query: {
                from: string;
                until: string;
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
                    "application/json": components["schemas"]["TaskFigures"];
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
    TradeBillAdminController_runs: {
        parameters: {
            query?: {
                /** @description Days before this one: `nextBefore` of the page before. */
                before?: string;
                /** @description Days per page, 1–100. */
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
                    "application/json": components["schemas"]["TradeBillRunPage"];
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
    TradeBillAdminController_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Day of the bill, Asia/Shanghai. */
                day: string;
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
                    "application/json": components["schemas"]["TradeBillRunView"];
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
    TradeBillAdminController_compare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Day of the bill, Asia/Shanghai. */
                day: string;
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
                    "application/json": components["schemas"]["TradeBillRunView"];
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
    TradeBillAdminController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Of the bill of this day only. */
                day?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                state?: "open" | "explained" | "resolved";
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
                    "application/json": components["schemas"]["DifferencePage"];
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
    TradeBillAdminController_resolve: {
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
                "application/json": components["schemas"]["ResolveBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferenceView"];
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
    TreatmentPlanAdminController_list: {
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
                    "application/json": components["schemas"]["TreatmentPlanList"];
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
    TreatmentPlanAdminController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TreatmentPlanBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreatmentPlan"];
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
    TreatmentPlanAdminController_change: {
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
                "application/json": components["schemas"]["TreatmentPlanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreatmentPlan"];
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
    VoucherAdminController_deals: {
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
                    "application/json": components["schemas"]["VoucherDealList"];
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
    VoucherAdminController_createDeal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoucherDealBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherDeal"];
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
    VoucherAdminController_changeDeal: {
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
                "application/json": components["schemas"]["VoucherDealBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherDeal"];
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
    VoucherAdminController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                state?: "pending" | "verified" | "refused" | "cancelling" | "cancelled";
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
                    "application/json": components["schemas"]["VoucherRedemptionPage"];
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
    VoucherAdminController_ask: {
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
                    "application/json": components["schemas"]["VoucherRedemptionView"];
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
    VoucherAdminController_shops: {
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
                    "application/json": components["schemas"]["VoucherShopList"];
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
    VoucherAdminController_createShop: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoucherShopBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherShop"];
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
    VoucherAdminController_changeShop: {
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
                "application/json": components["schemas"]["VoucherShopBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherShop"];
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
    WalletRefundAdminController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                /** @description Only what should have been paid by now. */
                overdue?: boolean;
                state?: "requested" | "refunding" | "stuck" | "manual_payout" | "refunded" | "paid_out" | "rejected" | "cancelled";
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
                    "application/json": components["schemas"]["StaffWalletRefundPage"];
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
    WalletRefundAdminController_detail: {
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
                    "application/json": components["schemas"]["StaffWalletRefund"];
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
    WalletRefundAdminController_approve: {
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
                "application/json": components["schemas"]["RefundApprovalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffWalletRefund"];
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
    WalletRefundAdminController_payOut: {
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
                "application/json": components["schemas"]["RefundPayoutBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffWalletRefund"];
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
    WalletRefundAdminController_reject: {
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
                "application/json": components["schemas"]["RefundRejectionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffWalletRefund"];
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
    WalletRefundAdminController_retry: {
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
                "application/json": components["schemas"]["RefundRetryBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffWalletRefund"];
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
    WebhookAdminController_list: {
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
                    "application/json": components["schemas"]["WebhookEndpointList"];
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
    WebhookAdminController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointCreated"];
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
    WebhookAdminController_change: {
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
                "application/json": components["schemas"]["WebhookEndpointBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointView"];
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
    WebhookAdminController_remove: {
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
    DeliveryAdminController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                state?: "pending" | "delivered" | "skipped";
            };
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
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
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
    DeliveryAdminController_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deliveryId: number;
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
                    "application/json": components["schemas"]["WebhookDeliveryView"];
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
    DeliveryAdminController_skip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deliveryId: number;
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
                    "application/json": components["schemas"]["WebhookDeliveryView"];
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
    DeliveryAdminController_ping: {
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
                    "application/json": components["schemas"]["WebhookAttemptView"];
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
    DeliveryAdminController_replaySince: {
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
                "application/json": components["schemas"]["WebhookReplayBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookReplayed"];
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
    WebhookAdminController_rotate: {
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
                    "application/json": components["schemas"]["WebhookEndpointCreated"];
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
    BookingShelfController_offer: {
        parameters: {
            query: {
                serviceId: number;
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
                    "application/json": components["schemas"]["BookingOffer"];
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
    BookingShelfController_services: {
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
                    "application/json": components["schemas"]["BookingServiceList"];
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
    BookingShelfController_slots: {
        parameters: {
            query: {
                /** @description How many days. */
                days?: number;
                /** @description First day, in Shanghai. */
                from: string;
                /** @description The booking that moves: its own time counts as free. */
                movingId?: number;
                serviceId: number;
                /** @description Left out for whoever is free. */
                staffId?: number;
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
                    "application/json": components["schemas"]["BookingSlots"];
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
    BookingController_past: {
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
                    "application/json": components["schemas"]["BookingPage"];
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
    BookingController_book: {
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
                "application/json": components["schemas"]["BookBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingWithPayment"];
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
    BookingController_get: {
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
                    "application/json": components["schemas"]["Booking"];
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
    BookingController_cancel: {
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
                "application/json": components["schemas"]["CancelBookingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
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
    BookingController_pay: {
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
                    "application/json": components["schemas"]["BookingWithPayment"];
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
    BookingController_reschedule: {
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
                "application/json": components["schemas"]["RescheduleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
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
    BookingController_sync: {
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
                    "application/json": components["schemas"]["Booking"];
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
    BookingController_upcoming: {
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
                    "application/json": components["schemas"]["UpcomingBookings"];
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
    ComplaintController_list: {
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
                    "application/json": components["schemas"]["MemberComplaintPage"];
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
    ComplaintController_open: {
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
                "application/json": components["schemas"]["OpenComplaintBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberComplaint"];
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
    ComplaintController_detail: {
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
                    "application/json": components["schemas"]["MemberComplaint"];
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
    ComplaintController_answer: {
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
                "application/json": components["schemas"]["ComplaintWordsBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberComplaint"];
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
    ComplaintController_rate: {
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
                "application/json": components["schemas"]["RateComplaintBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberComplaint"];
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
    ComplaintController_reopen: {
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
                "application/json": components["schemas"]["ReopenComplaintBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberComplaint"];
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
    ComplaintController_categories: {
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
                    "application/json": components["schemas"]["ComplaintCategoryList"];
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
    ComplaintController_visits: {
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
                    "application/json": components["schemas"]["ComplaintVisitList"];
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
                purpose: "account" | "marketing" | "location" | "birthday" | "personal";
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
    CouponController_list: {
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
                    "application/json": components["schemas"]["CentreCouponList"];
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
    CouponController_claim: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–128 of [0-9A-Za-z_-]. Same key and body: same answer, one effect. Another body: 409. */
                "Idempotency-Key": string;
            };
            path: {
                templateId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponCard"];
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
    CouponController_coupons: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                /** @description usable: soonest to expire first, all at once; the others newest first. */
                tab: "usable" | "used" | "expired";
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
                    "application/json": components["schemas"]["CouponCardPage"];
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
    CouponController_detail: {
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
                    "application/json": components["schemas"]["CouponDetail"];
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
    CouponController_pass: {
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
                    "application/json": components["schemas"]["CouponPass"];
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
    CouponController_redeem: {
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
                "application/json": components["schemas"]["RedeemCodeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponCardList"];
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
    MallController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description affordable: what the member can have now; for a guest everything that is open. */
                filter?: components["schemas"]["MallFilter"];
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
                    "application/json": components["schemas"]["MallCardPage"];
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
    MallController_one: {
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
                    "application/json": components["schemas"]["MallItemView"];
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
    RedemptionController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                list?: "all" | "collect" | "receive" | "done";
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
                    "application/json": components["schemas"]["MyRedemptionPage"];
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
    RedemptionController_redeem: {
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
                "application/json": components["schemas"]["RedeemBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedemptionWithPayment"];
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
    RedemptionController_get: {
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
                    "application/json": components["schemas"]["Redemption"];
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
    RedemptionController_cancel: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Redemption"];
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
    RedemptionController_pay: {
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
                    "application/json": components["schemas"]["RedemptionWithPayment"];
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
    RedemptionController_received: {
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
                    "application/json": components["schemas"]["Redemption"];
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
    RedemptionController_sync: {
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
                    "application/json": components["schemas"]["Redemption"];
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
    MediaController_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description JPEG, PNG or WebP of at most 5 MiB, told by its content. It is written anew, without EXIF. */
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedPicture"];
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
    OnlineOrderController_place: {
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
                "application/json": components["schemas"]["OnlineOrderInput"];
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
    OnlineOrderController_cancel: {
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
                "application/json": components["schemas"]["OnlineCancelInput"];
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
    OrderController_quote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberQuoteInput"];
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
    PayConfirmationController_list: {
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
                    "application/json": components["schemas"]["PayConfirmationList"];
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
    PayConfirmationController_confirm: {
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
                "application/json": components["schemas"]["PayConfirmationAnswer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayConfirmationView"];
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
    PayConfirmationController_refuse: {
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
                "application/json": components["schemas"]["PayConfirmationAnswer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayConfirmationView"];
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
    PickupController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                list?: "waiting" | "done";
                /** @description Up to 100 order ids with commas between: just what was opened for them, whatever became of it. */
                orderIds?: string;
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
                    "application/json": components["schemas"]["PickupTicketPage"];
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
    PickupController_get: {
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
                    "application/json": components["schemas"]["PickupTicket"];
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
    PrivacyController_closure: {
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
                    "application/json": components["schemas"]["ClosureView"];
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
    PrivacyController_close: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneProof"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureView"];
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
    PrivacyController_withdraw: {
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
                    "application/json": components["schemas"]["ClosureView"];
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
    PrivacyController_list: {
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
                    "application/json": components["schemas"]["DataExports"];
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
    PrivacyController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneProof"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataExportView"];
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
    PrivacyController_link: {
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
                "application/json": components["schemas"]["PhoneProof"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportLink"];
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
    ReferralController_overview: {
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
                    "application/json": components["schemas"]["MyReferrals"];
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
    ReferralController_code: {
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
                    "application/json": components["schemas"]["ReferralCode"];
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
    ReferralController_renew: {
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
                    "application/json": components["schemas"]["ReferralCode"];
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
    ReferralController_friends: {
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
                    "application/json": components["schemas"]["ReferredFriendPage"];
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
    ServiceRecordController_list: {
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
                    "application/json": components["schemas"]["ServiceRecordPage"];
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
    ServiceRecordController_detail: {
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
                    "application/json": components["schemas"]["ServiceRecord"];
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
    ServiceRecordController_rate: {
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
                "application/json": components["schemas"]["RateServiceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRecord"];
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
    ServiceRecordController_ofBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bookingId: number;
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
                    "application/json": components["schemas"]["ServiceRecord"];
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
    SignInController_month: {
        parameters: {
            query: {
                /** @description A month in Shanghai. */
                month: string;
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
                    "application/json": components["schemas"]["SignInCalendar"];
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
    SignInController_signIn: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–128 of [0-9A-Za-z_-]. Same key and body: same answer, one effect. Another body: 409. */
                "Idempotency-Key": string;
            };
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
                    "application/json": components["schemas"]["SignInResult"];
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
    SignInController_makeUp: {
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
                "application/json": components["schemas"]["MakeUpBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInResult"];
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
    TaskController_sheets: {
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
                    "application/json": components["schemas"]["StampSheetList"];
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
    TaskController_takeIn: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StampSheetView"];
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
    NotificationController_credits: {
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
                    "application/json": components["schemas"]["SubscribeCreditList"];
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
    TaskController_tasks: {
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
                    "application/json": components["schemas"]["TodayTasks"];
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
    TaskController_claim: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodayTasks"];
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
    TaskController_browsed: {
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
                "application/json": components["schemas"]["BrowsedBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodayTasks"];
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
                /** @description What is about to be paid, in fen: then the recommended plan is the one that fits it. */
                payableFen?: number;
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
    TreatmentCardController_list: {
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
                    "application/json": components["schemas"]["TreatmentCardPage"];
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
    TreatmentCardController_detail: {
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
                    "application/json": components["schemas"]["TreatmentCardDetail"];
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
    WaitlistController_list: {
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
                    "application/json": components["schemas"]["Waitlist"];
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
    WaitlistController_join: {
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
                "application/json": components["schemas"]["JoinWaitlistBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Waitlist"];
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
    WaitlistController_leave: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Waitlist"];
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
    WaitlistController_accept: {
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
                "application/json": components["schemas"]["AcceptOfferBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingWithPayment"];
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
    WalletRefundController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                state?: "requested" | "refunding" | "stuck" | "manual_payout" | "refunded" | "paid_out" | "rejected" | "cancelled";
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
                    "application/json": components["schemas"]["WalletRefundPage"];
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
    WalletRefundController_request: {
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
                "application/json": components["schemas"]["RefundRequestBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletRefund"];
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
    WalletRefundController_detail: {
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
                    "application/json": components["schemas"]["WalletRefund"];
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
    WalletRefundController_cancel: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletRefund"];
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
    WalletRefundController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundPreviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundPreview"];
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
    FreezeController_freeze: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LossReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletStatusView"];
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
    TransferController_list: {
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
                    "application/json": components["schemas"]["TransferPage"];
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
    TransferController_offer: {
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
                "application/json": components["schemas"]["TransferOfferBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferView"];
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
    TransferController_one: {
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
                    "application/json": components["schemas"]["TransferView"];
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
    TransferController_cancel: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferView"];
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
    TransferController_look: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["TransferView"];
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
    TransferController_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–128 of [0-9A-Za-z_-]. Same key and body: same answer, one effect. Another body: 409. */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferAcceptBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferView"];
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
    TransferController_decline: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–128 of [0-9A-Za-z_-]. Same key and body: same answer, one effect. Another body: 409. */
                "Idempotency-Key": string;
            };
            path: {
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
                    "application/json": components["schemas"]["TransferView"];
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
    FreezeController_unfreeze: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WalletRecovery"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletStatusView"];
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
    CouponPosController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShownCodeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponPreview"];
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
    CouponPosController_verify: {
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
                "application/json": components["schemas"]["ShownCodeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedCoupon"];
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
    CouponPosController_ofMember: {
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
                    "application/json": components["schemas"]["CouponCardList"];
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
    ReturnPosController_giveBack: {
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
                "application/json": components["schemas"]["ReturnInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesReturn"];
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
    ReturnPosController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                returnId: number;
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
                    "application/json": components["schemas"]["SalesReturn"];
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
    ReturnPosController_preview: {
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
                "application/json": components["schemas"]["ReturnPreviewInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnPreview"];
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
    OrderVoucherPosController_cancel: {
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
    ReturnPosController_byNumber: {
        parameters: {
            query: {
                /** @description Where the pieces are handed back. */
                storeId: number;
            };
            header?: never;
            path: {
                /** @description As printed on the receipt, in full. */
                orderNo: string;
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
                    "application/json": components["schemas"]["ReturnableOrder"];
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
    OrderVoucherPosController_quote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PosVoucherQuoteInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherQuote"];
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
    PayConfirmationPosController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayConfirmationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayConfirmationView"];
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
    PayConfirmationPosController_state: {
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
                    "application/json": components["schemas"]["PayConfirmationView"];
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
    VoucherPosController_scan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScanVoucherBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherScan"];
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
    CalendarController_calendar: {
        parameters: {
            query: {
                /** @description Milliseconds since 1970. */
                expires: number;
                /** @description Of the address, by us. */
                signature: string;
            };
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
                    "text/calendar": string;
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
    DataExportFileController_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
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
                    "application/zip": string;
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
    MallPublicController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description affordable: what the member can have now; for a guest everything that is open. */
                filter?: components["schemas"]["MallFilter"];
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
                    "application/json": components["schemas"]["MallCardPage"];
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
    MallPublicController_one: {
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
                    "application/json": components["schemas"]["MallItemView"];
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
    PicturesController_picture: {
        parameters: {
            query: {
                signature: string;
                /** @description Seconds since 1970: when the link ends. */
                until: number;
            };
            header?: never;
            path: {
                id: number;
                size: "picture" | "thumbnail";
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
                    "image/jpeg": string;
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
    ShopPublicController_of: {
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
                    "application/json": components["schemas"]["Shop"];
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
    PerformanceStaffController_clock: {
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
                    "application/json": components["schemas"]["ClockState"];
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
    PerformanceStaffController_correct: {
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
                "application/json": components["schemas"]["AttendanceCorrection"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceView"];
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
    PerformanceStaffController_clockIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockState"];
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
    PerformanceStaffController_clockOut: {
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
                    "application/json": components["schemas"]["ClockState"];
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
    PerformanceStaffController_list: {
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
                    "application/json": components["schemas"]["AttendanceList"];
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
    DepositStaffController_stopped: {
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
                    "application/json": components["schemas"]["StaffBookingDay"];
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
    DepositStaffController_resend: {
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
                "application/json": components["schemas"]["RefundResendBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingRefundView"];
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
    BookingStaffController_day: {
        parameters: {
            query: {
                /** @description A day in Shanghai. */
                date: string;
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
                    "application/json": components["schemas"]["StaffBookingDay"];
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
    BookingStaffController_book: {
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
                "application/json": components["schemas"]["StaffBookBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffBooking"];
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
    BookingStaffController_get: {
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
                    "application/json": components["schemas"]["StaffBooking"];
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
    BookingStaffController_cancel: {
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
                "application/json": components["schemas"]["StaffCancelBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffBooking"];
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
    VisitStaffController_checkIn: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffBooking"];
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
    VisitStaffController_finish: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffBooking"];
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
    VisitStaffController_noShow: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffBooking"];
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
    VisitStaffController_undo: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffBooking"];
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
    BookingStaffController_reschedule: {
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
                "application/json": components["schemas"]["StaffRescheduleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffBooking"];
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
    VisitStaffController_start: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffBooking"];
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
    BookingStaffController_byCode: {
        parameters: {
            query: {
                storeId: number;
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["StaffBooking"];
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
    ComplaintStaffController_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                /** @description Only of this member. */
                memberId?: number;
                storeId: number;
                /** @description All but `closed` are not closed yet. */
                view?: "mine" | "store" | "overdue" | "closed";
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
                    "application/json": components["schemas"]["StaffComplaintPage"];
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
    ComplaintStaffController_open: {
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
                "application/json": components["schemas"]["StaffOpenComplaintBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintWritten"];
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
    ComplaintStaffController_detail: {
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
                    "application/json": components["schemas"]["StaffComplaint"];
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
    ComplaintStaffController_assign: {
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
                "application/json": components["schemas"]["AssignComplaintBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffComplaint"];
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
    ComplaintStaffController_close: {
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
                "application/json": components["schemas"]["CloseComplaintBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffComplaint"];
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
    ComplaintStaffController_reply: {
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
                "application/json": components["schemas"]["ComplaintWordsBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffComplaint"];
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
    ComplaintStaffController_move: {
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
                "application/json": components["schemas"]["MoveComplaintBody"];
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
    ComplaintStaffController_note: {
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
                "application/json": components["schemas"]["ComplaintWordsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffComplaint"];
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
    ComplaintStaffController_take: {
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
                    "application/json": components["schemas"]["StaffComplaint"];
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
    ComplaintStaffController_categories: {
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
                    "application/json": components["schemas"]["ComplaintCategoryList"];
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
    ComplaintStaffController_counts: {
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
                    "application/json": components["schemas"]["ComplaintCounts"];
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
    StaffIssueController_issuable: {
        parameters: {
            query: {
                /** @description Store in which it is given. */
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
                    "application/json": components["schemas"]["IssuableGiftList"];
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
    StaffIssueController_issue: {
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
                "application/json": components["schemas"]["StaffIssueBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponCardList"];
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
    CouponStaffController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShownCodeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponPreview"];
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
    CouponStaffController_verify: {
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
                "application/json": components["schemas"]["ShownCodeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedCoupon"];
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
    FollowUpStaffController_list: {
        parameters: {
            query?: {
                /** @description One store; without it all stores the person works in. */
                storeId?: number;
                /** @description `mine`: my own and those nobody has taken; `store`: everybody’s, for whoever reviews the store. */
                view?: "mine" | "store";
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
                    "application/json": components["schemas"]["FollowUpList"];
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
    FollowUpStaffController_show: {
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
                    "application/json": components["schemas"]["FollowUpView"];
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
    FollowUpStaffController_assign: {
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
                "application/json": components["schemas"]["AssignInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpView"];
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
    FollowUpStaffController_claim: {
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
                    "application/json": components["schemas"]["FollowUpView"];
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
    FollowUpStaffController_finish: {
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
                "application/json": components["schemas"]["OutcomeInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpView"];
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
    FollowUpStaffController_snooze: {
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
                "application/json": components["schemas"]["SnoozeInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpView"];
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
    FollowUpStaffController_done: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
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
                    "application/json": components["schemas"]["FollowUpPage"];
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
    GuideStaffController_guides: {
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
                    "application/json": components["schemas"]["StoreGuides"];
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
    GuideStaffController_handOver: {
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
                "application/json": components["schemas"]["HandOverInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOverResult"];
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
    MediaStaffController_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description JPEG, PNG or WebP of at most 5 MiB, told by its content. It is written anew, without EXIF. */
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedPicture"];
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
                /** @description Only members on this list. */
                list?: "mine" | "new" | "birthday" | "dormant" | "high_value" | "coupon_expiring" | "wallet";
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
    CouponStaffController_ofMember: {
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
                    "application/json": components["schemas"]["CouponCardList"];
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
    MemberFollowUpsController_figures: {
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
                    "application/json": components["schemas"]["MemberFigures"];
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
    MemberFollowUpsController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
            };
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
                    "application/json": components["schemas"]["FollowUpPage"];
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
    MemberFollowUpsController_create: {
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
                "application/json": components["schemas"]["NewFollowUp"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpView"];
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
    GuideStaffController_assign: {
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
                "application/json": components["schemas"]["GuideAssignment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuideHistory"];
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
    GuideStaffController_history: {
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
                    "application/json": components["schemas"]["GuideHistory"];
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
    MemberStaffController_timeline: {
        parameters: {
            query?: {
                /** @description `nextBefore` of the page before. */
                before?: string;
                /** @description Entries per page, 1–50. */
                limit?: number;
            };
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
                    "application/json": components["schemas"]["MemberTimeline"];
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
    FreezeStaffController_freeze: {
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
                "application/json": components["schemas"]["FreezeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffWalletStatus"];
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
    FreezeStaffController_status: {
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
                    "application/json": components["schemas"]["StaffWalletStatus"];
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
    FreezeStaffController_unfreeze: {
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
                "application/json": components["schemas"]["UnfreezeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffWalletStatus"];
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
    StaffController_seeNotice: {
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
    ReturnStaffController_giveBack: {
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
                "application/json": components["schemas"]["ReturnInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesReturn"];
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
    ReturnStaffController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                returnId: number;
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
                    "application/json": components["schemas"]["SalesReturn"];
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
    ReturnStaffController_repair: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–128 of [0-9A-Za-z_-]. Same key and body: same answer, one effect. Another body: 409. */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
                returnId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepairRefundInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesReturn"];
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
    ReturnStaffController_preview: {
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
                "application/json": components["schemas"]["ReturnPreviewInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnPreview"];
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
    OrderVoucherStaffController_cancel: {
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
    ReturnStaffController_byNumber: {
        parameters: {
            query: {
                /** @description Where the pieces are handed back. */
                storeId: number;
            };
            header?: never;
            path: {
                /** @description As printed on the receipt, in full. */
                orderNo: string;
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
                    "application/json": components["schemas"]["ReturnableOrder"];
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
    OrderVoucherStaffController_quote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoucherQuoteInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherQuote"];
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
    PayConfirmationStaffController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayConfirmationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayConfirmationView"];
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
    PayConfirmationStaffController_state: {
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
                    "application/json": components["schemas"]["PayConfirmationView"];
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
    PerformanceStaffController_mine: {
        parameters: {
            query: {
                /** @description The running month unless given. */
                month?: string;
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
                    "application/json": components["schemas"]["MyPerformance"];
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
    PerformanceStaffController_store: {
        parameters: {
            query: {
                /** @description The running month unless given. */
                month?: string;
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
                    "application/json": components["schemas"]["StorePerformance"];
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
    PickupStaffController_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                state?: components["schemas"]["PickupState"];
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
                    "application/json": components["schemas"]["StaffPickupPage"];
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
    PickupStaffController_collect: {
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
                "application/json": components["schemas"]["CollectBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPickup"];
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
    PickupStaffController_byCode: {
        parameters: {
            query: {
                /** @description Store whose counter it is shown at. */
                storeId: number;
            };
            header?: never;
            path: {
                /** @description Twelve digits as they were scanned or typed. */
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
                    "application/json": components["schemas"]["StaffPickup"];
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
    PlanStaffController_close: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftChange"];
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
    PlanStaffController_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftChange"];
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
    BoardStaffController_day: {
        parameters: {
            query: {
                /** @description The day. */
                date: string;
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
                    "application/json": components["schemas"]["ScheduleDay"];
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
    LeaveStaffController_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                state?: "requested" | "approved" | "rejected" | "cancelled";
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
                    "application/json": components["schemas"]["LeavePage"];
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
    LeaveStaffController_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leave"];
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
    LeaveStaffController_cancel: {
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
                    "application/json": components["schemas"]["Leave"];
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
    LeaveStaffController_decide: {
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
                "application/json": components["schemas"]["LeaveDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leave"];
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
    PlanStaffController_listRooms: {
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
                    "application/json": components["schemas"]["RoomList"];
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
    PlanStaffController_addRoom: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRoom"];
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
    PlanStaffController_changeRoom: {
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
                "application/json": components["schemas"]["RoomBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRoom"];
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
    BoardStaffController_services: {
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
                    "application/json": components["schemas"]["StoreServiceList"];
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
    BoardStaffController_slots: {
        parameters: {
            query: {
                /** @description A booking that moves: its own time is free. */
                bookingId?: number;
                days?: number;
                /** @description The first day. */
                from: string;
                serviceId: number;
                /** @description Whoever is free when left out. */
                staffId?: number;
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
                    "application/json": components["schemas"]["StaffSlotDays"];
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
    PlanStaffController_members: {
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
                    "application/json": components["schemas"]["Team"];
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
    PlanStaffController_setDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The day. */
                date: string;
                staffId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DayBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftChange"];
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
    PlanStaffController_clearDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The day. */
                date: string;
                staffId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoreBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftChange"];
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
    PlanStaffController_setSkills: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staffId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkillsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamMember"];
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
    PlanStaffController_setWeek: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staffId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WeekBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftChange"];
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
    BoardStaffController_week: {
        parameters: {
            query: {
                /** @description The first of seven days. */
                from: string;
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
                    "application/json": components["schemas"]["ScheduleWeek"];
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
    ServiceRecordStaffController_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                storeId: number;
                view?: "open" | "finished";
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
                    "application/json": components["schemas"]["ServiceRecordPage"];
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
    ServiceRecordStaffController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenServiceRecordBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRecord"];
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
    ServiceRecordStaffController_detail: {
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
                    "application/json": components["schemas"]["ServiceRecord"];
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
    ServiceRecordStaffController_finish: {
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
                    "application/json": components["schemas"]["ServiceRecord"];
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
    ServiceRecordStaffController_note: {
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
                "application/json": components["schemas"]["ServiceNoteBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRecord"];
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
    ServiceRecordStaffController_done: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                stageId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StageDoneBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRecord"];
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
    ServiceRecordStaffController_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                stageId: number;
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
                    "application/json": components["schemas"]["ServiceRecord"];
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
    ServiceRecordStaffController_ofBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bookingId: number;
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
                    "application/json": components["schemas"]["ServiceRecord"];
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
    ShiftStaffController_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
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
                    "application/json": components["schemas"]["ShiftPage"];
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
    ShiftStaffController_open: {
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
                "application/json": components["schemas"]["OpenShiftBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftReport"];
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
    ShiftStaffController_report: {
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
                    "application/json": components["schemas"]["ShiftReport"];
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
    ShiftStaffController_close: {
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
                "application/json": components["schemas"]["CloseShiftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftReport"];
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
    ShiftStaffController_current: {
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
                    "application/json": components["schemas"]["CurrentShift"];
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
                /** @description What is about to be paid, in fen: then the recommended plan is the one that fits it. */
                payableFen?: number;
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
    TreatmentDeskController_list: {
        parameters: {
            query: {
                /** @description … or one whose code was scanned. */
                grant?: string;
                /** @description A member of the own stores … */
                memberId?: number;
                /** @description Store whose counter it is. */
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
                    "application/json": components["schemas"]["DeskTreatmentCardList"];
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
    CardRefundController_refund: {
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
                "application/json": components["schemas"]["CardRefundBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesReturn"];
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
    CardRefundController_preview: {
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
                "application/json": components["schemas"]["CardRefundQuestion"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardRefundPlan"];
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
    TreatmentDeskController_use: {
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
                "application/json": components["schemas"]["TreatmentUseBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskTreatmentCard"];
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
    TreatmentDeskController_undo: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–128 of [0-9A-Za-z_-]. Same key and body: same answer, one effect. Another body: 409. */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
                useId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TreatmentUndoBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskTreatmentCard"];
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
    VoucherStaffController_scan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScanVoucherBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherScan"];
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
    WaitlistStaffController_line: {
        parameters: {
            query: {
                /** @description A day in Shanghai. */
                date: string;
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
                    "application/json": components["schemas"]["StaffWaitlist"];
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
    WalletRefundStaffController_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows per page, 1–100. */
                limit?: number;
                state?: "requested" | "refunding" | "stuck" | "manual_payout" | "refunded" | "paid_out" | "rejected" | "cancelled";
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
                    "application/json": components["schemas"]["StaffWalletRefundPage"];
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
    WalletRefundStaffController_request: {
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
                "application/json": components["schemas"]["StaffRefundRequestBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffWalletRefund"];
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
    WalletRefundStaffController_detail: {
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
                    "application/json": components["schemas"]["StaffWalletRefund"];
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
    WalletRefundStaffController_approve: {
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
                "application/json": components["schemas"]["RefundApprovalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffWalletRefund"];
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
    WalletRefundStaffController_payOut: {
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
                "application/json": components["schemas"]["RefundPayoutBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffWalletRefund"];
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
    WalletRefundStaffController_reject: {
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
                "application/json": components["schemas"]["RefundRejectionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffWalletRefund"];
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
    WalletRefundStaffController_retry: {
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
                "application/json": components["schemas"]["RefundRetryBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffWalletRefund"];
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
    WalletRefundStaffController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffRefundPreviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundPreview"];
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
            /** @description Not signed by WeChat, or too old. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeRefusal"];
                };
            };
            /** @description Not heard; WeChat sends it again. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeRefusal"];
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
}

export type Schemas = components['schemas'];
