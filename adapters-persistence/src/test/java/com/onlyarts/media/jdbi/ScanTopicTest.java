package com.onlyarts.media.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.media.domain.OriginalId;
import org.junit.jupiter.api.Test;

class ScanTopicTest {
  private final ScanTopic topic = new ScanTopic();

  @Test
  void R120_a_file_is_read_as_it_was_written_and_waits_once() {
    OriginalId file = OriginalId.next();

    assertThat(topic.read(topic.write(file))).isEqualTo(file);
    assertThat(topic.nameOf(file)).contains(file.value().toString());
    assertThat(topic.keyOf(file)).isEmpty();
  }
}
