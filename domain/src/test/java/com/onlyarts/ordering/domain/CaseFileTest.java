package com.onlyarts.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFileTest {

  @ParameterizedTest
  @CsvSource({
    "report.pdf, report.pdf",
    "Report.PDF, Report.pdf",
    "C:\\Users\\mira\\report.pdf, report.pdf",
    "../../etc/report.pdf, report.pdf",
    "report.exe, report.exe.pdf",
    "'  ', file.pdf",
    "'', file.pdf",
    ".pdf, file.pdf",
    "a\u202Efdp.exe, afdp.exe.pdf",
    "夕焼け.pdf, 夕焼け.pdf"
  })
  void R107_a_file_is_called_as_its_sender_says_and_ends_as_its_kind_does(
      String called, String name) {
    assertThat(sent(called).name()).isEqualTo(name);
  }

  @Test
  void R107_nothing_that_is_not_drawn_is_in_a_name_and_it_has_an_end() {
    assertThat(sent("a\u0000b\r\n\tc").name()).isEqualTo("abc.pdf");
    String long300 = "🌊".repeat(300);
    String name = sent(long300 + ".pdf").name();
    assertThat(name.codePointCount(0, name.length())).isEqualTo(255);
    assertThat(name).endsWith("🌊.pdf");
  }

  private static CaseFile sent(String called) {
    return CaseFile.sent(CaseFileId.next(), called, "application/pdf", "pdf", 7);
  }
}
