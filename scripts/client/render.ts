import openapiTS, { type OpenAPI3, astToString } from 'openapi-typescript';

const HEADER = `/**
 * The HTTP interface as types, made from the server's OpenAPI document by "npm run generate:client". Not edited by hand:
 * a check compares it with the document.
 */

`;

/** Short names for what callers use all day. */
const ALIASES = `
export type Schemas = components['schemas'];
`;

/** The text of `shared/src/api.generated.ts` for this document. Sorted, so that moving a room changes nothing. */
export async function renderClient(document: unknown): Promise<string> {
  const types = await openapiTS(document as OpenAPI3, {
    alphabetize: true,
    // A field with a default may be left out of a request, but is always there in an answer.
    defaultNonNullable: false,
  });
  return `${HEADER}${astToString(types).trim()}\n${ALIASES}`;
}
