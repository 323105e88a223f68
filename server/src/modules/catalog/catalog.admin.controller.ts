import { Body, Controller, Get, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
  @ApiOperation({ summary: 'Categories in order' })
  @ApiOkResponse({ type: CategoryList })
  listCategories(): Promise<CategoryList> {
    return this.categories.list();
  }

  @Post('categories')
  @ApiOperation({ summary: 'Add a category' })
  @ApiCreatedResponse({ type: Category })
  createCategory(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: CategoryBody,
  ): Promise<Result<Category>> {
    return this.categories.create({ actor, request }, body);
  }

  @Put('categories/:id')
  @ApiOperation({ summary: 'Change a category' })
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
  @ApiOperation({ summary: 'Products' })
  @ApiOkResponse({ type: ProductPage })
  listProducts(@Query() query: ProductQuery): Promise<ProductPage> {
    return this.products.list(query);
  }

  @Get('products/:id')
  @ApiOperation({ summary: 'One product' })
  @ApiOkResponse({ type: Product })
  getProduct(@Param('id', ParseIntPipe) id: number): Promise<Result<Product>> {
    return this.products.get(id);
  }

  @Post('products')
  @ApiOperation({ summary: 'Add a product' })
  @ApiCreatedResponse({ type: Product })
  createProduct(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: ProductBody,
  ): Promise<Result<Product>> {
    return this.products.create({ actor, request }, body);
  }

  @Put('products/:id')
  @ApiOperation({ summary: 'Change a product' })
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
  @ApiOperation({ summary: 'Where a product has a price of its own' })
  @ApiOkResponse({ type: StorePricesBody })
  getStorePrices(@Param('id', ParseIntPipe) id: number): Promise<Result<StorePricesBody>> {
    return this.products.storePrices(id);
  }

  @Put('products/:id/store-prices')
  @ApiOperation({ summary: 'Replace the prices of single stores' })
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
