package com.onlyarts.media.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.application.port.WorkQueue.Outcome;
import com.onlyarts.media.api.FileGrant;
import com.onlyarts.media.api.InfectedFileFound;
import com.onlyarts.media.application.port.PlainOriginalAddresses;
import com.onlyarts.media.application.port.VirusScannerContract;
import com.onlyarts.media.domain.FileKind;
import com.onlyarts.media.domain.MediaRejection.FileInfected;
import com.onlyarts.media.domain.MediaRejection.FileScanning;
import com.onlyarts.media.domain.Original.Description;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.media.domain.ScanResult.Clean;
import com.onlyarts.media.domain.ScanResult.Infected;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScanningFilesTest {
  private final FilesFixture fixture = FilesFixture.withScanner();
  private final ScanningFiles scanning = scanning();
  private final DeliveringFiles delivering =
      new DeliveringFiles(fixture.originals, new PlainOriginalAddresses(), fixture.scans);
  private final OfferingFiles offering = new OfferingFiles(fixture.originals, fixture.scans);
  private final Caller artist = Callers.anArtist();

  @Test
  void R120_a_file_is_delivered_once_it_is_clean() {
    OriginalId id = complete("sea");
    assertRefused(new FileScanning(id), () -> offer(id));
    assertRefused(new FileScanning(id), () -> ask(id));

    assertThat(scanning.scanOne()).isEqualTo(1);
    assertThat(scanning.scanOne()).isZero();

    assertThat(offer(id)).hasSize(1);
    ask(id);
    assertThat(fixture.originals.find(id).orElseThrow().scan()).contains(new Clean());
    assertThat(fixture.outbox.events()).isEmpty();
    assertThat(fixture.queue.all()).isEmpty();
  }

  @Test
  void R120_an_infected_file_is_never_delivered_its_artist_is_told_and_staff_see_it() {
    OriginalId id = complete(VirusScannerContract.VIRUS);

    scanning.scanOne();

    assertRefused(new FileInfected(id), () -> offer(id));
    assertRefused(new FileInfected(id), () -> ask(id));
    assertThat(fixture.outbox.events())
        .containsExactly(
            new InfectedFileFound(
                id, artist.person(), "sea.obj", "Test.Virus", fixture.clock.instant()));
    assertThat(fixture.queue.outcomeOf(name(id))).contains(Outcome.PARKED);
    assertThat(fixture.queue.remarkOf(name(id))).isEqualTo("infected: Test.Virus");
  }

  @Test
  void R120_while_the_scanner_or_the_store_is_away_a_file_waits_without_end() {
    OriginalId id = complete("sea");
    fixture.scanner.away(true);
    for (int day = 0; day < 30; day++) {
      scanning.scanOne();
      fixture.clock.advance(Duration.ofDays(1));
    }
    fixture.scanner.away(false);
    fixture.files.away(true);
    scanning.scanOne();
    fixture.clock.advance(Duration.ofMinutes(2));
    fixture.files.away(false);
    assertRefused(new FileScanning(id), () -> offer(id));

    scanning.scanOne();

    assertThat(offer(id)).hasSize(1);
  }

  @Test
  void R120_what_the_scanner_cannot_look_at_waits_for_staff() {
    OriginalId id = complete("sea");
    fixture.scanner.small(true);

    scanning.scanOne();

    assertThat(fixture.queue.outcomeOf(name(id))).contains(Outcome.PARKED);
    assertRefused(new FileScanning(id), () -> offer(id));
  }

  @Test
  void a_file_that_is_removed_meanwhile_is_not_looked_at() {
    OriginalId id = complete("sea");
    fixture.removing.remove(artist, id);

    scanning.scanOne();

    assertThat(fixture.queue.all()).isEmpty();
  }

  @Test
  void R120_a_file_that_was_infected_and_is_clean_at_another_look_is_delivered() {
    OriginalId id = complete("sea");
    RecordingScans recording =
        new RecordingScans(fixture.transactions, fixture.originals, fixture.outbox, fixture.clock);
    recording.record(id, new Infected("Mistaken"));
    recording.record(id, new Infected("Mistaken"));
    assertThat(fixture.outbox.events()).as("told once").hasSize(1);

    scanning.scanOne();

    ask(id);
  }

  @Test
  void R120_what_came_while_nobody_looked_is_looked_at_once_somebody_does() {
    FilesFixture before = new FilesFixture();
    OriginalId id = complete(before, "sea");
    new DeliveringFiles(before.originals, new PlainOriginalAddresses(), before.scans)
        .requireDeliverable(id);
    FileScans scans = FileScans.by(before.queue);
    QueueScansJob job = new QueueScansJob(before.transactions, before.originals, scans);

    job.run();
    job.run();

    assertThat(before.queue.all()).containsExactly(id);
  }

  private ScanningFiles scanning() {
    return new ScanningFiles(
        fixture.queue,
        fixture.originals,
        fixture.files,
        fixture.scanner,
        new RecordingScans(fixture.transactions, fixture.originals, fixture.outbox, fixture.clock),
        fixture.clock);
  }

  private OriginalId complete(String bytes) {
    return complete(fixture, bytes);
  }

  private OriginalId complete(FilesFixture at, String bytes) {
    OriginalId id =
        at.sending
            .announce(artist, new Description("sea", FileKind.OBJ, bytes.length()))
            .original()
            .id();
    at.files.take(id, 1, bytes.length(), new ByteArrayInputStream(bytes.getBytes(UTF_8)));
    at.sending.complete(artist, id);
    return id;
  }

  private List<?> offer(OriginalId id) {
    return offering.ownedBy(artist.person(), List.of(id));
  }

  private void ask(OriginalId id) {
    delivering.downloadAddress(
        id, new FileGrant(FileGrant.Kind.DOWNLOADS, new UUID(1, 1)), fixture.clock.instant());
  }

  private static String name(OriginalId id) {
    return id.value().toString();
  }
}
