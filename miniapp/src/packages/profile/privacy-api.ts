import type { Schemas } from '@guike/shared';
import { memberApi } from '@/lib/session';

export type DataExports = Schemas['DataExports'];
export type DataExport = Schemas['DataExportView'];
export type ExportLink = Schemas['ExportLink'];
export type Closure = Schemas['ClosureView'];

export function loadExports(): Promise<DataExports> {
  return memberApi.get<DataExports>('/member/privacy/exports');
}

export function askExport(phoneCode: string): Promise<DataExport> {
  return memberApi.post<DataExport>('/member/privacy/exports', { phoneCode });
}

export function exportLink(id: number, phoneCode: string): Promise<ExportLink> {
  return memberApi.post<ExportLink>(`/member/privacy/exports/${id}/link`, { phoneCode });
}

export function loadClosure(): Promise<Closure> {
  return memberApi.get<Closure>('/member/privacy/closure');
}

export function askClosure(phoneCode: string): Promise<Closure> {
  return memberApi.post<Closure>('/member/privacy/closure', { phoneCode });
}

export function withdrawClosure(): Promise<Closure> {
  return memberApi.delete<Closure>('/member/privacy/closure');
}
