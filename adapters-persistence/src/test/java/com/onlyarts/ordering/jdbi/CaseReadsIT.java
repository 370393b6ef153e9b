package com.onlyarts.ordering.jdbi;

import static com.onlyarts.ordering.domain.CaseFixture.NOON;
import static com.onlyarts.ordering.domain.CaseFixture.WORDS;
import static com.onlyarts.ordering.domain.CaseFixture.aCase;
import static com.onlyarts.ordering.domain.CaseFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Capacity;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.media.domain.Folder;
import com.onlyarts.media.domain.PublicId;
import com.onlyarts.ordering.application.port.CaseAttachments;
import com.onlyarts.ordering.application.port.CaseAttachments.Written;
import com.onlyarts.ordering.application.port.CaseEntryView;
import com.onlyarts.ordering.application.port.CaseView;
import com.onlyarts.ordering.application.port.DownloadView;
import com.onlyarts.ordering.domain.Case;
import com.onlyarts.ordering.domain.CaseEntry;
import com.onlyarts.ordering.domain.CaseId;
import com.onlyarts.ordering.domain.CaseOffer;
import com.onlyarts.ordering.domain.CaseStatement;
import com.onlyarts.ordering.domain.CaseStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cases as people look at them, on the real database. */
class CaseReadsIT {
  private static final String NAME = PublicId.next(Folder.COMMISSIONS).text();
  private static final String PICTURE = "https://img.example/%s.png".formatted(NAME);
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final OrderingRows rows = new OrderingRows(DATABASE);
  private final JdbiCases cases = new JdbiCases(DATABASE.jdbi());
  private final JdbiCaseRecords records = new JdbiCaseRecords(DATABASE.jdbi());
  private final PersonId buyer = rows.somebody();
  private final PersonId seller = rows.somebody();

  @Test
  void the_two_find_theirs_and_staff_finds_all_the_latest_first() {
    CaseId bought = kept(buyer, seller);
    CaseId sold = kept(seller, buyer);
    CaseId others = kept(rows.somebody(), rows.somebody());

    assertThat(ids(records.of(buyer, Optional.empty(), PageRequest.first(9))))
        .containsExactlyInAnyOrder(bought, sold);
    assertThat(ids(records.of(buyer, Optional.of(CaseStatus.DECIDED), PageRequest.first(9))))
        .isEmpty();
    assertThat(ids(records.all(Optional.of(CaseStatus.OPEN), PageRequest.first(99))))
        .contains(bought, sold, others);
    assertThat(records.find(bought))
        .hasValueSatisfying(
            view -> {
              assertThat(view.buyer().fullName()).contains("John Doe");
              assertThat(view.seller().id()).isEqualTo(seller);
              assertThat(view.changedAt()).isEqualTo(NOON);
            });
    assertThat(records.find(CaseId.next())).isEmpty();
  }

