package com.onlyarts.media.application;

import com.onlyarts.media.api.FileContents;
import com.onlyarts.media.application.port.Originals;
import com.onlyarts.media.application.port.PrivateFiles;
import com.onlyarts.media.domain.OriginalId;

/** Other modules read what artists sent (R280). */
public final class ReadingFiles implements FileContents {
  private final Originals originals;
  private final PrivateFiles files;

  public ReadingFiles(Originals originals, PrivateFiles files) {
    this.originals = originals;
    this.files = files;
  }

  @Override
  public long size(OriginalId file) {
    return originals
        .find(file)
        .filter(original -> original.sha256().isPresent())
        .map(original -> original.description().bytes())
        .orElse(0L);
  }

  @Override
  public byte[] read(OriginalId file, long from, int most) {
    return files.read(file, from, most);
  }
}
