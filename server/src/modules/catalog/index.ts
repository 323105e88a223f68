export { CatalogModule } from './catalog.module.js';
export { CatalogFacade } from './catalog.facade.js';
export type { ShelfProduct } from './catalog.service.js';
export { StockInHand, type StockPieces } from './stock/stock.store.js';
export type { ProductInfo, ProductKind } from './catalog.types.js';
export { ProductCategoryEntity } from './product-category.entity.js';
export { ProductEntity } from './product.entity.js';
export { StoreProductStockEntity } from './stock/store-product-stock.entity.js';
export { StoreProductPriceEntity } from './store-product-price.entity.js';
