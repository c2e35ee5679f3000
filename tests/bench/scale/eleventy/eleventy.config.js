/** Lists of a hundred articles a page, by what the articles have in common. */
const ON_A_PAGE = 100;
const KINDS = ['section', 'publication', 'author'];

const newestFirst = (one, other) => other.date - one.date;

export default function configure(config) {
  config.setQuietMode(true);
  config.addCollection('articles', (api) => linked(articlesOf(api)).sort(newestFirst));
  config.addCollection('lists', (api) => listsOf(articlesOf(api)));
  config.addCollection('indexes', (api) =>
    KINDS.map((kind) => ({ kind, names: [...groupedBy(articlesOf(api), ({ data }) => data[kind])] })),
  );
  config.addCollection('years', (api) => [...groupedBy(articlesOf(api), ({ data }) => [data.folder.slice(0, 4)])].sort());
  config.addFilter('head', (items, count) => items.slice(0, count));
  config.addFilter('json', (value) => JSON.stringify(value));
  config.addFilter('slug', slug);
  return { dir: { input: 'content', includes: '../_includes', output: 'site' }, markdownTemplateEngine: false, htmlTemplateEngine: 'njk' };
}

const articlesOf = (api) => api.getFilteredByGlob('./content/**/*.md');

/** Each with the one before and after it in its folder. */
function linked(articles) {
  for (const members of groupedBy(articles, ({ data }) => [data.folder]).values()) {
    const sorted = members.toSorted(newestFirst);
    for (const [at, { data }] of sorted.entries()) Object.assign(data, { later: sorted[at - 1], earlier: sorted[at + 1] });
  }
  return articles;
}

function groupedBy(articles, keysOf) {
  const groups = new Map();
  for (const article of articles) {
    for (const key of keysOf(article) ?? []) {
      const group = groups.get(key);
      if (group) group.push(article);
      else groups.set(key, [article]);
    }
  }
  return groups;
}

function listsOf(articles) {
  const lists = [];
  const add = (path, title, members) => {
    const sorted = members.toSorted(newestFirst);
    const last = Math.max(1, Math.ceil(sorted.length / ON_A_PAGE));
    for (let page = 1; page <= last; page++) {
      const pathOf = (number) => (number === 1 ? path : `${path}page/${number}/`);
      lists.push({
        path: pathOf(page),
        title,
        articles: sorted.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE),
        earlier: page > 1 ? pathOf(page - 1) : undefined,
        later: page < last ? pathOf(page + 1) : undefined,
      });
    }
  };
  for (const [folder, members] of groupedBy(articles, ({ data }) => [...new Set([data.folder, data.folder.split('/')[0]])]))
    add(`/${folder}/`, folder, members);
  for (const kind of KINDS)
    for (const [name, members] of groupedBy(articles, ({ data }) => data[kind])) add(`/${kind}/${slug(name)}/`, name, members);
  return lists;
}

const slug = (name) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