  @Test
  void R3_pages_follow_each_other_by_number_and_by_cursor() {
    List<CaseId> all = Stream.generate(() -> kept(buyer, seller)).limit(3).toList();
    PageRequest two = PageRequest.first(2);
    Page<CaseView> first = records.of(buyer, Optional.empty(), two);
    Page<CaseView> rest = records.of(buyer, Optional.empty(), two.after(first));

    assertThat(first.total()).isEqualTo(3);
    assertThat(Stream.concat(ids(first).stream(), ids(rest).stream()))
        .containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void R107_what_happened_is_told_in_its_order_with_who_did_it() {
    Case it = opened(buyer, seller);
    cases.append(it.id(), it.opened(new CaseStatement("Broken", List.of(PICTURE))).entry());
    cases.append(
        it.id(),
        it.offer(seller, CaseOffer.refund(usd("5.00"), Optional.of("Sorry")), NOON).entry());
    cases.append(it.id(), it.supersede(NOON.plusSeconds(1)).orElseThrow().entry());

    List<CaseEntryView> told = records.entriesOf(it.id());

    assertThat(told)
        .extracting(view -> view.entry().kind())
        .containsExactly(CaseEntry.Kind.OPENED, CaseEntry.Kind.OFFERED, CaseEntry.Kind.SUPERSEDED);
    assertThat(told.getFirst().entry().pictures()).containsExactly(PICTURE);
    assertThat(told.get(1).entry().amount()).contains(usd("5.00"));
    assertThat(told.get(1).by().map(by -> by.id())).contains(seller);
    assertThat(told.getLast().by()).isEmpty();
  }

  @Test
  void R90_pictures_that_are_evidence_are_in_use() {
    Case it = opened(buyer, seller);
    cases.append(it.id(), it.opened(new CaseStatement("Broken", List.of(PICTURE))).entry());
    String unused = PublicId.next(Folder.COMMISSIONS).text();

    assertThat(new JdbiCasePictures(DATABASE.jdbi()).among(Set.of(NAME, unused)))
        .containsExactly(NAME);
  }

  @Test
  void R19_cases_that_have_not_ended_hold_both_sides() {
    Case it = opened(buyer, seller);
    JdbiCaseObligations obligations = new JdbiCaseObligations(DATABASE.jdbi());
    assertThat(obligations.of(buyer, Capacity.PERSON).getFirst().things())
        .containsExactly(it.id().value());
    assertThat(obligations.of(seller, Capacity.ARTIST).getFirst().things())
        .containsExactly(it.id().value());
    assertThat(obligations.of(buyer, Capacity.ARTIST).getFirst().things()).isEmpty();

    it.escalate(seller, WORDS, NOON);
    it.decide(seller, usd("0.00"), WORDS, NOON);
    cases.save(it, NOON);

    assertThat(obligations.of(buyer, Capacity.PERSON).getFirst().things()).isEmpty();
  }

  @Test
  void R103_it_is_known_when_one_first_wrote_to_the_other() {
    JdbiCorrespondence correspondence = new JdbiCorrespondence(DATABASE.jdbi());
    assertThat(correspondence.firstFrom(buyer, seller, NOON)).isEmpty();
    writes(buyer, seller, NOON.minusSeconds(1));
    writes(buyer, seller, NOON.plusSeconds(5));
    writes(buyer, seller, NOON.plusSeconds(9));
    writes(seller, buyer, NOON);

    assertThat(correspondence.firstFrom(buyer, seller, NOON)).contains(NOON.plusSeconds(5));
    assertThat(correspondence.firstFrom(seller, buyer, NOON)).contains(NOON);
    assertThat(correspondence.firstFrom(seller, buyer, NOON.plusSeconds(1))).isEmpty();
  }

  @Test
  void R107_what_the_two_wrote_from_the_purchase_to_the_end_is_attached() {
    JdbiCorrespondence correspondence = new JdbiCorrespondence(DATABASE.jdbi());
    Case it = opened(buyer, seller);
    Instant asked = NOON.minusSeconds(500);
    DATABASE
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE payments SET created_at = ? WHERE id = ?",
                    asked.atOffset(ZoneOffset.UTC),
                    it.subject().payment().value()));
    writes(buyer, seller, asked.minusSeconds(1));
    writes(buyer, seller, asked);
    writes(seller, buyer, asked.plusSeconds(9));
    writes(seller, rows.somebody(), asked.plusSeconds(9));
    writes(buyer, seller, NOON.plusSeconds(9));
    DATABASE
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE messages SET content = '', deleted_at = now() WHERE sender_id = ? AND recipient_id = ?",
                    seller.value(),
                    buyer.value()));

    CaseAttachments attached = correspondence.attachedTo(it.id());

    assertThat(attached.shipment()).isEmpty();
    assertThat(attached.messages())
        .extracting(Written::sentAt)
        .containsExactly(asked, asked.plusSeconds(9), NOON.plusSeconds(9));
    assertThat(attached.messages())
        .extracting(Written::text)
        .containsExactly(Optional.of("Hello"), Optional.empty(), Optional.of("Hello"));
    assertThat(attached.messages().get(1).by().id()).isEqualTo(seller);
    it.withdraw(buyer, NOON);
    cases.save(it, NOON);
    assertThat(correspondence.attachedTo(it.id()).messages()).hasSize(2);
    assertThat(correspondence.attachedTo(CaseId.next()).messages()).isEmpty();
  }

  @Test
  void R107_who_downloaded_what_is_attached_to_a_case_about_files() {
    Case it = opened(buyer, seller);
    UUID file = UUID.randomUUID();
    DATABASE
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute("SET LOCAL session_replication_role = replica");
              handle.execute(
                  "INSERT INTO artwork_files (artwork_id, file_id, position, name, kind, bytes, sha256) VALUES (?, ?, 1, 'tide.zip', 'zip', 9, repeat('a', 64))",
                  UUID.randomUUID(),
                  file);
              for (PersonId reader : List.of(seller, buyer)) {
                handle.execute(
                    "INSERT INTO file_downloads (id, line_id, file_id, person_id, requested_at, bytes_sent) VALUES (?, ?, ?, ?, ?, 9)",
                    UUID.randomUUID(),
                    it.subject().id(),
                    file,
                    reader.value(),
                    NOON.plusSeconds(reader.equals(buyer) ? 1 : 0).atOffset(ZoneOffset.UTC));
              }
            });

    List<DownloadView> downloads =
        new JdbiCorrespondence(DATABASE.jdbi()).attachedTo(it.id()).downloads();

    assertThat(downloads)
        .extracting(view -> view.download().by())
        .as("the first first")
        .containsExactly(seller, buyer);
    assertThat(downloads).extracting(DownloadView::fileName).containsOnly("tide.zip");
  }

  private CaseId kept(PersonId buyer, PersonId seller) {
    return opened(buyer, seller).id();
  }

  private Case opened(PersonId buyer, PersonId seller) {
    Case it = aCase().by(buyer).against(seller).paidBy(rows.paymentBy(buyer)).open();
    assertThat(cases.add(it)).isEmpty();
    return it;
  }

  private static List<CaseId> ids(Page<CaseView> page) {
    return page.rows().stream().map(view -> view.what().id()).toList();
  }

  private static void writes(PersonId writer, PersonId reader, Instant at) {
    DATABASE
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "INSERT INTO conversations (participant_one_id, participant_two_id) VALUES (least(?, ?), greatest(?, ?)) ON CONFLICT DO NOTHING",
                  writer.value(),
                  reader.value(),
                  writer.value(),
                  reader.value());
              handle.execute(
                  "INSERT INTO messages (conversation_id, sender_id, recipient_id, content, created_at) SELECT id, ?, ?, 'Hello', ? FROM conversations WHERE participant_one_id IN (?, ?) AND participant_two_id IN (?, ?)",
                  writer.value(),
                  reader.value(),
                  at.atOffset(ZoneOffset.UTC),
                  writer.value(),
                  reader.value(),
                  writer.value(),
                  reader.value());
            });
  }
}
