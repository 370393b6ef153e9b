import { expect, it } from 'vitest';
import { EventParser } from '../../src/sse.js';

function read(pieces: string[], lastId?: string) {
  const asides: unknown[] = [];
  const parser = new EventParser({ comment: (text) => asides.push(text), retry: (wait) => asides.push(wait) }, lastId);
  return { heard: pieces.flatMap((piece) => [...parser.feed(piece)]), asides };
}

const STREAM = 'event: bid\nid: 42\ndata: {"currentBid":275.00}\n\n: still here\n\nretry: 2718\ndata: one\ndata: two\n\n';
const HEARD = [
  { event: 'bid', id: '42', data: '{"currentBid":275.00}' },
  { event: 'message', id: '42', data: 'one\ntwo' },
];

it('hears names, ids, data of several lines, and asides', () => {
  expect(read([STREAM])).toEqual({ heard: HEARD, asides: ['still here', 2718] });
});

it.each(['\n', '\r\n', '\r'])('whatever ends a line (%j) and wherever the pieces are cut', (end) => {
  const text = STREAM.replaceAll('\n', end) + 'x';
  expect(read([...text]).heard).toEqual(HEARD);
  for (let cut = 0; cut < text.length; cut++) {
    expect(read([text.slice(0, cut), text.slice(cut)]).heard).toEqual(HEARD);
  }
});

it('follows the standard at its corners', () => {
  expect(read(['\uFEFFdata: x\n\n']).heard).toEqual([{ event: 'message', id: '', data: 'x' }]);
  expect(read(['data\n\n']).heard).toEqual([{ event: 'message', id: '', data: '' }]);
  expect(read(['event: lonely\n\ndata:tight\n\n']).heard).toEqual([{ event: 'message', id: '', data: 'tight' }]);
  expect(read(['id: a\0b\ndata: x\n\n'], 'kept').heard[0]!.id).toBe('kept');
  expect(read(['id\ndata: x\n\n'], 'kept').heard[0]!.id).toBe('');
  expect(read(['data: unfinished\n']).heard).toEqual([]);
  expect(read(['retry: soon\nunknown: field\n']).asides).toEqual([]);
});
