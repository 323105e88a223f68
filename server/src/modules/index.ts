/** The rooms, lowest floor first. */
export const ROOMS = [];
