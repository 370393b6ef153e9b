package com.onlyarts.kernel.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Gathers what is answered, in place of the server's own buffer, which is off: that one is
 * allocated whole for each answer, and a stream of events would keep its 64 KiB as long as somebody
 * listens. An event goes out when it is flushed.
 */
@Priority(0) // of the filters of an answer the last
final class BufferedAnswerFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.hasEntity()) {
      OutputStream out = response.getEntityStream();
      response.setEntityStream(
          MediaType.SERVER_SENT_EVENTS_TYPE.isCompatible(response.getMediaType())
              ? new BufferedOutputStream(out)
              : new OnePiece(out, response.getHeaders()));
    }
  }

  /**
   * Lets an answer up to 64 KiB go out in one piece, with its length: Jersey would flush it before
   * its end. A longer one goes out in pieces of that size.
   */
  static final class OnePiece extends OutputStream {
    private static final int MOST = 64 * 1024;

    private final OutputStream out;
    private final MultivaluedMap<String, Object> headers;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private boolean isBegun;

    OnePiece(OutputStream out, MultivaluedMap<String, Object> headers) {
      this.out = out;
      this.headers = headers;
    }

    @Override
    public void write(int octet) throws IOException {
      makeRoom(1);
      gathered.write(octet);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      makeRoom(length);
      if (length > MOST) {
        isBegun = true;
        out.write(bytes, offset, length);
      } else {
        gathered.write(bytes, offset, length);
      }
    }

    @Override
    public void flush() {
      // at its end it is
    }

    @Override
    public void close() throws IOException {
      if (!isBegun) {
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, gathered.size());
      }
      letGo();
      out.close();
    }

    private void makeRoom(int length) throws IOException {
      if (gathered.size() > 0 && gathered.size() + length > MOST) {
        letGo();
      }
    }

    /** What has gone does not go again, also when a writer closes what Jersey closes once more. */
    private void letGo() throws IOException {
      isBegun = true;
      gathered.writeTo(out);
      gathered.reset();
    }
  }
}
