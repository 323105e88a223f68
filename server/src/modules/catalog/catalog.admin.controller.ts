import { Body, Controller, Get, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type RequestInfo,
  type StaffActor,
} from '../../platform/http/index.js';
import { CategoryService } from './category.service.js';
import {
  Category,
  CategoryBody,
  CategoryList,
  Product,
  ProductBody,
  ProductPage,
  ProductQuery,
  StorePricesBody,
} from './catalog.dto.js';
import { ProductService } from './product.service.js';

@ApiTags('admin: catalog')
@Controller('admin')
@AdminRoute('hq.catalog')
export class CatalogAdminController {
  constructor(
    private readonly categories: CategoryService,
    private readonly products: ProductService,
  ) {}

  @Get('categories')
  @ApiOkResponse({ type: CategoryList })
  listCategories(): Promise<CategoryList> {
    return this.categories.list();
  }

  @Post('categories')
  @ApiCreatedResponse({ type: Category })
  createCategory(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: CategoryBody,
  ): Promise<Result<Category>> {
    return this.categories.create({ actor, request }, body);
  }

  @Put('categories/:id')
  @ApiOkResponse({ type: Category })
  changeCategory(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: CategoryBody,
  ): Promise<Result<Category>> {
    return this.categories.change({ actor, request }, id, body);
  }

  @Get('products')
  @ApiOkResponse({ type: ProductPage })
  listProducts(@Query() query: ProductQuery): Promise<ProductPage> {
    return this.products.list(query);
  }

  @Get('products/:id')
  @ApiOkResponse({ type: Product })
  getProduct(@Param('id', ParseIntPipe) id: number): Promise<Result<Product>> {
    return this.products.get(id);
  }

  @Post('products')
  @ApiCreatedResponse({ type: Product })
  createProduct(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: ProductBody,
  ): Promise<Result<Product>> {
    return this.products.create({ actor, request }, body);
  }

  @Put('products/:id')
  @ApiOkResponse({ type: Product })
  changeProduct(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: ProductBody,
  ): Promise<Result<Product>> {
    return this.products.change({ actor, request }, id, body);
  }

  @Get('products/:id/store-prices')
  @ApiOkResponse({ type: StorePricesBody })
  getStorePrices(@Param('id', ParseIntPipe) id: number): Promise<Result<StorePricesBody>> {
    return this.products.storePrices(id);
  }

  @Put('products/:id/store-prices')
  @ApiOkResponse({ type: StorePricesBody })
  setStorePrices(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: StorePricesBody,
  ): Promise<Result<StorePricesBody>> {
    return this.products.setStorePrices({ actor, request }, id, body);
  }
}
