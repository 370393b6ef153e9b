package com.onlyarts.media.jdbi;

import com.onlyarts.kernel.jdbi.WorkJson;
import com.onlyarts.kernel.jdbi.WorkTopic;
import com.onlyarts.media.domain.OriginalId;
import java.util.Optional;
import java.util.UUID;

/** Files that wait to be looked through for viruses, each once (R120). */
public final class ScanTopic implements WorkTopic<OriginalId> {
  public static final String NAME = "media.scans";

  /** A file as a plain value. */
  private record ScanRow(UUID file) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<String> nameOf(OriginalId file) {
    return Optional.of(file.value().toString());
  }

  @Override
  public String write(OriginalId file) {
    return WorkJson.write(new ScanRow(file.value()));
  }

  @Override
  public OriginalId read(String json) {
    return new OriginalId(WorkJson.read(json, ScanRow.class).file());
  }
}
