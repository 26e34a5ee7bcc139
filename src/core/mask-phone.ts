/**
 * A phone number as lists show it that others may see: how it begins and its last four digits; '' stays ''.
 * Of a number without groups, as in China, the last four digits stay and the three in front.
 *
 * @example maskPhone('010-1234-5678') // '010-****-5678'
 * @example maskPhone('13912345678') // '139****5678'
 */
export function maskPhone(phone: string): string {
  const parts = phone.split('-');
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last !== undefined) return [first, ...rest.map((part) => '*'.repeat(part.length)), last].join('-');
  return phone.replace(
    /^(\+?\d{1,3} ?)?(.*?)(.{0,4})$/,
    (_, before = '', middle, end) => before + '*'.repeat(middle.length) + end,
  );
}
