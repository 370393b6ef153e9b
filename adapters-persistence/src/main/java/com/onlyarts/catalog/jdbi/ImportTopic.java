package com.onlyarts.catalog.jdbi;

import com.onlyarts.catalog.domain.ImportId;
import com.onlyarts.kernel.jdbi.WorkJson;
import com.onlyarts.kernel.jdbi.WorkTopic;

/** Imports that are to be gone on with. */
public final class ImportTopic implements WorkTopic<ImportId> {
  @Override
  public String name() {
    return "catalog.imports";
  }

  @Override
  public ImportId read(String json) {
    return WorkJson.read(json, ImportId.class);
  }
}
