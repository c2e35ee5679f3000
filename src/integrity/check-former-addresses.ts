import type { Problem } from '../domain/problem.ts';

/** No former address is that of another article, or claimed twice. */
export function checkFormerAddresses(
  articles: readonly { readonly file: string; readonly address: string; readonly formerly: readonly string[] }[],
): Problem[] {
  const holderOf = new Map(articles.map(({ address, file }) => [address, file]));
  return articles.flatMap(({ file, formerly }) =>
    formerly.flatMap((written): Problem[] => {
      const address = written.replace(/^\/|\/$/g, '');
      const holder = holderOf.get(address);
      holderOf.set(address, file);
      if (!holder) return [];
      return [
        {
          file,
          what: `"formerly" names /${address}/, but that is ${holder === file ? 'named twice, or its own address' : `the address of ${holder}`}.`,
          remedy: `Delete "${written}" from "formerly" here${holder === file ? '' : `, or rename ${holder}`}.`,
        },
      ];
    }),
  );
}
