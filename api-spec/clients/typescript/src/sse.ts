/** One event of a stream, as the HTML standard reads it. */
export interface ServerSentEvent {
  event: string;
  data: string;
  /** The last id the stream has given, on this event or an earlier one. */
  id: string;
}

/** What a stream says besides: that it is still there, and how long to wait before coming back. */
export interface Asides {
  comment(text: string): void;
  retry(milliseconds: number): void;
}

/** Reads a text/event-stream, fed in pieces of any size. */
export class EventParser {
  readonly #asides: Asides;
  #rest = '';
  #begun = false;
  #event = '';
  #data: string[] = [];
  #id: string;

  constructor(asides: Asides, lastId = '') {
    this.#asides = asides;
    this.#id = lastId;
  }

  /** The events that this piece completes. */
  *feed(piece: string): Generator<ServerSentEvent> {
    let text = this.#rest + piece;
    if (!this.#begun && text) {
      this.#begun = true;
      text = text.replace(/^\uFEFF/, '');
    }
    // A carriage return at the very end may be half of a line's end.
    const lines = text.split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop()!;
    for (const line of lines) {
      if (line) {
        this.#take(line);
      } else {
        yield* this.#dispatch();
      }
    }
  }

  *#dispatch(): Generator<ServerSentEvent> {
    if (this.#data.length) {
      yield { event: this.#event || 'message', data: this.#data.join('\n'), id: this.#id };
    }
    this.#event = '';
    this.#data = [];
  }

  #take(line: string): void {
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line)!;
    if (!field) {
      this.#asides.comment(value);
    } else if (field === 'event') {
      this.#event = value;
    } else if (field === 'data') {
      this.#data.push(value);
    } else if (field === 'id' && !value.includes('\0')) {
      this.#id = value;
    } else if (field === 'retry' && /^\d+$/.test(value)) {
      this.#asides.retry(Number(value));
    }
  }
}
