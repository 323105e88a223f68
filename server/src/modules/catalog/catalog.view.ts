import type { SaleProduct } from './catalog.dto.js';
import type { ProductInfo } from './catalog.types.js';

export function saleProduct(product: ProductInfo): SaleProduct {
  const { id, sku, name, categoryId, categoryName, priceFen, kind } = product;
  return { id, sku, name, categoryId, categoryName, priceFen, kind };
}
