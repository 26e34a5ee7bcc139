/** HTML that HtmlService cannot follow. */
export class MarkupError extends Error {
  override readonly name = 'MarkupError';
}
