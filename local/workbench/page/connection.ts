import type { FromServer, ToServer } from '../protocol';

/** How long to wait before trying again, in milliseconds: at once after a slip, then longer. */
const WAITS = [300, 700, 1_500, 3_000, 5_000];

export interface ConnectionListener {
  /** What is said first, each time the connection stands. */
  readonly hello: () => ToServer;
  readonly received: (message: FromServer) => void;
  readonly changed: (isOpen: boolean) => void;
}

/** The WebSocket to the server; it comes back by itself after it broke. */
export class Connection {
  private socket: WebSocket | undefined;
  private failures = 0;

  constructor(private readonly listener: ConnectionListener) {
    this.open();
  }

  get isOpen(): boolean {
    return this.socket?.readyState === WebSocket.OPEN;
  }

  /** @returns false where the connection does not stand: nothing was said, nothing will be */
  send(message: ToServer): boolean {
    if (!this.isOpen) return false;
    this.socket?.send(JSON.stringify(message));
    return true;
  }

  private open(): void {
    const address = new URL('/ws', location.href);
    address.protocol = address.protocol.replace('http', 'ws');
    const socket = new WebSocket(address);
    this.socket = socket;
    socket.addEventListener('open', () => {
      this.failures = 0;
      this.listener.changed(true);
      this.send(this.listener.hello());
    });
    socket.addEventListener('message', ({ data }) => {
      this.listener.received(JSON.parse(String(data)) as FromServer);
    });
    socket.addEventListener('close', () => {
      if (this.failures === 0) this.listener.changed(false);
      const wait = WAITS[Math.min(this.failures, WAITS.length - 1)];
      this.failures += 1;
      setTimeout(() => this.open(), wait);
    });
  }
}
