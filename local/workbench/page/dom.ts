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
