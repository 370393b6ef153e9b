package com.onlyarts.kernel.rest;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.onlyarts.contract.Contract;
import com.onlyarts.contract.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A judge who lets everything pass is none. */
class EventJudgeTest {
  private static final Operation STREAM = Contract.bundled().operation("streamEvents");

  @Test
  void an_event_as_the_contract_shapes_it_passes() {
    EventJudge.judge(STREAM, "unread", "{\"notifications\":3}");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "knell, '{}'",
        "bid, '{}'",
        "welcome, '{\"notifications\":3}'",
        "unread, '{}'",
        "unread, '{\"notifications\":\"3\"}'",
        "unread, '{\"notifications\":3,\"messages\":1}'",
        "message-deleted, '{\"id\":\"7\",\"conversationId\":\"8\"}'"
      })
  void an_event_that_the_contract_does_not_know_like_this_is_refused(String event, String data) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> EventJudge.judge(STREAM, event, data))
        .withMessageContaining("contract");
  }
}
