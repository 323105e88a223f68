import { HOUSE_ENTITIES } from './entities/house.js';
import { SERVICE_ENTITIES } from './entities/service.js';
import { VALUE_ENTITIES } from './entities/value.js';

/** Every table of the rooms, for the data source and for the test that compares them with the migrations. */
export const ENTITIES: (new () => object)[] = [...HOUSE_ENTITIES, ...VALUE_ENTITIES, ...SERVICE_ENTITIES];
