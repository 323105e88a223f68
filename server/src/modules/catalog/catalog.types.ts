export type ProductKind = 'goods' | 'service';

/** A product as one store sells it. */
export interface ProductInfo {
  readonly id: number;
  readonly sku: string;
  readonly name: string;
  readonly categoryId: number;
  readonly categoryName: string;
  readonly kind: ProductKind;
  /** The store's own price, or the list price where it has none. */
  readonly priceFen: number;
  readonly listFen: number;
  readonly active: boolean;
}
