import { report, room } from './support.js';

const CONTROLLER = room('wallet/wallet.controller.ts');
const DTO = room('wallet/wallet.dto.ts');

describe('routes', () => {
  const routes = (text: string): string[] => report('routes', { [CONTROLLER]: text });

  it('accepts a guard on the class or the method, for the audience of the path', () => {
    expect(
      routes(`
        @Controller('member/wallet') @MemberRoute() class A { @Get() a() {} @Get('lots') b() {} helper() {} }
        @Controller({ path: 'admin' }) class B { @AdminRoute('wallet.adjust') @Post('wallets/:id/adjust') a() {} }
        @Controller() @Public() class C { @Get('health/live') a() {} @Post('auth/wechat') b() {} }
        @Controller('webhooks/wechat-pay') class D { @SignedWebhook() @Post('payments') a() {} }
        @Controller('staff') @StaffRoute() class E { @Get('me') a() {} @MachineRoute('order.settle') @Get('x') b() {} }`),
    ).toEqual([expect.stringContaining('GET /staff/x stands behind @MachineRoute')]);
  });

  it.each([
    ["@Controller('member/wallet') class A { @Get() a() {} }", 'GET /member/wallet is unguarded'],
    [
      "@Controller('admin/wallets') @AdminRoute() class A { @Get() a() {} }",
      'GET /admin/wallets asks for no permission',
    ],
    [
      "@Controller('admin/wallets') @Public() class A { @Put(':id') a() {} }",
      'PUT /admin/wallets/:id stands behind @Public',
    ],
    [
      "@Controller('staff/wallets') @MemberRoute() class A { @Get() a() {} }",
      'GET /staff/wallets stands behind @MemberRoute',
    ],
    ["@Controller('wallets') @MemberRoute() class A { @Get() a() {} }", 'GET /wallets has no audience'],
    ['@Controller(PREFIX) @Public() class A { @Get() a() {} }', 'route with a computed path'],
    [
      "@Controller('member') @MemberRoute() class A { @Get('a/:id') a() {}\n@Get('a/:code') b() {} }",
      'GET /member/a/:… is also answered by',
    ],
  ])('catches %s', (text, rule) => {
    expect(routes(text)).toEqual([expect.stringContaining(rule)]);
  });
});

describe('idempotency', () => {
  const commands = (method: string): string[] => report('idempotency', { [CONTROLLER]: `class A { ${method} }` });

  it('accepts a documented command and plain routes', () => {
    expect(commands("@Idempotent() @Post('pay') pay(@Command() command: C) {} @Get() list() {}")).toEqual([]);
  });

  it.each([
    ['@Idempotent() @Post() pay(@Body() body: B) {}', 'pay promises idempotency and ignores the key'],
    ['@Post() pay(@Command() command: C) {}', "pay needs a key that clients aren't told of"],
    ['@Idempotent() @Get() pay(@Command() command: C) {}', 'pay is a command behind a reading verb'],
  ])('catches %s', (method, rule) => {
    expect(commands(method)).toEqual([`${CONTROLLER}:1 ${rule}`]);
  });
});

describe('messages', () => {
  const messages = (text: string): string[] => report('messages', { 'shared/src/errors.ts': text });

  it('accepts a code, a status and a sentence in Chinese', () => {
    expect(messages("export const ERRORS = { NOT_FOUND: { status: 404, message: '没有找到' } } as const;")).toEqual([]);
  });

  it.each([
    ["NOT_FOUND: { status: 404, message: 'Not found' }", 'NOT_FOUND says nothing in Chinese'],
    ["NOT_FOUND: { status: 404, message: '' }", 'NOT_FOUND says nothing in Chinese'],
    ['NOT_FOUND: { status: 404 }', 'NOT_FOUND says nothing in Chinese'],
    ["NOT_FOUND: { status: 200, message: '没有找到' }", 'NOT_FOUND has no HTTP error status'],
    ["notFound: { status: 404, message: '没有找到' }", 'error code notFound is not written like the others'],
  ])('catches %s', (entry, rule) => {
    expect(messages(`export const ERRORS = {\n  ${entry},\n};`)).toEqual([`shared/src/errors.ts:2 ${rule}`]);
  });

  it('notices when the catalogue has moved away', () => {
    expect(messages('export const REFUSALS = {};')).toEqual(['shared/src/errors.ts:1 no error catalogue found']);
  });
});

