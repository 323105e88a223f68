export { CatalogModule } from './catalog.module.js';
export { CatalogFacade } from './catalog.facade.js';
export type { ProductInfo, ProductKind } from './catalog.types.js';
export { ProductCategoryEntity } from './product-category.entity.js';
export { ProductEntity } from './product.entity.js';
export { StoreProductStockEntity } from './store-product-stock.entity.js';
export { StoreProductPriceEntity } from './store-product-price.entity.js';
