package com.onlyarts.catalog.sources;

import com.onlyarts.catalog.application.port.ImportSources;
import com.onlyarts.catalog.domain.ArtworkImport;
import com.onlyarts.catalog.domain.GivenWork;
import com.onlyarts.catalog.domain.ImportKind;
import com.onlyarts.media.api.FileContents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What artists send: a list, an archive among their private files, or both. */
public final class FileImportSources implements ImportSources {
  private static final int MOST_LIST_BYTES = 10 * 1024 * 1024;
  private static final int MOST_SIDECAR_BYTES = 1024 * 1024;

  private final FileContents files;

  public FileImportSources(FileContents files) {
    this.files = files;
  }

  @Override
  public Opened open(ArtworkImport.Source source) {
    return new OpenSource(source.kind(), source.archive().map(id -> new OpenArchive(files, id)));
  }

  private record OpenSource(ImportKind kind, Optional<OpenArchive> archive) implements Opened {

    @Override
    public List<GivenWork> works(Optional<byte[]> list) {
      return switch (kind) {
        case CSV -> TableReader.ofOurs().works(PlainText.of(table(list)));
        case ETSY -> TableReader.ofEtsy().works(PlainText.of(table(list)));
        case GALLERY_DL -> said(list);
        case PICTURES -> pictures();
      };
    }

    @Override
    public Optional<byte[]> picture(String name, int most) {
      return archive.flatMap(it -> it.find(name).map(entry -> it.read(entry, most)));
    }

    @Override
    public void close() {
      // nothing is held open
    }

    private byte[] table(Optional<byte[]> list) {
      return list.orElseGet(
          () -> {
            List<ArchiveEntry> tables = theArchive().ending(".csv");
            if (tables.size() != 1) {
              throw new UnreadableSource("The archive must hold one CSV file");
            }
            return whole(tables.getFirst(), MOST_LIST_BYTES);
          });
    }

    private List<GivenWork> said(Optional<byte[]> list) {
      GalleryDlReader reader = new GalleryDlReader();
      list.ifPresent(json -> reader.read(PlainText.of(json), Optional.empty()));
      if (list.isEmpty()) {
        for (ArchiveEntry entry : theArchive().ending(".json")) {
          String picture = entry.name().substring(0, entry.name().length() - ".json".length());
          reader.read(
              PlainText.of(whole(entry, MOST_SIDECAR_BYTES)),
              theArchive().find(picture).map(ArchiveEntry::name));
        }
      }
      return reader.works();
    }

    private List<GivenWork> pictures() {
      List<ArchiveEntry> entries = theArchive().ending(".jpg", ".jpeg", ".png", ".webp", ".gif");
      if (entries.size() > ArtworkImport.MOST_ROWS) {
        throw new UnreadableSource(
            "At most %d works are taken at once".formatted(ArtworkImport.MOST_ROWS));
      }
      List<GivenWork> works = new ArrayList<>();
      for (ArchiveEntry entry : entries) {
        works.add(
            new GivenWork(
                works.size() + 1,
                Optional.of(entry.name()),
                Map.of("title", title(entry)),
                Optional.of(entry.name())));
      }
      return works;
    }

    private static String title(ArchiveEntry entry) {
      String file = entry.name().substring(entry.name().lastIndexOf('/') + 1);
      return file.substring(0, file.lastIndexOf('.')).replace('_', ' ');
    }

    private byte[] whole(ArchiveEntry entry, int most) {
      byte[] bytes = theArchive().read(entry, most);
      if (bytes.length > most) {
        throw new UnreadableSource(
            "%s is larger than %d MiB".formatted(entry.name(), most / (1024 * 1024)));
      }
      return bytes;
    }

    private OpenArchive theArchive() {
      return archive.orElseThrow(() -> new UnreadableSource("There is no archive"));
    }
  }
}
