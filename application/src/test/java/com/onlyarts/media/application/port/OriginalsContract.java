package com.onlyarts.media.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.UnsavedChangesContract;
import com.onlyarts.media.domain.FileKind;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.Original.Description;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.media.domain.ScanResult.Clean;
import com.onlyarts.media.domain.ScanResult.Infected;
import com.onlyarts.media.domain.StorageAllowance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Originals} must do, the fake and the real one alike. */
public abstract class OriginalsContract implements UnsavedChangesContract<Original> {
  private final SteppingClock clock = new SteppingClock();

  protected abstract Originals originals();

  protected abstract PersonId aPerson();

  /** This person subscribes to more. */
  protected abstract void subscribeToPro(PersonId person);

  @Override
  public Original oneThatIsKept() {
    return kept(aPerson(), 7, clock.instant());
  }

  @Override
  public Original handedOut(Original kept) {
    return originals().lock(kept.id()).orElseThrow();
  }

  @Override
  public void change(Original it) {
    it.remove(clock.instant());
  }

  @Test
  void an_original_comes_back_in_every_state_it_goes_through() {
    Original original = kept(aPerson(), 12_000_000, clock.instant());
    assertKept(original);

    original.complete("a".repeat(64), clock.instant());
    originals().save(original);
    assertKept(original);

    original.scanned(new Infected("Test.Virus"));
    originals().save(original);
    assertKept(original);

    original.scanned(new Clean());
    originals().save(original);
    assertKept(original);

    original.remove(clock.instant());
    originals().save(original);
    assertKept(original);

    originals().remove(original.id());
    assertThat(originals().find(original.id())).isEmpty();
    assertThat(originals().lock(original.id())).isEmpty();
    assertThat(originals().lockAll(List.of(original.id()))).isEmpty();
  }

  @Test
  void R120_what_an_account_uses_is_all_that_was_not_removed() {
    PersonId person = aPerson();
    assertThat(originals().lockUse(person)).isEqualTo(new Originals.Use(0, StorageAllowance.FREE));

    kept(person, 100, clock.instant());
    kept(aPerson(), 1_000, clock.instant());
    Original gone = kept(person, 10_000, clock.instant());
    gone.remove(clock.instant());
    originals().save(gone);
    subscribeToPro(person);

    assertThat(originals().lockUse(person)).isEqualTo(new Originals.Use(100, StorageAllowance.PRO));
  }

  @Test
  void R120_what_is_due_is_found_page_by_page_and_what_is_not_due_is_not() {
    PersonId person = aPerson();
    Instant now =
        clock.instant().minus(Duration.ofDays(900)); // before all that other tests leave behind
    Original first = kept(person, 1, now);
    Original second = kept(person, 1, now.plusSeconds(1));
    kept(person, 1, now.plusSeconds(7_200));

    Instant later = now.plus(Original.GRACE).plusSeconds(60);
    List<OriginalId> due = originals().due(later, Optional.empty(), 10);

    assertThat(due).containsExactlyInAnyOrder(first.id(), second.id());
    assertThat(originals().due(later, Optional.empty(), 1)).containsExactly(due.getFirst());
    assertThat(originals().due(later, Optional.of(due.getFirst()), 10))
        .containsExactly(due.getLast());
    List.of(first, second).forEach(original -> originals().remove(original.id()));
  }

  @Test
  void R120_what_nobody_has_looked_at_is_found_page_by_page() {
    PersonId person = aPerson();
    Original arriving = kept(person, 1, clock.instant());
    Original first = complete(person);
    Original second = complete(person);
    Original clean = complete(person);
    clean.scanned(new Clean());
    originals().save(clean);
    Original gone = complete(person);
    gone.remove(clock.instant());
    originals().save(gone);

    List<OriginalId> unscanned = originals().unscanned(Optional.empty(), 1_000);

    assertThat(unscanned)
        .contains(first.id(), second.id())
        .doesNotContain(arriving.id(), clean.id(), gone.id());
    assertThat(originals().unscanned(Optional.empty(), 1)).containsExactly(unscanned.getFirst());
    assertThat(originals().unscanned(Optional.of(unscanned.getFirst()), 1))
        .containsExactly(unscanned.get(1));
  }

  private Original complete(PersonId person) {
    Original original = kept(person, 1, clock.instant());
    original.complete("a".repeat(64), clock.instant());
    originals().save(original);
    return original;
  }

  @Test
  void R3_ones_own_files_come_newest_first_by_number_and_by_cursor() {
    PersonId person = aPerson();
    IntStream.range(0, 5).forEach(n -> kept(person, 1, clock.instant().plusSeconds(n)));
    kept(aPerson(), 1, clock.instant());
    Original gone = kept(person, 1, clock.instant().plusSeconds(60));
    gone.remove(clock.instant());
    originals().save(gone);

    Page<Original> first = originals().of(person, PageRequest.first(2));
    Page<Original> byNumber = originals().of(person, new PageRequest(2, 2, Optional.empty()));
    Page<Original> byCursor = originals().of(person, PageRequest.first(2).after(first));

    assertThat(first.total()).isEqualTo(5);
    assertThat(first.rows())
        .extracting(Original::createdAt)
        .containsExactly(clock.instant().plusSeconds(4), clock.instant().plusSeconds(3));
    assertThat(byNumber.rows()).extracting(Original::id).isEqualTo(ids(byCursor));
    assertThat(byCursor.rows())
        .extracting(Original::createdAt)
        .startsWith(clock.instant().plusSeconds(2));
  }

  private static List<OriginalId> ids(Page<Original> page) {
    return page.rows().stream().map(Original::id).toList();
  }

  private Original kept(PersonId person, long bytes, Instant at) {
    Original original =
        Original.announce(person, new Description("sea.psd", FileKind.PSD, bytes), at);
    originals().add(original);
    return original;
  }

  private void assertKept(Original original) {
    List.of(
            originals().find(original.id()).orElseThrow(),
            originals().lock(original.id()).orElseThrow(),
            originals().lockAll(List.of(original.id(), OriginalId.next())).getFirst())
        .forEach(kept -> assertThat(kept).usingRecursiveComparison().isEqualTo(original));
  }
}
