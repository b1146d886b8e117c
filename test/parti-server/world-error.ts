/** A wish that the world cannot fulfil, such as ending a show that is not on. */
export class WorldError extends Error {}
