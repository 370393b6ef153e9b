import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A cable to the service that can be cut. */
export class Cable {
  readonly #server = createServer((near) => this.#join(near));
  readonly #ends = new Set<Socket>();
  readonly #target: URL;
  #pulled = false;

  private constructor(target: URL) {
    this.#target = target;
  }

  static async to(service: string): Promise<Cable> {
    const cable = new Cable(new URL(service));
    cable.#server.listen(0, 'localhost');
    await once(cable.#server, 'listening');
    return cable;
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Everything under way breaks off; what is new does not get through until it is mended. */
  cut(): void {
    this.#pulled = true;
    this.#ends.forEach((end) => end.destroy());
  }

  mend(): void {
    this.#pulled = false;
  }

  async remove(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(near: Socket): void {
    if (this.#pulled) {
      near.destroy();
      return;
    }
    const far = connect(Number(this.#target.port), this.#target.hostname);
    for (const [end, other] of [[near, far], [far, near]] as const) {
      this.#ends.add(end);
      end.pipe(other);
      end.on('error', () => other.destroy());
      end.on('close', () => { this.#ends.delete(end); other.destroy(); });
    }
  }
}
