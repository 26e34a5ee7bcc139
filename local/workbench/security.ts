import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What the server lets in: only browsers on this machine, and only with the token of this start. */
export class Guard {
  constructor(
    private readonly token: string,
    private readonly port: () => number,
  ) {}

  /** Cookies are shared by all ports of a machine: each server has its own. */
  get cookieName(): string {
    return `workbench-${this.port()}`;
  }

  get cookie(): string {
    return `${this.cookieName}=${this.token}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** A name that somebody else's address was given would make a browser send what is ours. */
  isOurHost({ headers }: IncomingMessage): boolean {
    return this.hosts().includes(headers.host?.toLowerCase() ?? '');
  }

  isOurOrigin({ headers }: IncomingMessage): boolean {
    return (
      headers.origin !== undefined && headers.origin.toLowerCase() === `http://${headers.host?.toLowerCase()}`
    );
  }

  /**
   * Whether another site's page asks, where the browser says so: cookies are sent for pages of other ports of this machine,
   * too. Whoever knows the token may come from anywhere.
   */
  isForeignPage({ headers }: IncomingMessage, address: URL): boolean {
    const site = headers['sec-fetch-site'];
    return !address.searchParams.has('token') && (site === 'cross-site' || site === 'same-site');
  }

  /** By `?token=` or by cookie. */
  hasToken(request: IncomingMessage, address: URL): boolean {
    const asked = address.searchParams.get('token');
    if (asked !== null) return this.isToken(asked);
    const cookies = (request.headers.cookie ?? '').split(';').map((part) => part.trim());
    return cookies.some(
      (cookie) =>
        cookie.startsWith(`${this.cookieName}=`) && this.isToken(cookie.slice(this.cookieName.length + 1)),
    );
  }

  /** As a policy names our own places. */
  origins(): string[] {
    return this.hosts().map((host) => `http://${host}`);
  }

  private hosts(): string[] {
    return [`127.0.0.1:${this.port()}`, `localhost:${this.port()}`];
  }

  private isToken(text: string): boolean {
    const [given, own] = [Buffer.from(text), Buffer.from(this.token)];
    return given.length === own.length && timingSafeEqual(given, own);
  }
}

/** What every answer says. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** A page that only says something. */
export const CLOSED_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The workbench's own page: its files only, and frames of this server only. The grid writes styles of its own. */
export function pagePolicy(origins: readonly string[]): string {
  const sockets = origins.map((origin) => origin.replace(/^http/, 'ws'));
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${sockets.join(' ')}`,
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * What every font says: pages of HtmlService have an origin of their own, with no name, and send no cookie; fonts hold nobody's
 * data.
 */
export const FONT_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': 'null',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** A page of HtmlService: an origin of its own, its own inline scripts, fonts of this server, and nothing else to load or send. */
export function framePolicy(origins: readonly string[]): string {
  const fonts = origins.map((origin) => `${origin}/font/`).join(' ');
  return [
    'sandbox allow-scripts allow-forms allow-modals allow-popups allow-downloads',
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    `style-src 'unsafe-inline' ${fonts}`,
    'img-src data: blob:',
    `font-src data: ${fonts}`,
    'media-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${origins.join(' ')}`,
  ].join('; ');
}
