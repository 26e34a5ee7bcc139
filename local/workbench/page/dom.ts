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

const ICONS = {
  close: 'M4 4l8 8M12 4l-8 8',
  add: 'M8 3v10M3 8h10',
  list: 'M3 4.5h10M3 8h10M3 11.5h10',
} as const;

/** A push button that shows a small picture; whoever makes whoever. */
export function iconButton(
  className: string,
  icon: keyof typeof ICONS,
  label: string,
  act: () => void,
): HTMLButtonElement {
  const made = button(`icon-button ${className}`, '', act);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', ICONS[icon]);
  svg.append(line);
  made.append(svg);
  made.setAttribute('aria-label', label);
  return made;
}
