import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS, type Access } from '../../src/platform/http/access.js';
import type { TestApp } from './app.js';

export interface Route {
  method: string;
  /** As the client sees it: `/staff/orders/:id`. */
  path: string;
  access: Access | undefined;
  name: string;
}

type Handler = (...args: never[]) => unknown;

/** Every route below `/api` that Nest serves, with what its decorator says about who may come in. */
export function routesOf({ app }: TestApp): Route[] {
  const discovery = app.get(DiscoveryService, { strict: false });
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  return discovery.getControllers().flatMap(({ instance, metatype }) => {
    const prototype = Object.getPrototypeOf(instance as object) as Record<string, Handler>;
    const base = pathOf(metatype as object);
    if (base === null || base === '') return [];
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name] as Handler;
      const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (method === undefined) return [];
      const path = `/${base}/${pathOf(handler) ?? ''}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
      const access = reflector.getAllAndOverride<Access | undefined>(ACCESS, [handler, metatype as Handler]);
      return [{ method: RequestMethod[method], path, access, name: `${RequestMethod[method]} ${path}` }];
    });
  });
}

function pathOf(target: object): string | null {
  const path = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return path === undefined ? null : ((Array.isArray(path) ? path[0] : path) ?? '');
}
