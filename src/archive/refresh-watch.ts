/** Told how far a refresh has come. */
export interface RefreshWatch {
  /** @param what is done from now on, such as "quotations compared" @param count how many; 0 where that is not known */
  begin(what: string, count: number): void;
  done(): void;
}
