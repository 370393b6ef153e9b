package com.onlyarts.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.rest.BufferedAnswerFilter.OnePiece;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BufferedAnswerFilterTest {
  private final MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource({"0, 100, true", "65536, 8192, true", "65537, 8192, false", "300000, 70000, false"})
  void an_answer_goes_out_whole_and_up_to_64_KiB_with_its_length(
      int length, int step, boolean known) throws IOException {
    byte[] answer = new byte[length];
    new Random(length).nextBytes(answer);
    try (OutputStream gathering = new OnePiece(out, headers)) {
      for (int at = 0; at < length; at += step) {
        gathering.write(answer, at, Math.min(step, length - at));
        gathering.flush();
      }
    }
    assertThat(out.toByteArray()).isEqualTo(answer);
    assertThat(headers.containsKey("Content-Length")).isEqualTo(known);
  }

  @Test
  void closed_twice_it_goes_out_once() throws IOException {
    OutputStream gathering = new OnePiece(out, headers);
    gathering.write(new byte[] {1, 2, 3});
    gathering.close();
    gathering.close();
    assertThat(out.toByteArray()).containsExactly(1, 2, 3);
    assertThat(headers.getFirst("Content-Length")).isEqualTo(3);
  }
}
