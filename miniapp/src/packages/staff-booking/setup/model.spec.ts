import { ableTo, noRoomFor, nobodyFor, roomNote, servicesOf, skillsToGive } from './model';

const service = (name: string, skillId: number | null, roomKindId: number | null = null, needsStaff = true) => ({
  ...{ name, skillId, roomKindId, needsStaff },
});
const services = [
  service('烘焙体验课', 1, 7),
  service('茶艺小课', 2),
  service('试吃', null),
  service('雅座', null, 8, false),
];
const person = (id: number, skillIds: number[]) => ({ id, name: '林晓', title: '店员', skillIds });

it('says what somebody can do: what asks for nothing, and what asks for what they have', () => {
  expect(ableTo(services, person(1, [2]))).toBe('能做 茶艺小课、试吃');
  expect(ableTo([service('烘焙体验课', 1)], person(1, []))).toBe('还没有能做的服务');
  expect(servicesOf(services, 1)).toBe('烘焙体验课');
  expect(servicesOf(services, 9)).toBe('还没有服务需要它');
});

it('names what nobody can do, and what has no room that is open', () => {
  expect(nobodyFor(services, { items: [person(1, [2])] })).toContain('“烘焙体验课”还没有人');
  expect(nobodyFor(services, { items: [person(1, [2]), person(2, [1])] })).toBeNull();
  const room = { id: 1, storeId: 1, kindId: 7, name: '教室', seats: 1, active: false };
  expect(noRoomFor(services, { items: [room] })).toContain('“烘焙体验课”“雅座”');
  expect(
    noRoomFor(services, {
      items: [
        { ...room, active: true },
        { ...room, kindId: 8, active: true },
      ],
    }),
  ).toBeNull();
});

it('offers skills in use and keeps those that somebody has', () => {
  const skills = [
    { id: 1, name: '烘焙教学', active: true },
    { id: 2, name: '茶艺', active: false },
  ];
  expect(skillsToGive({ skills }, { skillIds: [] }).map(({ id }) => id)).toEqual([1]);
  expect(skillsToGive({ skills }, { skillIds: [2] }).map(({ id }) => id)).toEqual([1, 2]);
});

it('says how many fit in a room', () => {
  const kinds = [{ id: 7, name: '烘焙教室', active: true }];
  expect(roomNote({ kindId: 7, seats: 1 }, { kinds })).toBe('烘焙教室 · 一次一组');
  expect(roomNote({ kindId: 7, seats: 3 }, { kinds })).toBe('烘焙教室 · 同时 3 组');
});
