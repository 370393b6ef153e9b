package com.onlyarts.media.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part on its way in: written aside, through a small buffer, and kept only once all of it has
 * come. What breaks off leaves nothing behind.
 */
public final class IncomingPart {
  private static final int BUFFER = 64 * 1024;

  private IncomingPart() {}

  /** What becomes of a part that has come. */
  @FunctionalInterface
  public interface Keeper {
    /**
     * Keeps it.
     *
     * @param aside where it lies; removed afterwards if it is still there
     */
    void keep(Path aside) throws IOException;
  }

  /**
   * Takes a part, and has it kept if it is as long as it must be.
   *
   * @param folder where it is written aside; made if it is not there
   * @return whether it was kept
   * @throws UncheckedIOException if its sender breaks off
   */
  public static boolean take(Path folder, long bytes, InputStream body, Keeper keeper)
      throws IOException {
    Files.createDirectories(folder);
    Path aside = Files.createTempFile(folder, ".", ".arriving");
    try {
      if (!isTaken(aside, bytes, body)) {
        return false;
      }
      keeper.keep(aside);
      return true;
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static boolean isTaken(Path file, long bytes, InputStream body) throws IOException {
    long taken = 0;
    byte[] buffer = new byte[BUFFER];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
        taken += read;
        if (taken > bytes) {
          return false;
        }
        out.write(buffer, 0, read);
      }
    }
    return taken == bytes;
  }

  /** What fails here is the sender's doing, and no fault of the disk. */
  private static int read(InputStream body, byte[] buffer) {
    try {
      return body.read(buffer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
