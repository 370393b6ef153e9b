package com.onlyarts.media.s3;

import com.onlyarts.kernel.resilience.NotAskedException;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * A stretch of an object as it comes from its store. A connection that breaks is opened anew where
 * it broke, as long as the object is the same: to whoever reads nothing has happened, unless it
 * breaks thrice in a row.
 */
final class S3Stream extends InputStream {
  private static final int TRIES = 3;

  private final Opener opener;
  private final long end;
  private final String etag;
  private ResponseInputStream<GetObjectResponse> source;
  private long position;

  /** Where the object is asked for. */
  @FunctionalInterface
  interface Opener {
    /**
     * The stretch from there on.
     *
     * @param from the first byte, from 0
     * @param last the last byte
     * @param etag what the object must still be
     */
    ResponseInputStream<GetObjectResponse> open(long from, long last, String etag) throws Exception;
  }

  /**
   * @param source the stretch, opened
   * @param from its first byte
   * @param bytes how long it is
   */
  S3Stream(ResponseInputStream<GetObjectResponse> source, long from, long bytes, Opener opener) {
    this.source = source;
    this.position = from;
    this.end = from + bytes;
    this.etag = source.response().eTag();
    this.opener = opener;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (position == end) {
      return -1;
    }
    for (int attempt = 1; ; attempt++) {
      try {
        int read = source.read(buffer, offset, (int) Math.min(length, end - position));
        if (read > 0) {
          position += read;
          return read;
        }
        throw new IOException("the store ended at byte %d of %d".formatted(position, end));
      } catch (IOException | SdkException e) {
        if (attempt == TRIES) {
          throw new IOException(e);
        }
        reopen();
      }
    }
  }

  private void reopen() throws IOException {
    source.abort();
    try {
      source = opener.open(position, end - 1, etag);
    } catch (IOException | NotAskedException | SdkException e) {
      throw new IOException("the store broke off, and does not go on", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /** What was not read is not waited for. */
  @Override
  public void close() throws IOException {
    if (position < end) {
      source.abort();
    }
    source.close();
  }
}
