package com.onlyarts.commissions.application.port;

import com.onlyarts.commissions.domain.CommissionFile;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.media.domain.OriginalId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files in a map, in the order they came. */
public final class InMemoryHandovers implements Handovers {
  private record Kept(
      CommissionId commission, CommissionFile handover, Optional<Preview> preview) {}

  private final Map<OriginalId, Kept> kept = new LinkedHashMap<>();

  @Override
  public void add(CommissionId commission, CommissionFile handover, Optional<Preview> preview) {
    kept.putIfAbsent(handover.file(), new Kept(commission, handover, preview));
  }

  @Override
  public List<HandoverView> of(CommissionId commission) {
    return kept.values().stream()
        .filter(it -> it.commission().equals(commission))
        .map(it -> new HandoverView(it.handover(), it.preview().map(Preview::mediaType)))
        .toList();
  }

  @Override
  public Optional<Preview> previewOf(CommissionId commission, OriginalId file) {
    return Optional.ofNullable(kept.get(file))
        .filter(it -> it.commission().equals(commission))
        .flatMap(Kept::preview);
  }

  @Override
  public Optional<CommissionId> commissionOf(OriginalId file) {
    return Optional.ofNullable(kept.get(file)).map(Kept::commission);
  }
}
