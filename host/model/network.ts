/** A request as it would leave Google, after everything that UrlFetchApp adds or refuses. */
export interface FetchRequest {
  readonly url: string;
  readonly method: 'get' | 'delete' | 'patch' | 'post' | 'put';
  /** As the script named them; Content-Type where there is a payload. */
  readonly headers: Readonly<Record<string, string>>;
  /** undefined where nothing is sent. */
  readonly payload: Uint8Array | undefined;
  readonly validateHttpsCertificates: boolean;
}

export interface FetchAnswer {
  readonly status: number;
  /** By name as the server writes it; several of one name as a list. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** A text goes as UTF-8. */
  readonly body?: string | Uint8Array;
}

/** That no answer came, and why. */
export interface FetchFailure {
  readonly failure: 'dns' | 'unavailable' | 'timeout' | 'certificate';
}
