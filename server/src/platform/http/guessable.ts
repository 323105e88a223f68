import { SetMetadata } from '@nestjs/common';

export const GUESSABLE = 'guike:guessable';

/** A route at which secrets can be tried out: one address gets far fewer requests per minute than elsewhere. */
export const Guessable = (): MethodDecorator => SetMetadata(GUESSABLE, true);
