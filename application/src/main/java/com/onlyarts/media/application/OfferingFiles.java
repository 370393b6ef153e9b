package com.onlyarts.media.application;

import static java.util.stream.Collectors.toMap;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.api.KeptFile;
import com.onlyarts.media.api.KeptFiles;
import com.onlyarts.media.application.port.Originals;
import com.onlyarts.media.domain.MediaRejection.FileIncomplete;
import com.onlyarts.media.domain.MediaRejection.FileNotFound;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.OriginalId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Other modules sell files that their owners keep here. */
public final class OfferingFiles implements KeptFiles {
  private final Originals originals;
  private final FileScans scans;

  public OfferingFiles(Originals originals, FileScans scans) {
    this.originals = originals;
    this.scans = scans;
  }

  @Override
  public List<KeptFile> ownedBy(PersonId owner, List<OriginalId> files) {
    Map<OriginalId, Original> there =
        originals.lockAll(files).stream().collect(toMap(Original::id, original -> original));
    return files.stream()
        .map(
            id ->
                Optional.ofNullable(there.get(id))
                    .orElseThrow(() -> new Rejected(new FileNotFound()))
                    .requireOwner(owner))
        .map(this::kept)
        .toList();
  }

  private KeptFile kept(Original original) {
    Original.Description description = original.description();
    String sha256 =
        original.sha256().orElseThrow(() -> new Rejected(new FileIncomplete(List.of())));
    scans.requireDeliverable(original);
    return new KeptFile(
        original.id(), description.name(), description.kind().label(), description.bytes(), sha256);
  }
}
