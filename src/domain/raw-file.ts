/** Where a raw file stands in the site, below its root. The ending keeps a browser from running a saved page. */
export const rawFileAddress = (raw: string): string => `raw/${raw}.txt`;
