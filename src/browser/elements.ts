/** Makes elements. Text is only ever put in as text, so nothing that was typed or printed can become markup. */

type Child = Node | string | undefined | false;

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(attribute, value);
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

export function svgElement(name: string, attributes: Readonly<Record<string, string | number>>, ...children: Node[]): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  made.append(...children);
  return made;
}
