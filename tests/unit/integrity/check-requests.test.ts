import { expect, test } from 'vitest';
import { checkRequests } from '../../../src/integrity/check-requests.ts';

const check = (html: string) => checkRequests([{ file: 'index.html', html }]);

test.each([
  '<script src="https://cdn.example/x.js"></script>',
  '<img alt="" src="//cdn.example/x.png">',
  '<img srcset="https://cdn.example/x.png 2x">',
  '<link rel="stylesheet" href="https://cdn.example/x.css">',
  '<link href="https://cdn.example/x.woff2" rel="preload" as="font">',
  '<style>@import "https://cdn.example/x.css"</style>',
  '<p style="background:url(https://cdn.example/x.png)">',
  '<img src="https&#x3a;//cdn.example/x.png">',
  '<img src="/a.png" srcset="https://cdn.example/b.png 2x">',
  '<img srcset="/a.png 1x, https://cdn.example/b.png 2x">',
  '<video poster="/p.png" src="https://cdn.example/v.mp4"></video>',
  "<img src='https://cdn.example/x.png'>",
  '<img title="a > b" src=https://cdn.example/x.png>',
  '<svg><image href="https://cdn.example/x.png"/></svg>',
])('%s asks another host', (html) => {
  expect(check(html)).toHaveLength(1);
});

test.each([
  '<a href="https://example.org">a link waits until it is followed</a>',
  '<link rel="canonical" href="https://example.org/2017/12/talks/">',
  '<script type="module" src="/_astro/page.js"></script>',
  '<img alt="" src="/pictures/hall.jpg">',
  '<p>src="https://example.org/x.png" as words</p>',
])('%s asks nobody', (html) => {
  expect(check(html)).toEqual([]);
});
