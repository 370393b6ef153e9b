package com.onlyarts.media.s3;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.media.application.port.PrivateFiles;
import com.onlyarts.media.application.port.PrivateFilesContract;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.media.s3.LocalS3.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3FilesTest extends PrivateFilesContract {
  private static final ServiceUnavailable AWAY = new ServiceUnavailable("file store");
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir private Path folder;
  private final OriginalId id = OriginalId.next();
  private LocalS3 s3;
  private S3Files files;

  @BeforeEach
  void start() throws IOException {
    s3 = new LocalS3(Files.createDirectory(folder.resolve("bucket")));
    files = files(s3.address(), LocalS3.SECRET_KEY, LONG);
  }

  @AfterEach
  void stop() {
    s3.close();
  }

  @Override
  protected PrivateFiles files() {
    return files;
  }

  @Test
  void R121_objects_are_called_as_the_folder_calls_its_files() {
    take(1, "sea");
    take(12, "!");
    String home = "originals/%s/".formatted(id.value());
    assertThat(s3.keys()).containsExactlyInAnyOrder(home + "1.part", home + "12.part");

    files.drop(id, 12);
    files.join(id, 1);

    assertThat(s3.keys()).containsExactly(home + "whole");
    assertThat(s3.unfinished()).isZero();
  }

  @Test
  void what_waited_on_the_disk_is_gone_whether_it_was_taken_or_not() throws IOException {
    take(1, "sea");
    files.take(id, 1, 3, body("se"));

    try (var left = Files.list(folder.resolve("aside"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void a_store_that_asks_for_patience_is_asked_again() {
    s3.fail(Fault.SLOW_DOWN, Fault.INTERNAL_ERROR);
    take(1, "sea");

    s3.fail(Fault.SLOW_DOWN);
    assertThat(files.parts(id)).containsExactly(Map.entry(1, 3L));
  }

  @Test
  void a_store_that_always_fails_is_away() {
    take(1, "sea");
    failing(Fault.SLOW_DOWN);

    assertRefused(AWAY, () -> files.parts(id));
    assertRefused(AWAY, () -> take(2, "s"));
    assertRefused(AWAY, () -> files.join(id, 1));
    assertRefused(AWAY, () -> files.read(id, 0, 1));
    assertRefused(AWAY, () -> files.open(id, 0, 1));
    assertRefused(AWAY, () -> files.remove(id));
  }

  @Test
  void a_silent_store_is_not_waited_for_longer_than_the_patience() {
    S3Files hasty = files(s3.address(), LocalS3.SECRET_KEY, Duration.ofMillis(600));
    failing(Fault.SILENT);

    assertRefused(AWAY, () -> hasty.parts(id));
  }

  @Test
  void a_store_that_is_not_there_or_does_not_know_the_key_is_away() {
    assertRefused(
        AWAY, () -> files(URI.create("http://localhost:1"), LocalS3.SECRET_KEY, LONG).parts(id));
    assertRefused(AWAY, () -> files(s3.address(), "another", LONG).parts(id));
  }

  @Test
  void R121_bytes_that_break_off_go_on_where_they_broke() throws IOException {
    take(1, "s".repeat(1_000_000));
    files.join(id, 1);

    s3.fail(Fault.CUT, Fault.CUT);
    try (InputStream in = files.open(id, 1, 999_998).orElseThrow()) {
      assertThat(in.readAllBytes()).hasSize(999_998).containsOnly('s');
    }

    assertThat(s3.requests().subList(s3.requests().size() - 3, s3.requests().size()))
        .as("asked thrice")
        .allMatch(it -> it.endsWith("/whole"));
  }

  @Test
  void bytes_whose_store_does_not_come_back_end_with_a_fault_and_not_as_if_they_were_whole()
      throws IOException {
    take(1, "s".repeat(1_000_000));
    files.join(id, 1);
    s3.fail(Fault.CUT);

    try (InputStream in = files.open(id, 0, 1_000_000).orElseThrow()) {
      failing(Fault.SLOW_DOWN);
      assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
    }
  }

  @Test
  void R121_bytes_of_another_file_are_never_sewn_to_those_that_broke_off() throws IOException {
    take(1, "s".repeat(1_000_000));
    files.join(id, 1);
    s3.fail(Fault.CUT);

    try (InputStream in = files.open(id, 0, 1_000_000).orElseThrow()) {
      files.remove(id);
      take(1, "z".repeat(1_000_000));
      files.join(id, 1);
      assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_reader_who_hangs_up_does_not_have_the_rest_read() throws IOException {
    take(1, "s".repeat(1_000_000));
    files.join(id, 1);

    for (int reader = 0; reader < 300; reader++) { // more than there are connections
      try (InputStream in = files.open(id, 0, 1_000_000).orElseThrow()) {
        assertThat(in.read()).isEqualTo('s');
      }
    }
  }

  @Test
  void R121_many_parts_at_once_are_all_taken() throws InterruptedException {
    List<Callable<Boolean>> parts =
        IntStream.rangeClosed(1, 60)
            .<Callable<Boolean>>mapToObj(part -> () -> files.take(id, part, 3, body("sea")))
            .toList();

    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(senders.invokeAll(parts)).allMatch(Future::resultNow);
    }

    assertThat(files.parts(id)).hasSize(60);
  }

  @Test
  void R121_a_joining_whose_last_answer_is_lost_has_happened() {
    take(1, "sea");
    s3.failAt("POST", "uploadId=", Fault.ANSWER_LOST); // the library asks again: 404 NoSuchUpload

    assertThat(files.join(id, 1)).hasSize(64);

    assertThat(files.read(id, 0, 3)).isEqualTo("sea".getBytes(UTF_8));
  }

  @Test
  void R121_a_joining_that_fails_leaves_the_parts_and_no_upload_behind() {
    take(1, "too small to be the first of two");
    take(2, "s");

    assertRefused(AWAY, () -> files.join(id, 2));

    assertThat(files.parts(id)).containsOnlyKeys(1, 2);
    assertThat(s3.unfinished()).isZero();
  }

  private void failing(Fault fault) {
    s3.fail(Collections.nCopies(100, fault).toArray(new Fault[0]));
  }

  private void take(int part, String bytes) {
    assertThat(files.take(id, part, bytes.length(), body(bytes))).isTrue();
  }

  private static InputStream body(String bytes) {
    return new ByteArrayInputStream(bytes.getBytes(UTF_8));
  }

  private S3Files files(URI endpoint, String secretKey, Duration patience) {
    S3Settings settings =
        new S3Settings(
            Optional.of(endpoint),
            LocalS3.REGION,
            LocalS3.BUCKET,
            LocalS3.ACCESS_KEY,
            secretKey,
            true,
            patience,
            Duration.ofMillis(1));
    return new S3Files(
        settings,
        new ProviderCalls("s3", settings.limits(), Clock.systemUTC()),
        folder.resolve("aside"));
  }
}
