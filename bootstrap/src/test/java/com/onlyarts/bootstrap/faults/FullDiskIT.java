package com.onlyarts.bootstrap.faults;

import com.onlyarts.bootstrap.Wait;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The disk of the database is full for a while. It is a small one, in memory, which takes the right
 * to mount one.
 */
@Tag("faults")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class FullDiskIT {
  private static final String SIZE = "96m";
  private static final Duration HEALING = Duration.ofSeconds(60);
  private static final Duration FULL_FOR = Duration.ofSeconds(10);

  @Test
  void R2_nobody_is_told_that_something_is_done_that_the_disk_does_not_hold()
      throws IOException, InterruptedException {
    Path disk = Files.createTempDirectory("onlyarts-small-disk");
    Assumptions.assumeTrue(
        isDone(
            "mount",
            "-t",
            "tmpfs",
            "-o",
            "size=%s,mode=0777".formatted(SIZE),
            "tmpfs",
            disk.toString()),
        "NOT TESTED HERE: a full disk needs the right to mount one");
    Journal journal = new Journal("full disk");
    try (Cluster cluster = Cluster.onDisk(disk)) {
      Acts acts = new Acts(cluster);
      List<Act> coming = acts.prepareAll(Acts.operations(), cluster.node(0).api());
      Path filler = fill(disk);
      try (Clients clients = new Clients(cluster, journal)) {
        journal.broken();
        clients.askAll(coming);
        Thread.sleep(FULL_FOR);
        Files.delete(filler);
        journal.expect(
            () ->
                Wait.until(
                    "it is ready again",
                    HEALING,
                    () -> cluster.node(0).api().get("/health/ready").status() == 200));
      }
      journal.close(cluster);
    } finally {
      isDone("umount", "--lazy", disk.toString());
    }
  }

  /** Until not one page more goes in. */
  private static Path fill(Path disk) throws IOException {
    Path filler = disk.resolve("filler");
    try (OutputStream out = Files.newOutputStream(filler)) {
      byte[] page = new byte[4_096];
      while (true) {
        out.write(page);
      }
    } catch (IOException _) {
      return filler;
    }
  }

  private static boolean isDone(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).start().waitFor() == 0;
  }
}
