/** The part of Google's client that we use. Source: https://developers.google.com/apps-script/guides/html/reference/run */
interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  call(id: string, request: unknown): void;
}

declare const google: {
  readonly script: { readonly run: Runner; readonly host: { close(): void } };
};

/** Runs the script's one door, once. Rejects where the server fails or cannot be reached. */
export function callServer(id: string, request: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    google.script.run.withSuccessHandler(resolve).withFailureHandler(reject).call(id, request);
  });
}
