import { expect, test } from 'vitest';
import { withPilcrowLabels } from '../../../src/domain/pilcrow-labels.ts';
import { renderBody } from '../../../src/markdown/pipeline.ts';

const { html } = renderBody('One.\n\n## A part\n\nTwo.', { base: '/', before: [] });

test('the link beside each paragraph, and that beside a heading, has a name in the words of the page', () => {
  expect(html).not.toContain('Permalink');
  const labelled = withPilcrowLabels(html, { paragraph: 'Permalink to this "paragraph"', heading: 'Permalink to this heading' });
  expect(labelled.match(/aria-label="Permalink to this &quot;paragraph&quot;"/g)).toHaveLength(2);
  expect(labelled).toMatch(/<h2 [^>]*>A part<a class="pilcrow" aria-label="Permalink to this heading" href/);
  expect(labelled).not.toContain('lang=');
});

test('and its language, where the article has another', () => {
  const labelled = withPilcrowLabels(html, { paragraph: 'رابط دائم', heading: 'رابط' }, 'ar');
  expect(labelled.match(/class="pilcrow" aria-label="رابط دائم" lang="ar"/g)).toHaveLength(2);
  expect(labelled.match(/class="pilcrow" aria-label="رابط" lang="ar"/g)).toHaveLength(1);
});
