package com.onlyarts.insights.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.insights.application.port.Reports.Report;
import com.onlyarts.insights.domain.ReportId;
import com.onlyarts.insights.domain.ReportStatus;
import com.onlyarts.insights.domain.ReportedContent;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeper of reports promises. */
public abstract class ReportsContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  protected abstract Reports reports();

  /** Somebody with an account. */
  protected abstract PersonId somebody();

  @Test
  void a_report_comes_back_as_it_was_kept() {
    ReportId id = ReportId.next();
    PersonId reporter = somebody();
    ReportedContent reported = complaintOf(somebody());

    assertThat(reports().add(id, reporter, reported, NOON)).isTrue();

    Report kept = reports().find(id).orElseThrow();
    assertThat(kept.reported()).isEqualTo(reported);
    assertThat(kept.reporter().id()).isEqualTo(reporter);
    assertThat(kept.status()).isEqualTo(ReportStatus.OPEN);
    assertThat(kept.createdAt()).isEqualTo(NOON);
  }

  @Test
  void a_person_has_one_open_report_of_a_thing_and_may_report_again_once_it_is_resolved() {
    PersonId reporter = somebody();
    ReportedContent reported = complaintOf(somebody());
    ReportId first = ReportId.next();
    reports().add(first, reporter, reported, NOON);

    assertThat(reports().add(ReportId.next(), reporter, reported, NOON)).isFalse();
    assertThat(reports().add(ReportId.next(), somebody(), reported, NOON)).isTrue();
    reports().resolve(first, ReportStatus.DISMISSED, somebody(), "Nothing wrong", NOON);
    assertThat(reports().add(ReportId.next(), reporter, reported, NOON)).isTrue();
  }

  @Test
  void a_report_is_resolved_once() {
    ReportId id = ReportId.next();
    reports().add(id, somebody(), complaintOf(somebody()), NOON);

    assertThat(reports().resolve(id, ReportStatus.UPHELD, somebody(), "Taken down", NOON)).isTrue();
    assertThat(reports().resolve(id, ReportStatus.DISMISSED, somebody(), "No", NOON)).isFalse();
    assertThat(reports().find(id).orElseThrow().resolution()).contains("Taken down");
  }

  @Test
  void reports_are_listed_by_status_the_oldest_first() {
    ReportId first = ReportId.next();
    ReportId second = ReportId.next();
    reports().add(first, somebody(), complaintOf(somebody()), NOON);
    reports().add(second, somebody(), complaintOf(somebody()), NOON);
    reports().resolve(second, ReportStatus.UPHELD, somebody(), "Taken down", NOON);

    Page<Report> open = reports().list(Optional.of(ReportStatus.OPEN), PageRequest.first(100));

    assertThat(open.rows()).extracting(Report::id).contains(first).doesNotContain(second);
    assertThat(reports().list(Optional.empty(), PageRequest.first(100)).rows())
        .extracting(Report::id)
        .containsSubsequence(first, second);
  }

  @Test
  void a_person_is_their_own_and_nobody_is_nobodys() {
    PersonId person = somebody();

    assertThat(reports().ownerOf(complaintOf(person), somebody())).contains(person);
    assertThat(reports().ownerOf(complaintOf(PersonId.next()), somebody())).isEmpty();
  }

  private static ReportedContent complaintOf(PersonId person) {
    return new ReportedContent(
        ReportedContent.Kind.PERSON,
        person.value(),
        ReportedContent.Reason.SPAM,
        Optional.of("Every day"));
  }
}
