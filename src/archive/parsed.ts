/** What a column of the store holds as JSON. */
export const parsed = <Type>(json: unknown): Type => JSON.parse(String(json)) as Type;
