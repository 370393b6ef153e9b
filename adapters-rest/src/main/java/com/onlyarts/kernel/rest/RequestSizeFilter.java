package com.onlyarts.kernel.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.glassfish.jersey.message.internal.HeaderValueException;
import org.jspecify.annotations.Nullable;

/**
 * Lets in bodies of at most 1 MiB, counted as they arrive whatever their Content-Length claims;
 * pictures may be larger, and several at once larger still (R90), in forms of few parts. Refuses
 * NUL in addresses.
 */
@PreMatching
@Priority(RequestSizeFilter.ORDER)
final class RequestSizeFilter implements ContainerRequestFilter {
  static final int ORDER = RateLimitFilter.ORDER + 100;
  static final long JSON = 1024 * 1024;
  static final long MULTIPART = 11 * 1024 * 1024;
  static final long SEVERAL = 51 * 1024 * 1024;
  private static final String SEVERAL_PICTURES = "upload/images";

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getUriInfo().getRequestUri().toString().contains("%00")) {
      request.abortWith(Problem.ofHttp(400).response());
      return;
    }
    MediaType type = typeOf(request);
    @Nullable MediaType form =
        type != null && type.getType().equalsIgnoreCase("multipart") ? type : null;
    long limit =
        form != null
            ? request.getUriInfo().getPath().endsWith(SEVERAL_PICTURES) ? SEVERAL : MULTIPART
            : JSON;
    if (request.getLength() > limit) {
      request.abortWith(Problem.ofHttp(413).response());
    } else {
      InputStream body = new Counted(request.getEntityStream(), limit);
      String boundary = form != null ? form.getParameters().get("boundary") : null;
      request.setEntityStream(
          boundary == null || boundary.isEmpty() ? body : new BoundedForm(body, boundary));
    }
  }

  /** A type that cannot be read is refused where one is asked for; here it is no form. */
  private static @Nullable MediaType typeOf(ContainerRequestContext request) {
    try {
      return request.getMediaType();
    } catch (HeaderValueException _) {
      return null;
    }
  }

  private static final class Counted extends FilterInputStream {
    private long left;

    Counted(InputStream body, long limit) {
      super(body);
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = readAsSent(buffer, offset, length);
      left -= Math.max(0, read);
      if (left < 0) {
        throw new WebApplicationException(413);
      }
      return read;
    }

    /** Reads what is left of the body, where it may break off as well. */
    @Override
    public void close() {
      try {
        in.close();
      } catch (IOException | RuntimeException e) {
        throw asSent(e);
      }
    }

    private int readAsSent(byte[] buffer, int offset, int length) {
      try {
        return in.read(buffer, offset, length);
      } catch (IOException | RuntimeException e) {
        throw asSent(e);
      }
    }

    /**
     * Whatever the server fails over while it takes bytes from the connection is the sender's
     * doing.
     */
    private static WebApplicationException asSent(Exception failure) {
      return failure instanceof WebApplicationException refused ? refused : new BrokenBody(failure);
    }
  }
}
