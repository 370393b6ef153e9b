package com.onlyarts.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.commissions.api.CommissionMoved;
import com.onlyarts.commissions.api.CommissionPaid;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.consultations.api.ConsultationDue;
import com.onlyarts.consultations.api.ConsultationMoved;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.identity.api.PasswordChanged;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.livestreams.api.Outbid;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.notifications.application.port.OutgoingMail;
import com.onlyarts.notifications.application.port.Receipts.Line;
import com.onlyarts.notifications.application.port.Receipts.Receipt;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.MailTemplate;
import com.onlyarts.ordering.api.OrderPaid;
import com.onlyarts.ordering.api.OrderPaid.Sold;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailingTest {
  private final MailFixture fixture = new MailFixture();
  private final PersonId mira = fixture.person("mira");
  private final PersonId john = fixture.person("john");
  private final Instant now = fixture.clock.instant();

  @Test
  void R83_a_paid_order_is_confirmed_to_its_buyer_and_told_once_to_each_seller() {
    fixture.receipt =
        Optional.of(
            new Receipt(
                "OA-20240115-001",
                List.of(new Line("Tide", 2, MailFixture.usd("500.00"))),
                MailFixture.usd("500.00"),
                MailFixture.usd("50.00"),
                MailFixture.usd("550.00")));
    OrderPaid paid =
        new OrderPaid(
            OrderId.next(),
            "OA-20240115-001",
            mira,
            MailFixture.usd("550.00"),
            List.of(sold("Tide"), sold("Ebb")),
            now);
    fixture.hears(paid);
    fixture.hears(paid);

    List<OutgoingMail> mails = fixture.delivered();

    assertThat(mails)
        .extracting(outgoingMail -> outgoingMail.sheet().subject() + " " + outgoingMail.to().text())
        .containsExactly("order_confirmation mira@example.com", "sale john@example.com");
    assertThat(mails.getFirst().sheet().text())
        .contains("550.00 USD", "50.00 USD", "Tide", "copies=2");
    assertThat(mails.getLast().sheet().text()).contains("Tide", "Ebb", "450.00 USD");
    assertThat(mails.getFirst().key().text()).isEqualTo("order_paid/" + paid.order().value());
  }

  @Test
  void who_moves_a_commission_gets_no_mail_of_it_and_an_admins_act_is_told_to_both() {
    CommissionId commission = CommissionId.next();

    fixture.hears(
        new CommissionMoved(commission, "Portrait", mira, john, john, "in_progress", now));
    assertThat(addressees()).containsExactly(mira);
    fixture.hears(
        new CommissionMoved(
            commission, "Portrait", mira, john, PersonId.next(), "cancelled", now.plusSeconds(1)));
    assertThat(addressees()).containsExactly(mira, mira, john);
    fixture.hears(
        new CommissionPaid(
            commission,
            MilestoneId.next(),
            "Portrait",
            mira,
            john,
            MailFixture.usd("100.00"),
            now));
    assertThat(addressees()).containsExactly(mira, mira, john, john);
  }

  @Test
  void R64_a_reminder_goes_to_both_and_not_when_the_consultation_has_begun() {
    Instant start = now.plus(Duration.ofHours(1));
    fixture.hears(
        new ConsultationDue(
            ConsultationId.next(),
            mira,
            john,
            start,
            60,
            "https://meet.test/x",
            "Europe/Berlin",
            1,
            now));
    assertThat(fixture.delivered())
        .hasSize(2)
        .allMatch(outgoingMail -> outgoingMail.sheet().text().contains("hours=one hour"));

    fixture.hears(
        new ConsultationDue(
            ConsultationId.next(),
            mira,
            john,
            start,
            60,
            "https://meet.test/x",
            "Europe/Berlin",
            1,
            now));
    fixture.clock.advance(Duration.ofHours(1));

    assertThat(fixture.delivered()).hasSize(2);
  }

  @Test
  void R63_who_moves_a_consultation_gets_no_mail_of_it() {
    fixture.hears(
        new ConsultationMoved(ConsultationId.next(), mira, john, mira, now, 60, false, now));
    assertThat(addressees()).containsExactly(john);
  }

  @Test
  void being_outbid_often_in_a_minute_is_one_mail() {
    LivestreamId stream = LivestreamId.next();
    fixture.hears(new Outbid(stream, "Tide", mira, MailFixture.usd("250.00"), now));
    fixture.hears(new Outbid(stream, "Tide", mira, MailFixture.usd("275.00"), now.plusSeconds(10)));
    fixture.hears(new Outbid(stream, "Tide", mira, MailFixture.usd("300.00"), now.plusSeconds(60)));
    assertThat(fixture.mails.all())
        .extracting(Mail::template)
        .containsExactly(MailTemplate.OUTBID, MailTemplate.OUTBID);
  }

  @Test
  void R16_another_password_is_told_to_the_accounts_owner_each_time() {
    fixture.hears(new PasswordChanged(mira, now));
    fixture.hears(new PasswordChanged(mira, now));
    fixture.hears(new PasswordChanged(mira, now.plusMillis(1)));

    assertThat(fixture.delivered())
        .hasSize(2)
        .allSatisfy(
            outgoingMail ->
                assertThat(outgoingMail.sheet().subject()).isEqualTo("password_changed"));
    assertThat(addressees()).containsExactly(mira, mira);
  }

  private List<PersonId> addressees() {
    return fixture.mails.all().stream()
        .map(mail -> ((Mail.Addressee.Somebody) mail.to()).person())
        .toList();
  }

  private Sold sold(String title) {
    return new Sold(
        OrderLineId.next(), john, ArtworkId.next(), title, 1, MailFixture.usd("450.00"), true);
  }
}
