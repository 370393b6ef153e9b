package com.onlyarts.commissions.application.port;

import static com.onlyarts.commissions.domain.CommissionFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.commissions.application.port.Handovers.HandoverView;
import com.onlyarts.commissions.application.port.Handovers.Preview;
import com.onlyarts.commissions.domain.CommissionFile;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.media.domain.OriginalId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What all {@link Handovers} must do, the fake and the real ones alike. */
public abstract class HandoversContract {

  protected abstract Handovers handovers();

  protected abstract CommissionId aCommission();

  /** A milestone of this commission. */
  protected abstract MilestoneId aMilestoneOf(CommissionId commission);

  protected abstract OriginalId aFile();

  @Test
  void R132_what_was_handed_over_is_listed_in_the_order_it_came() {
    CommissionId commission = aCommission();
    CommissionFile sketch = of(Optional.of(aMilestoneOf(commission)), 0);
    CommissionFile painting = of(Optional.empty(), 1);
    handovers()
        .add(commission, sketch, Optional.of(new Preview("image/jpeg", new byte[] {1, 2, 3})));
    handovers().add(commission, painting, Optional.empty());

    assertThat(handovers().of(commission))
        .containsExactly(
            new HandoverView(sketch, Optional.of("image/jpeg")),
            new HandoverView(painting, Optional.empty()));
    assertThat(handovers().previewOf(commission, sketch.file()))
        .hasValueSatisfying(
            preview -> {
              assertThat(preview.mediaType()).isEqualTo("image/jpeg");
              assertThat(preview.bytes()).containsExactly(1, 2, 3);
            });
    assertThat(handovers().previewOf(commission, painting.file())).isEmpty();
    assertThat(handovers().previewOf(aCommission(), sketch.file())).isEmpty();
    assertThat(handovers().of(aCommission())).isEmpty();
  }

  @Test
  void R132_a_file_belongs_to_the_commission_it_was_handed_over_for_first() {
    CommissionId commission = aCommission();
    CommissionFile sketch = of(Optional.empty(), 0);
    handovers().add(commission, sketch, Optional.empty());

    handovers().add(commission, sketch, Optional.empty());
    handovers().add(aCommission(), sketch, Optional.empty());

    assertThat(handovers().commissionOf(sketch.file())).contains(commission);
    assertThat(handovers().of(commission)).hasSize(1);
    assertThat(handovers().commissionOf(OriginalId.next())).isEmpty();
  }

  private CommissionFile of(Optional<MilestoneId> milestone, int secondsLater) {
    return new CommissionFile(
        aFile(), milestone, "sea.psd", "psd", 7, "a".repeat(64), NOON.plusSeconds(secondsLater));
  }
}
