package com.onlyarts.notifications.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.domain.PushDelivery;
import com.onlyarts.notifications.domain.PushFixture;
import com.onlyarts.notifications.domain.PushSubscriptionId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PushTopicTest {
  private final PushTopic topic = new PushTopic();

  @Test
  void a_push_is_read_as_it_was_written_and_has_no_name() {
    PushDelivery push =
        new PushDelivery(
            PushSubscriptionId.next(),
            PersonId.next(),
            PushFixture.aMessage(),
            List.of("person/1"),
            Instant.parse("2024-01-15T11:00:00.123456Z"));

    assertThat(topic.read(topic.write(push))).isEqualTo(push);
    assertThat(topic.nameOf(push)).isEmpty();
    assertThat(topic.keyOf(push)).isEmpty();
  }
}
