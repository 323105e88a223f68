import type { MachineActor, MemberActor, StaffActor, VisitorActor } from './actor.js';

/** Turns what a client presents into an actor, from the database, on every request: a disabled session ends at once. */
export abstract class CredentialResolver {
  abstract memberByToken(token: string): Promise<MemberActor | VisitorActor | null>;
  abstract staffByToken(token: string): Promise<StaffActor | null>;
  abstract machineByKey(key: string): Promise<MachineActor | null>;
}
