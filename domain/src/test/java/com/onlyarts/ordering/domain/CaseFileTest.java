package com.onlyarts.ordering.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.ordering.domain.CaseFixture.NOON;
import static com.onlyarts.ordering.domain.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.ordering.domain.OrderingRejection.CaseNotPossible;
import com.onlyarts.ordering.domain.OrderingRejection.NotYourTurn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFileTest {
  private static final CaseFileId REPORT = CaseFileId.next();

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

  @Test
  void R107_the_two_show_files_as_long_as_the_case_runs_and_nobody_else_does() {
    PersonId buyer = PersonId.next();
    Case it = aCase().by(buyer).open();

    CaseEntry entry = it.show(buyer, sent("report.pdf"), NOON).entry();

    assertThat(entry.kind()).isEqualTo(CaseEntry.Kind.EVIDENCE);
    assertThat(entry.file()).contains(sent("report.pdf"));
    assertThat(entry.shown()).isEqualTo(1);
    assertRefused(new NotYourTurn(), () -> it.show(PersonId.next(), sent("report.pdf"), NOON));
    it.withdraw(buyer, NOON);
    assertRefused(
        new CaseNotPossible(CaseStatus.WITHDRAWN), () -> it.show(buyer, sent("report.pdf"), NOON));
  }

  @Test
  void R107_pictures_count_as_files_do() {
    CaseStatement statement =
        new CaseStatement(
            "seen", List.of("https://img.example/a.jpg", "https://img.example/b.jpg"));

    assertThat(aCase().open().opened(statement).entry().shown()).isEqualTo(2);
  }

  private static CaseFile sent(String called) {
    return CaseFile.sent(REPORT, called, "application/pdf", "pdf", 7);
  }
}
