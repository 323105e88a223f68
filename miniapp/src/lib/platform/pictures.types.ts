/** A picture somebody has chosen, small enough to send. */
export interface ChosenPicture {
  /** Something an image can show. */
  readonly preview: string;
  send(url: string, token: string): Promise<{ status: number; body: unknown }>;
}
