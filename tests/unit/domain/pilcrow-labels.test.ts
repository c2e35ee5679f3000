import { expect, test } from 'vitest';
import { withPilcrowLabels } from '../../../src/domain/pilcrow-labels.ts';
import { renderBody } from '../../../src/markdown/pipeline.ts';

const { html, paragraphs } = renderBody('One.\n\nTwo.', { base: '/', before: [] });

test('the link beside each paragraph has a name in the words of the page', () => {
  expect(html).not.toContain('aria-label');
  const labelled = withPilcrowLabels(html, 'Permalink to this "paragraph"');
  expect(labelled.match(/aria-label="Permalink to this &quot;paragraph&quot;"/g)).toHaveLength(paragraphs.length);
  expect(labelled).not.toContain('lang=');
});

test('and its language, where the article has another', () => {
  expect(withPilcrowLabels(html, 'رابط دائم', 'ar').match(/class="pilcrow" aria-label="رابط دائم" lang="ar"/g)).toHaveLength(2);
});
