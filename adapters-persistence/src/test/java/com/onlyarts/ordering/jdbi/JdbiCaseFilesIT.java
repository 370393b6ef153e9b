package com.onlyarts.ordering.jdbi;

import static com.onlyarts.ordering.domain.CaseFixture.NOON;
import static com.onlyarts.ordering.domain.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.ordering.application.port.CaseFiles;
import com.onlyarts.ordering.application.port.CaseFilesContract;
import com.onlyarts.ordering.application.port.Cases;
import com.onlyarts.ordering.domain.Case;
import com.onlyarts.ordering.domain.CaseFile;
import com.onlyarts.ordering.domain.CaseFileId;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiCaseFilesIT extends CaseFilesContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final OrderingRows rows = new OrderingRows(DATABASE);
  private final JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());
  private final JdbiCases cases = new JdbiCases(DATABASE.jdbi());
  private final JdbiCaseFiles files = new JdbiCaseFiles(DATABASE.jdbi());
  private final JdbiCaseRecords records = new JdbiCaseRecords(DATABASE.jdbi());

  @Override
  protected CaseFiles files() {
    return files;
  }

  @Override
  protected Cases cases() {
    return cases;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected PersonId aPerson() {
    return rows.somebody();
  }

  @Override
  protected PaymentId aPayment() {
    return rows.paymentBy(rows.somebody());
  }

  @Test
  void R107_24_months_after_its_case_has_ended_a_file_is_gone_and_its_entry_stays() {
    Case running = shown();
    Case ended = shown();
    ended.withdraw(ended.parties().buyer(), NOON);
    cases.save(ended, NOON);

    prune(Duration.ofDays(731));
    assertThat(kept(ended)).isTrue();
    prune(Duration.ofDays(731).plusMillis(1));

    assertThat(kept(ended)).isFalse();
    assertThat(kept(running)).isTrue();
    assertThat(records.entriesOf(ended.id()).getFirst().entry().file()).isPresent();
  }

  private void prune(Duration after) {
    JdbiCaseFiles.pruning(DATABASE.jdbi(), Clock.fixed(NOON.plus(after), ZoneOffset.UTC)).run();
  }

  private Case shown() {
    Case it = aCase().by(aPerson()).against(aPerson()).paidBy(aPayment()).open();
    cases.add(it);
    CaseFile file = new CaseFile(CaseFileId.next(), "a.pdf", "application/pdf", 1);
    cases.append(it.id(), it.show(it.parties().buyer(), file, NOON).entry());
    files.add(file.id(), new byte[] {1});
    return it;
  }

  private boolean kept(Case it) {
    return records.entriesOf(it.id()).getFirst().fileIsKept();
  }
}
