/** Every entity of every room, for the data source. A room adds its own here. */
export const ENTITIES: (new () => object)[] = [];
