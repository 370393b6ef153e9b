package com.onlyarts.commissions.jdbi;

import static com.onlyarts.commissions.domain.CommissionFixture.NOON;
import static com.onlyarts.commissions.domain.CommissionFixture.TEN_PER_CENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.commissions.application.port.Handovers;
import com.onlyarts.commissions.application.port.HandoversContract;
import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.CommissionFile;
import com.onlyarts.commissions.domain.CommissionFixture;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.commissions.domain.MilestonePlanRequest;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.media.domain.OriginalId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiHandoversIT extends HandoversContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final CommissionsDatabase commissionsDatabase = new CommissionsDatabase(DATABASE);
  private final JdbiCommissions commissions = new JdbiCommissions(DATABASE.jdbi());
  private final JdbiHandovers handovers = new JdbiHandovers(DATABASE.jdbi());

  @Override
  protected Handovers handovers() {
    return handovers;
  }

  @Override
  protected CommissionId aCommission() {
    PersonId client = commissionsDatabase.somebody();
    Commission commission =
        CommissionFixture.aCommission().by(client).of(commissionsDatabase.somebody()).inProgress();
    commissions.add(commission);
    commission.lay(client, new MilestonePlanRequest.AtOnce(), TEN_PER_CENT);
    new JdbiTransactions(DATABASE.jdbi()).inTransaction(() -> commissions.save(commission, NOON));
    return commission.id();
  }

  @Override
  protected MilestoneId aMilestoneOf(CommissionId commission) {
    return commissions.find(commission).orElseThrow().plan().milestones().getFirst().id();
  }

  @Override
  protected OriginalId aFile() {
    return commissionsDatabase.fileOf(commissionsDatabase.somebody());
  }

  @Test
  void R132_what_was_handed_over_stays() {
    OriginalId file = aFile();
    handovers.add(
        aCommission(),
        new CommissionFile(file, Optional.empty(), "sea.psd", "psd", 7, "a".repeat(64), NOON),
        Optional.empty());

    assertThat(handovers.among(List.of(file, OriginalId.next()))).containsExactly(file);
  }
}
