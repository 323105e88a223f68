export { AdminRoute, MachineRoute, MemberRoute, Public, SignedWebhook, StaffRoute, VisitorRoute } from './access.js';
export {
  type Actor,
  type Grants,
  type MachineActor,
  type MemberActor,
  type ScopedActor,
  type StaffActor,
  type SystemActor,
  type VisitorActor,
  actorRef,
  holds,
  holdsAt,
  storeScope,
} from './actor.js';
export { CredentialResolver } from './credentials.js';
export { ApiCsv, csvFile } from './csv-file.js';
export { type About, IsDay, IsId, IsIds, IsInstant, IsQueryId, field } from './fields.js';
export { Guessable } from './guessable.js';
export { Command, Idempotent } from './idempotent.js';
export { type Page, PageOf, PageQuery, cursorId, pageOf } from './page.js';
export { ID, INSTANT, NO_ID, NO_INSTANT } from './properties.js';
export {
  CurrentMachine,
  CurrentMember,
  CurrentRequest,
  CurrentScoped,
  CurrentStaff,
  CurrentVisitor,
  type RequestInfo,
  type StaffAct,
} from './request-context.js';
