package com.onlyarts.kernel.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.glassfish.jersey.server.ContainerRequest;

/**
 * The first to see a request: names it, and lets in bodies of at most 1 MiB, counted as they arrive whatever their Content-Length claims; pictures
 * may be larger, and several at once larger still (R90). Refuses NUL in addresses.
 */
@PreMatching
final class Doorstep implements ContainerRequestFilter {
  static final long JSON = 1024 * 1024;
  static final long MULTIPART = 11 * 1024 * 1024;
  static final long SEVERAL = 51 * 1024 * 1024;
  private static final String SEVERAL_PICTURES = "upload/images";

  @Override
  public void filter(ContainerRequestContext request) {
    RequestIds.beginUnlessBegun(request.getHeaderString(RequestIds.HEADER));
    if (request.getUriInfo().getRequestUri().toString().contains("%00")) {
      request.abortWith(Problem.ofHttp(400).response());
      return;
    }
    long limit = limitOf(request);
    if (request.getLength() > limit) {
      request.abortWith(Problem.ofHttp(413).response());
    } else if (request instanceof ContainerRequest jersey && jersey.hasEntity()) {
      request.setEntityStream(new Counted(request.getEntityStream(), limit));
    }
  }

  private static long limitOf(ContainerRequestContext request) {
    if (request.getMediaType() == null || !request.getMediaType().getType().equals("multipart")) {
      return JSON;
    }
    return request.getUriInfo().getPath().endsWith(SEVERAL_PICTURES) ? SEVERAL : MULTIPART;
  }

  private static final class Counted extends FilterInputStream {
    private long left;

    Counted(InputStream body, long limit) {
      super(body);
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw new WebApplicationException(413);
      }
    }
  }
}
