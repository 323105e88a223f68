import type { Room, Rooms, StoreService, Team, TeamMember } from '../api';

type Service = Pick<StoreService, 'name' | 'needsStaff' | 'skillId' | 'roomKindId'>;

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('');

/** Services that ask for a skill, in words: what somebody gains by having it. */
export function servicesOf(services: readonly Service[], skillId: number): string {
  const names = services.filter((service) => service.needsStaff && service.skillId === skillId);
  return names.length === 0 ? '还没有服务需要它' : names.map(({ name }) => name).join('、');
}

/** What the store offers that this person can do. */
export function ableTo(services: readonly Service[], { skillIds }: Pick<TeamMember, 'skillIds'>): string {
  const able = services.filter(
    ({ needsStaff, skillId }) => needsStaff && (skillId === null || skillIds.includes(skillId)),
  );
  return able.length === 0 ? '还没有能做的服务' : `能做 ${able.map(({ name }) => name).join('、')}`;
}

/** Skills that can be given: those in use, and those that the person has already. */
export function skillsToGive({ skills }: Pick<Team, 'skills'>, { skillIds }: Pick<TeamMember, 'skillIds'>) {
  return skills.filter(({ id, active }) => active || skillIds.includes(id));
}

/** Nobody here can do it, so that no guest finds a time for it; null when all can be booked. */
export function nobodyFor(services: readonly Service[], { items }: Pick<Team, 'items'>): string | null {
  const lacking = services.filter(
    ({ needsStaff, skillId }) =>
      needsStaff && skillId !== null && items.every(({ skillIds }) => !skillIds.includes(skillId)),
  );
  return lacking.length === 0 ? null : `${quoted(lacking.map(({ name }) => name))}还没有人会做，顾客约不到`;
}

/** The same for rooms. */
export function noRoomFor(services: readonly Service[], { items }: Pick<Rooms, 'items'>): string | null {
  const open = new Set(items.filter(({ active }) => active).map(({ kindId }) => kindId));
  const lacking = services.filter(({ roomKindId }) => roomKindId !== null && !open.has(roomKindId));
  return lacking.length === 0 ? null : `${quoted(lacking.map(({ name }) => name))}还没有可用的房间，顾客约不到`;
}

/** 烘焙教室 · 同时 2 组 */
export function roomNote({ kindId, seats }: Pick<Room, 'kindId' | 'seats'>, { kinds }: Pick<Rooms, 'kinds'>): string {
  const kind = kinds.find(({ id }) => id === kindId)?.name ?? '';
  return `${kind} · ${seats === 1 ? '一次一组' : `同时 ${seats} 组`}`;
}
