package com.onlyarts.ordering.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.ordering.domain.CaseFixture.WORDS;
import static com.onlyarts.ordering.domain.CaseFixture.usd;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.onlyarts.catalog.domain.Category;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.port.IdempotencyKeys.RequestKey;
import com.onlyarts.ordering.api.CaseMoved;
import com.onlyarts.ordering.api.CaseOpened;
import com.onlyarts.ordering.application.AgreeingOnCases.Offered;
import com.onlyarts.ordering.application.OpeningCases.Complaint;
import com.onlyarts.ordering.application.port.CaseEntryView;
import com.onlyarts.ordering.domain.CaseEntry;
import com.onlyarts.ordering.domain.CaseFile;
import com.onlyarts.ordering.domain.CaseId;
import com.onlyarts.ordering.domain.CaseOffer;
import com.onlyarts.ordering.domain.CaseReason;
import com.onlyarts.ordering.domain.CaseStatement;
import com.onlyarts.ordering.domain.CaseStatus;
import com.onlyarts.ordering.domain.Dispatch;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderingRejection.CaseAlreadyOpen;
import com.onlyarts.ordering.domain.OrderingRejection.CaseFileNotFound;
import com.onlyarts.ordering.domain.OrderingRejection.CaseNotFound;
import com.onlyarts.ordering.domain.OrderingRejection.CaseNotPossible;
import com.onlyarts.ordering.domain.OrderingRejection.NotYourTurn;
import com.onlyarts.ordering.domain.OrderingRejection.PurchaseNotFound;
import com.onlyarts.ordering.domain.OrderingRejection.TooManyPictures;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.RefundScope;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CasesTest {
  private static final byte[] PDF = "%PDF-1.7 of the frame".getBytes(UTF_8);
  private final OrderingFixture fixture = new OrderingFixture();
  private final Caller buyer = Callers.aUser();
  private final Caller seller = Callers.anArtist();
  private final Caller admin = Callers.anAdmin();
  private OrderLineId line = OrderLineId.next();
  private PaymentId payment = PaymentId.next();

  @BeforeEach
  void a_painting_was_sent() {
    fixture.inCartOf(buyer, anArtwork().by(seller.person()).in(Category.PAINTING), 1);
    OrderId order = fixture.checkout(buyer).order();
    fixture.pay(order);
    line = fixture.order(order).lines().getFirst().id();
    payment = fixture.order(order).placement().payment().orElseThrow();
    fixture.fulfilling.fulfil(seller, line, Dispatch.plain());
  }

  @Test
  void R103_R104_opening_a_case_withholds_what_was_earned_and_tells_the_seller() {
    CaseId id = open();

    assertThat(fixture.shareHolds.frozen()).containsExactly(line.value());
    assertThat(fixture.outbox.events())
        .filteredOn(CaseOpened.class::isInstance)
        .singleElement()
        .isEqualTo(
            new CaseOpened(
                id,
                "Digital Sunset",
                buyer.person(),
                seller.person(),
                fixture.clock.instant().plus(Duration.ofDays(4)),
                fixture.clock.instant()));
    assertThat(fixture.cases.entriesOf(id))
        .extracting(CaseEntry::kind)
        .containsExactly(CaseEntry.Kind.OPENED);
    assertRefused(new CaseAlreadyOpen(id), this::open);
  }

  @Test
  void R103_a_buyer_who_had_written_48_hours_before_does_not_wait() {
    fixture.correspondence.written = Optional.of(fixture.clock.instant());
    fixture.clock.advance(Duration.ofHours(12));
    CaseId soon = open();
    assertThat(from(soon)).isEqualTo(Duration.ofHours(36));
    fixture.movingCases.withdraw(buyer, soon);
    fixture.clock.advance(Duration.ofHours(40));

    assertThat(from(open())).isEqualTo(Duration.ZERO);
  }

  @Test
  void R2_what_one_did_not_buy_and_what_there_is_not_cannot_be_complained_of() {
    assertRefused(
        new PurchaseNotFound(),
        () -> fixture.openingCases.open(seller, complaint(CaseReason.DAMAGED)));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(
            () ->
                fixture.openingCases.open(
                    buyer,
                    new Complaint(
                        "lunch", line.value(), CaseReason.OTHER, OptionalInt.empty(), WORDS)));
    assertThat(fixture.shareHolds.frozen()).isEmpty();
  }

  @Test
  void R105_what_is_agreed_on_goes_back_by_line_and_what_was_earned_is_let_go() {
    CaseId id = open();
    offer(id, CaseOffer.Kind.REFUND, "100.00");

    fixture.agreeing.accept(buyer, id);

    assertThat(fixture.refunds.scopes())
        .containsExactly(RefundScope.lines(Map.of(line.value(), usd("100.00"))));
    assertThat(fixture.refunds.carriedOut()).containsExactly(payment);
    assertThat(fixture.shareHolds.frozen()).isEmpty();
    assertThat(moves()).containsExactly("offered", "accepted");
  }

  @Test
  void R105_who_hears_of_a_step_hears_whose_it_was() {
    CaseId id = open();
    offer(id, CaseOffer.Kind.REFUND, "100.00");
    fixture.movingCases.escalate(buyer, id, WORDS);
    passes(Duration.ofDays(60));

    assertThat(fixture.outbox.events())
        .filteredOn(CaseMoved.class::isInstance)
        .extracting(it -> ((CaseMoved) it).byBuyer(), it -> ((CaseMoved) it).bySeller())
        .containsExactly(tuple(false, true), tuple(true, false), tuple(false, false));
  }

  @Test
  void R6_an_offer_that_is_accepted_twice_by_one_request_goes_back_once() {
    CaseId id = open();
    offer(id, CaseOffer.Kind.REFUND, "100.00");
    RequestKey key = new RequestKey(buyer.person().value(), "acceptOffer", "once");

    fixture.steps.remembering(key, () -> accepted(id));
    fixture.steps.remembering(key, () -> accepted(id));

    assertThat(fixture.refunds.decided()).containsExactly(payment);
    assertThat(fixture.refunds.carriedOut()).as("asked again").hasSize(2);
  }

  @Test
  void R105_an_offer_without_an_amount_is_all_and_a_return_is_all_too() {
    CaseId id = open();
    fixture.agreeing.offer(
        seller, id, new Offered(CaseOffer.Kind.REFUND, Optional.empty(), Optional.empty()));
    assertThat(offerOf(id).amount()).isEqualTo(usd("550.00"));
    fixture.agreeing.offer(
        seller, id, new Offered(CaseOffer.Kind.RETURN, Optional.empty(), Optional.of("Studio")));
    assertThat(offerOf(id).amount()).isEqualTo(usd("550.00"));
    fixture.agreeing.offer(
        seller, id, new Offered(CaseOffer.Kind.REPLACEMENT, Optional.empty(), Optional.empty()));
    assertThat(offerOf(id).amount()).isEqualTo(usd("0.00"));

    fixture.agreeing.accept(buyer, id);
    fixture.agreeing.send(seller, id, Optional.of("UPS"), Optional.empty());
    assertThat(fixture.shareHolds.frozen()).as("until it arrives").hasSize(1);
    fixture.agreeing.receive(buyer, id);

    assertThat(fixture.refunds.decided()).isEmpty();
    assertThat(fixture.shareHolds.frozen()).isEmpty();
  }

  @Test
  void R106_staff_decides_and_that_is_written_to_the_audit_log() {
    CaseId id = open();
    fixture.movingCases.escalate(seller, id, WORDS);

    fixture.decidingCases.decide(admin, id, usd("275.00"), WORDS);

    assertThat(fixture.refunds.scopes())
        .containsExactly(RefundScope.lines(Map.of(line.value(), usd("275.00"))));
    assertThat(fixture.refunds.carriedOut()).containsExactly(payment);
    assertThat(fixture.audit.deeds())
        .singleElement()
        .satisfies(
            deed -> {
              assertThat(deed.act()).isEqualTo("cases.decide");
              assertThat(deed.facts()).containsEntry("refund", "275.00");
            });
  }

  @Test
  void R105_R106_the_clock_moves_a_case_on_to_its_end() {
    CaseId id = open();
    passes(Duration.ofDays(4));
    assertThat(status(id)).isEqualTo(CaseStatus.ESCALATED);

    passes(Duration.ofDays(56));

    assertThat(status(id)).isEqualTo(CaseStatus.DECIDED);
    assertThat(fixture.refunds.carriedOut()).containsExactly(payment);
    assertThat(fixture.shareHolds.frozen()).isEmpty();
    passes(Duration.ofDays(99));
    assertThat(fixture.refunds.decided()).hasSize(1);
  }

  @Test
  void R115_a_case_ends_when_a_bank_questions_the_payment() {
    CaseId id = open();
    fixture.cases.dispute(payment);

    fixture.timingCases.moveDue();

    assertThat(status(id)).isEqualTo(CaseStatus.SUPERSEDED);
    assertThat(fixture.refunds.decided()).isEmpty();
    assertThat(fixture.shareHolds.frozen()).isEmpty();
  }

  @Test
  void R107_the_two_and_staff_talk_and_strangers_see_nothing() {
    CaseId id = open();
    Caller stranger = Callers.aUser();
    fixture.movingCases.say(admin, id, WORDS);
    fixture.movingCases.say(seller, id, WORDS);

    assertRefused(new CaseNotFound(id), () -> fixture.movingCases.say(stranger, id, WORDS));
    assertRefused(new CaseNotFound(id), () -> fixture.reviewingCases.show(stranger, id));
    assertThat(fixture.reviewingCases.entries(buyer, id)).hasSize(3);
    assertThat(fixture.reviewingCases.show(admin, id).what().id()).isEqualTo(id);
    assertThat(fixture.reviewingCases.list(stranger, Optional.empty(), page()).rows()).isEmpty();
    assertThat(fixture.reviewingCases.list(seller, Optional.of(CaseStatus.OPEN), page()).rows())
        .hasSize(1);
    assertThat(fixture.reviewingCases.listAll(Optional.of(CaseStatus.AGREED), page()).rows())
        .isEmpty();
  }

  @Test
  void R107_each_of_the_two_shows_ten_pictures() {
    CaseId id = open();
    CaseStatement ten =
        new CaseStatement("See", Collections.nCopies(10, "https://img.example/a.jpg"));
    CaseStatement one = new CaseStatement("And", List.of("https://img.example/b.jpg"));
    fixture.movingCases.say(buyer, id, ten);

    assertRefused(new TooManyPictures(), () -> fixture.movingCases.say(buyer, id, one));
    fixture.movingCases.say(seller, id, ten);
    fixture.movingCases.say(buyer, id, WORDS);
  }

  @Test
  void R107_a_file_is_shown_by_the_two_and_seen_by_them_and_staff() {
    CaseId id = open();

    CaseEntryView shown = fixture.showingEvidence.show(buyer, id, "C:\\my\\report.pdf", PDF);

    CaseFile file = shown.entry().file().orElseThrow();
    assertThat(shown.entry().kind()).isEqualTo(CaseEntry.Kind.EVIDENCE);
    assertThat(file.name()).isEqualTo("report.pdf");
    assertThat(file.mediaType()).isEqualTo("application/pdf");
    assertThat(file.size()).isEqualTo(PDF.length);
    for (Caller reader : List.of(buyer, seller, admin)) {
      assertThat(fixture.showingEvidence.download(reader, id, file.id()).bytes()).isEqualTo(PDF);
    }
    assertThat(moves()).containsExactly("evidence");
    Caller stranger = Callers.aUser();
    assertRefused(
        new CaseNotFound(id), () -> fixture.showingEvidence.download(stranger, id, file.id()));
    assertRefused(new CaseNotFound(id), () -> fixture.showingEvidence.show(stranger, id, "x", PDF));
    assertRefused(new NotYourTurn(), () -> fixture.showingEvidence.show(admin, id, "x", PDF));
    fixture.caseFiles.forget(file.id());
    assertRefused(
        new CaseFileNotFound(file.id()),
        () -> fixture.showingEvidence.download(buyer, id, file.id()));
  }

  @Test
  void R107_files_and_pictures_are_counted_together_and_none_is_shown_after_the_end() {
    CaseId id = open();
    fixture.movingCases.say(
        buyer, id, new CaseStatement("See", Collections.nCopies(9, "https://img.example/a.jpg")));
    fixture.showingEvidence.show(buyer, id, "one.pdf", PDF);

    assertRefused(
        new TooManyPictures(), () -> fixture.showingEvidence.show(buyer, id, "two.pdf", PDF));
    fixture.showingEvidence.show(seller, id, "mine.pdf", PDF);
    fixture.movingCases.withdraw(buyer, id);
    assertRefused(
        new CaseNotPossible(CaseStatus.WITHDRAWN),
        () -> fixture.showingEvidence.show(seller, id, "late.pdf", PDF));
  }

  @Test
  void R6_a_file_that_is_sent_twice_under_one_key_is_shown_once() {
    CaseId id = open();
    RequestKey key = new RequestKey(buyer.person().value(), "addCaseFile", "once");

    UUID first = fixture.steps.remembering(key, () -> fileShown(id));
    UUID again = fixture.steps.remembering(key, () -> fileShown(id));

    assertThat(again).isEqualTo(first);
    assertThat(fixture.cases.shownBy(id, buyer.person())).isEqualTo(1);
  }

  private UUID fileShown(CaseId id) {
    return fixture
        .showingEvidence
        .show(buyer, id, "one.pdf", PDF)
        .entry()
        .file()
        .orElseThrow()
        .id()
        .value();
  }

  private CaseId open() {
    return fixture.openingCases.open(buyer, complaint(CaseReason.DAMAGED));
  }

  private Complaint complaint(CaseReason reason) {
    return new Complaint("order_line", line.value(), reason, OptionalInt.empty(), WORDS);
  }

  private void offer(CaseId id, CaseOffer.Kind kind, String amount) {
    fixture.agreeing.offer(
        seller, id, new Offered(kind, Optional.of(usd(amount)), Optional.empty()));
  }

  private UUID accepted(CaseId id) {
    fixture.agreeing.accept(buyer, id);
    return id.value();
  }

  private CaseOffer offerOf(CaseId id) {
    return fixture.reviewingCases.show(buyer, id).what().state().standing().orElseThrow();
  }

  private CaseStatus status(CaseId id) {
    return fixture.reviewingCases.show(buyer, id).what().status();
  }

  private Duration from(CaseId id) {
    return Duration.between(
        fixture.clock.instant(), fixture.reviewingCases.show(buyer, id).what().claim().from());
  }

  private List<String> moves() {
    return fixture.outbox.events().stream()
        .filter(CaseMoved.class::isInstance)
        .map(event -> ((CaseMoved) event).step())
        .toList();
  }

  private void passes(Duration time) {
    fixture.clock.advance(time);
    fixture.timingCases.moveDue();
  }

  private static PageRequest page() {
    return PageRequest.first(20);
  }
}
