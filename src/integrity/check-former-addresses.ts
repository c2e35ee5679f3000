import type { Problem } from '../domain/problem.ts';

/** No former address is that of another article, or claimed twice. */
export function checkFormerAddresses(
  articles: readonly { readonly file: string; readonly address: string; readonly formerly: readonly string[] }[],
): Problem[] {
  const holderOf = new Map(articles.map(({ address, file }) => [address, { file, isFormer: false }]));
  return articles.flatMap(({ file, formerly }) =>
    formerly.flatMap((written): Problem[] => {
      const address = written.replace(/^\/|\/$/g, '');
      const holder = holderOf.get(address);
      holderOf.set(address, { file, isFormer: true });
      if (!holder) return [];
      const isOwn = holder.file === file;
      const whose = isOwn ? 'named twice, or its own address' : `${holder.isFormer ? 'named so by' : 'the address of'} ${holder.file}`;
      const orElse = isOwn ? '' : holder.isFormer ? ', or there' : `, or rename ${holder.file}`;
      return [
        {
          file,
          what: `"formerly" names /${address}/, but that is ${whose}.`,
          remedy: `Delete "${written}" from "formerly" here${orElse}.`,
        },
      ];
    }),
  );
}