describe('DTOs', () => {
  const dtos = (fields: string, handler = ''): string[] =>
    report('DTOs', {
      [DTO]:
        "import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';\n" +
        "import { IsInt, IsOptional, ValidateNested } from 'class-validator';\n" +
        `import { Fen } from '../../platform/http/fields.js';\n${fields}`,
      [CONTROLLER]: `class A { @Post() a(${handler}) {} }`,
    });

  it('asks answers for documentation only, and takes our own decorators at their word', () => {
    const fields =
      'class View { @ApiProperty() id: number; }\nclass Pay { @ApiProperty() @IsInt() a: number; @Fen() b: number; }';
    expect(dtos(fields, '@Body() body: Pay')).toEqual([]);
  });

  it('catches an undocumented property', () => {
    expect(dtos('class View {\n  @IsInt() id: number;\n}')).toEqual([`${DTO}:5 View.id is undocumented`]);
  });

  it.each(['@ApiProperty() a: number;', '@ApiPropertyOptional() @IsOptional() a?: number;'])(
    'catches a property taken unchecked: %s',
    (field) => {
      expect(dtos(`class Pay { ${field} }`, '@Body() body: Pay')).toEqual([`${DTO}:4 Pay.a is taken unchecked`]);
    },
  );

  it('follows what a request holds and what it extends', () => {
    const fields =
      'class Line { @ApiProperty() n: number; }\nclass Base { @ApiProperty() m: number; }\n' +
      'class Pay extends Base { @ApiProperty() @ValidateNested() lines: Line[]; }';
    expect(dtos(fields, '@Query() query: Pay')).toEqual([
      `${DTO}:4 Line.n is taken unchecked`,
      `${DTO}:5 Base.m is taken unchecked`,
    ]);
  });

  it('catches two shapes of one name, of which the document could only show one', () => {
    const shape = 'export class Page { @ApiProperty() id: number; }';
    const [one, other] = ['server/src/modules/mall/mall.dto.ts', 'server/src/modules/voucher/voucher.dto.ts'] as const;
    expect(report('DTOs', { [one]: shape, [other]: shape })).toEqual([`${other}:1 Page is also in ${one}`]);
  });
});

describe('handler inputs', () => {
  const inputs = (handler: string, imports = "import { Pay } from './wallet.dto.js';"): string[] =>
    report('handler inputs', {
      [DTO]: 'export class Pay {}',
      [CONTROLLER]: `${imports}\nclass A { a(${handler}) {} }`,
    });

  it.each(['@Body() body: Pay', "@Param('id', ParseIntPipe) id: number", '@CurrentMember() member: MemberActor'])(
    'accepts %s',
    (handler) => {
      expect(inputs(handler)).toEqual([]);
    },
  );

  it.each([
    ['@Body() body', 'is not of a DTO class'],
    ['@Body() body: { a: number }', 'is not of a DTO class'],
    ['@Query() query: Record<string, string>', 'is not of a DTO class'],
    ["@Param('id') id: string", "@Param('id') id is taken unchecked"],
    ["@Query('page') page: number", "@Query('page') page is taken unchecked"],
  ])('catches %s', (handler, rule) => {
    expect(inputs(handler)).toEqual([expect.stringContaining(rule)]);
  });

  it.each(["import type { Pay } from './wallet.dto.js';", "import { type Pay } from './wallet.dto.js';"])(
    'catches a DTO class that the compiler drops: %s',
    (imports) => {
      expect(inputs('@Body() body: Pay', imports)).toEqual([
        `${CONTROLLER}:2 Pay is imported as a type, so nothing validates it`,
      ]);
    },
  );
});
