package com.onlyarts.ordering.application.port;

import static com.onlyarts.ordering.domain.CaseFixture.NOON;
import static com.onlyarts.ordering.domain.CaseFixture.aCase;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.ordering.application.port.CaseFiles.Content;
import com.onlyarts.ordering.domain.Case;
import com.onlyarts.ordering.domain.CaseEntry;
import com.onlyarts.ordering.domain.CaseFile;
import com.onlyarts.ordering.domain.CaseFileId;
import com.onlyarts.ordering.domain.CaseId;
import com.onlyarts.payments.domain.PaymentId;
import org.junit.jupiter.api.Test;

/** What every {@link CaseFiles} must do, the fake and the real one alike. */
public abstract class CaseFilesContract {
  private static final byte[] BYTES = "%PDF-1.7 \u0000 \u00ff".getBytes(UTF_8);

  protected abstract CaseFiles files();

  protected abstract Cases cases();

  protected abstract Transactions transactions();

  /** Somebody who can buy and sell: with the real adapter, somebody who has an account. */
  protected abstract PersonId aPerson();

  /** A payment that was made: with the real adapter, a row. */
  protected abstract PaymentId aPayment();

  @Test
  void R107_a_file_is_kept_byte_for_byte_and_found_in_its_case_alone() {
    Case it = aCase().by(aPerson()).against(aPerson()).paidBy(aPayment()).open();
    CaseFile file = new CaseFile(CaseFileId.next(), "report.pdf", "application/pdf", BYTES.length);
    CaseEntry entry = it.show(it.parties().buyer(), file, NOON).entry();
    transactions()
        .inTransaction(
            () -> {
              cases().add(it);
              cases().append(it.id(), entry);
              files().add(file.id(), BYTES);
            });

    assertThat(files().find(it.id(), file.id()).map(Content::name)).contains("report.pdf");
    assertThat(files().find(it.id(), file.id()).orElseThrow().bytes()).isEqualTo(BYTES);
    assertThat(files().find(CaseId.next(), file.id())).isEmpty();
    assertThat(files().find(it.id(), CaseFileId.next())).isEmpty();
    assertThat(cases().shownBy(it.id(), it.parties().buyer())).isEqualTo(1);
  }
}
