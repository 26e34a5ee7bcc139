type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A new element with attributes and children; texts become text nodes. An attribute that is false or undefined is left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(attribute, value === true ? '' : String(value));
  }
  made.append(...children);
  return made;
}

/** A push button that does one thing. */
export function button(className: string, caption: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className }, caption);
  made.addEventListener('click', act);
  return made;
}

/** A small picture of 16 × 16 units, drawn by one path; it says nothing to a screen reader. */
export function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('icon');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
