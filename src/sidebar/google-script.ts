/** The part of Google's client that we use. Source: https://developers.google.com/apps-script/guides/html/reference/run */
interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  call(id: string, request: unknown): void;
}

/** The window around the page. Source: https://developers.google.com/apps-script/guides/html/reference/host */
interface HostWindow {
  close(): void;
  setWidth(pixels: number): void;
  setHeight(pixels: number): void;
}

declare const google: { readonly script: { readonly run: Runner; readonly host: HostWindow } };

/** Runs the script's one door, once. Rejects where the server fails or cannot be reached. */
export function callServer(id: string, request: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    google.script.run.withSuccessHandler(resolve).withFailureHandler(reject).call(id, request);
  });
}

/** Closes the dialog, or the sidebar, in which the page stands. */
export function closeWindow(): void {
  google.script.host.close();
}

/** Makes the dialog in which the page stands so large, in pixels; a sidebar stays as it is. */
export function resizeWindow(width: number, height: number): void {
  google.script.host.setWidth(width);
  google.script.host.setHeight(height);
}
