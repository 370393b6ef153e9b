package com.onlyarts.bootstrap.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.spi.FilterReply;
import java.io.UncheckedIOException;
import java.net.SocketException;
import org.junit.jupiter.api.Test;

class CallerFaultLogTest {
  private static final String CONNECTION = "io.helidon.webserver.http1.Http1Connection";
  private static final String ANSWER = "org.glassfish.jersey.server.ServerRuntime$Responder";
  private final LoggerContext context = new LoggerContext();
  private final CallerFaultLog filter = new CallerFaultLog();

  @Test
  void a_caller_who_hung_up_is_no_stack() {
    Exception gone =
        new IllegalStateException(new UncheckedIOException(new SocketException("Broken pipe")));
    assertThat(told(CONNECTION, gone)).isEqualTo(FilterReply.DENY);
    assertThat(told(ANSWER, gone)).isEqualTo(FilterReply.DENY);
  }

  @Test
  void R121_the_address_of_a_file_that_breaks_off_is_in_no_log() {
    assertThat(told(CONNECTION, new IllegalStateException(new FileAnswer.BrokenOff())))
        .isEqualTo(FilterReply.DENY);
  }

  @Test
  void what_the_connector_could_not_read_is_no_stack() {
    assertThat(told(CONNECTION, fault("io.helidon.http.HttpToken"))).isEqualTo(FilterReply.DENY);
  }

  @Test
  void a_fault_of_ours_keeps_its_stack() {
    assertThat(told(CONNECTION, fault("com.onlyarts.bootstrap.web.RequestFrame")))
        .isEqualTo(FilterReply.NEUTRAL);
    assertThat(told(CONNECTION, new IllegalStateException(new OutOfMemoryError())))
        .isEqualTo(FilterReply.NEUTRAL);
    assertThat(
            told(
                "com.onlyarts.kernel.rest.ProblemMapper",
                new SocketException("the database is gone")))
        .isEqualTo(FilterReply.NEUTRAL);
    assertThat(
            filter.decide(
                null, context.getLogger(CONNECTION), Level.WARN, "without a stack", null, null))
        .isEqualTo(FilterReply.NEUTRAL);
  }

  private FilterReply told(String logger, Throwable failure) {
    return filter.decide(
        null, context.getLogger(logger), Level.WARN, "Internal server error", null, failure);
  }

  private static Throwable fault(String where) {
    Throwable fault = new IllegalArgumentException("a fault");
    fault.setStackTrace(
        new StackTraceElement[] {new StackTraceElement(where, "run", "File.java", 1)});
    return fault;
  }
}
