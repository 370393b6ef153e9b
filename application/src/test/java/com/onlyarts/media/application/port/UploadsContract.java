package com.onlyarts.media.application.port;

import static com.onlyarts.media.domain.UploadFixture.aPicture;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.UnsavedChangesContract;
import com.onlyarts.media.domain.Folder;
import com.onlyarts.media.domain.Ticket;
import com.onlyarts.media.domain.Upload;
import com.onlyarts.media.domain.UploadId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Uploads} must do, the fake and the real one alike. */
public abstract class UploadsContract implements UnsavedChangesContract<Upload> {
  private final SteppingClock clock = new SteppingClock();

  protected abstract Uploads uploads();

  protected abstract PersonId aPerson();

  /** A session of theirs, which goes on. */
  protected abstract SessionId inASession(PersonId person);

  protected abstract void end(SessionId session);

  @Override
  public Upload oneThatIsKept() {
    return kept(aPerson(), clock.instant());
  }

  @Override
  public Upload handedOut(Upload kept) {
    return uploads().lock(kept.id()).orElseThrow();
  }

  @Override
  public void change(Upload it) {
    it.leave(clock.instant());
  }

  @Test
  void an_upload_comes_back_in_every_state_it_goes_through() {
    Upload upload = Upload.announce(aPerson(), Folder.ARTWORKS, clock.instant());
    uploads().add(upload);
    assertKept(upload);

    upload.keep(aPicture("https://img.example/" + upload.publicId().text() + ".jpg"));
    uploads().save(upload);
    assertKept(upload);

    upload.leave(clock.instant());
    uploads().save(upload);
    assertKept(upload);

    uploads().remove(upload.id());
    assertThat(uploads().lock(upload.id())).isEmpty();
    assertThat(uploads().lock(upload.publicId())).isEmpty();
  }

  @Test
  void an_upload_is_found_by_its_ticket_until_its_picture_is_kept() {
    Ticket ticket = Ticket.next();
    Upload upload = Upload.invite(aPerson(), Folder.PROFILES, ticket, clock.instant());
    uploads().invite(upload, inASession(upload.owner()));

    assertThat(locked(ticket).orElseThrow().id()).isEqualTo(upload.id());
    upload.keep(aPicture());
    uploads().save(upload);

    assertThat(locked(ticket)).isEmpty();
    assertThat(locked(Ticket.next())).isEmpty();
  }

  @Test
  void R13_a_ticket_is_worth_nothing_once_its_session_is_over() {
    PersonId person = aPerson();
    SessionId there = inASession(person);
    Ticket here = invited(person, inASession(person));
    Ticket gone = invited(person, there);

    end(there);

    assertThat(locked(gone)).isEmpty();
    assertThat(locked(here)).isPresent();
  }

  @Test
  void R16_all_tickets_of_a_person_are_withdrawn_at_once_and_nobody_elses() {
    PersonId person = aPerson();
    PersonId somebodyElse = aPerson();
    Ticket ticket = invited(person, inASession(person));
    Ticket ofSomebodyElse = invited(somebodyElse, inASession(somebodyElse));

    uploads().voidTicketsOf(person);

    assertThat(locked(ticket)).isEmpty();
    assertThat(locked(ofSomebodyElse)).isPresent();
  }

  @Test
  void R90_what_is_due_is_found_page_by_page_and_what_is_not_due_is_not() {
    PersonId person = aPerson();
    Instant now =
        clock.instant().minus(Duration.ofDays(900)); // before all that other tests leave behind
    Upload first = kept(person, now);
    Upload second = kept(person, now.plusSeconds(1));
    kept(person, now.plusSeconds(7_200));

    Instant later = now.plus(Upload.GRACE).plusSeconds(60);
    List<UploadId> due = uploads().due(later, Optional.empty(), 10);

    assertThat(due).containsExactlyInAnyOrder(first.id(), second.id());
    assertThat(uploads().due(later, Optional.empty(), 1)).containsExactly(due.getFirst());
    assertThat(uploads().due(later, Optional.of(due.getFirst()), 10))
        .containsExactly(due.getLast());
    List.of(first, second).forEach(upload -> uploads().remove(upload.id()));
  }

  @Test
  void R3_ones_own_uploads_come_newest_first_by_number_and_by_cursor() {
    PersonId person = aPerson();
    IntStream.range(0, 5).forEach(n -> kept(person, clock.instant().plusSeconds(n)));
    uploads().add(Upload.announce(person, Folder.ARTWORKS, clock.instant()));
    kept(aPerson(), clock.instant());
    Upload gone = kept(person, clock.instant().plusSeconds(60));
    gone.leave(clock.instant());
    uploads().save(gone);

    Page<UploadView> first = uploads().of(person, PageRequest.first(2));
    Page<UploadView> byNumber = uploads().of(person, new PageRequest(2, 2, Optional.empty()));
    Page<UploadView> byCursor = uploads().of(person, PageRequest.first(2).after(first));

    assertThat(first.total()).isEqualTo(5);
    assertThat(first.rows())
        .extracting(UploadView::createdAt)
        .containsExactly(clock.instant().plusSeconds(4), clock.instant().plusSeconds(3));
    assertThat(byNumber.rows())
        .isEqualTo(byCursor.rows())
        .extracting(UploadView::createdAt)
        .startsWith(clock.instant().plusSeconds(2));
  }

  private Ticket invited(PersonId person, SessionId session) {
    Ticket ticket = Ticket.next();
    uploads().invite(Upload.invite(person, Folder.PROFILES, ticket, clock.instant()), session);
    return ticket;
  }

  private Optional<Upload> locked(Ticket ticket) {
    return uploads().lock(ticket.digest(), clock.instant());
  }

  private Upload kept(PersonId person, Instant at) {
    Upload upload = Upload.announce(person, Folder.ARTWORKS, at);
    upload.keep(aPicture("https://img.example/" + upload.publicId().text() + ".jpg"));
    uploads().add(upload);
    uploads().save(upload);
    return upload;
  }

  private void assertKept(Upload upload) {
    assertThat(uploads().lock(upload.id()))
        .hasValueSatisfying(kept -> assertThat(kept).usingRecursiveComparison().isEqualTo(upload));
    assertThat(uploads().lock(upload.publicId()))
        .hasValueSatisfying(kept -> assertThat(kept).usingRecursiveComparison().isEqualTo(upload));
  }
}
