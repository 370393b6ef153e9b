package com.onlyarts.notifications.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.Mail.Addressee;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailKey;
import com.onlyarts.notifications.domain.MailTemplate;
import com.onlyarts.notifications.domain.NewsletterId;
import com.onlyarts.notifications.domain.SubscriberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailTopicTest {
  @Test
  void a_mail_is_read_as_it_was_written() {
    Mail toSomebody =
        new Mail(
            new MailKey("order_paid/7"),
            MailTemplate.ORDER_CONFIRMATION,
            new Addressee.Somebody(PersonId.next()),
            Map.of("title", "Tide", "lines", List.of(Map.of("title", "Ebb"))),
            Optional.of(Instant.parse("2024-01-15T11:00:00.123456Z")));
    Mail toAnAddress =
        Mail.ofNewsletter(
            NewsletterId.next(), SubscriberId.next(), new MailAddress("mira@example.com"));

    for (Mail mail : List.of(toSomebody, toAnAddress)) {
      assertThat(MailTopic.MAIL.read(MailTopic.MAIL.write(mail))).isEqualTo(mail);
      assertThat(MailTopic.MAIL.nameOf(mail)).contains(mail.key().text());
      assertThat(MailTopic.MAIL.keyOf(mail)).isEmpty();
    }
  }

  @Test
  void a_member_of_a_later_version_is_skipped_and_a_template_of_one_is_not_understood() {
    String later =
        """
        {"key": "order_paid/7", "template": "%s", "address": "mira@example.com", "facts": {}, "colour": "blue"}
        """;

    assertThat(MailTopic.MAIL.read(later.formatted("order_confirmation")).template())
        .isEqualTo(MailTemplate.ORDER_CONFIRMATION);
    assertThatThrownBy(() -> MailTopic.MAIL.read(later.formatted("postcard")))
        .isInstanceOf(RuntimeException.class);
  }
}
