package com.onlyarts.catalog.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.CatalogRejection.FilesTooLarge;
import com.onlyarts.catalog.domain.Deliverables.Deliverable;
import com.onlyarts.media.domain.OriginalId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeliverablesTest {

  @Test
  void R120_the_files_of_a_work_are_10_GiB_together_at_most() {
    long half = Deliverables.MOST_BYTES / 2;

    assertThat(new Deliverables(List.of(file(half), file(half))).files()).hasSize(2);
    assertRefused(new FilesTooLarge(), () -> new Deliverables(List.of(file(half), file(half + 1))));
  }

  @Test
  void R120_a_work_has_at_most_20_files_in_the_order_of_its_artist_and_each_once() {
    List<OriginalId> twenty = Stream.generate(OriginalId::next).limit(20).toList();

    assertThat(Deliverables.listed(twenty)).isEqualTo(twenty);
    assertInvalid(
        "fileIds", () -> Deliverables.listed(Stream.generate(OriginalId::next).limit(21).toList()));
    assertInvalid(
        "fileIds", () -> Deliverables.listed(List.of(twenty.getFirst(), twenty.getFirst())));
  }

  private static Deliverable file(long bytes) {
    return new Deliverable(OriginalId.next(), "tide.psd", "psd", bytes, "0".repeat(64));
  }
}
