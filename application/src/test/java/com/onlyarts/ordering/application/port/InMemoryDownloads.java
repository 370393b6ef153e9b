package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.ordering.domain.Download;
import com.onlyarts.ordering.domain.DownloadId;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The log of downloads in a map. */
public final class InMemoryDownloads implements Downloads {
  private static final String LIST = "downloads";
  private final Map<DownloadId, DownloadView> log = new LinkedHashMap<>();

  @Override
  public List<Instant> lockSince(OrderLineId line, OriginalId file, PersonId by, Instant since) {
    return log.values().stream()
        .map(DownloadView::download)
        .filter(it -> it.line().equals(line) && it.file().equals(file) && it.by().equals(by))
        .map(Download::at)
        .filter(at -> at.isAfter(since))
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  @Override
  public void add(Download download) {
    log.put(download.id(), new DownloadView(download, "sea.psd", 0, Optional.empty()));
  }

  @Override
  public Optional<Download> find(DownloadId id) {
    return Optional.ofNullable(log.get(id)).map(DownloadView::download);
  }

  @Override
  public void sent(DownloadId id, long bytes, Instant at) {
    log.computeIfPresent(
        id,
        (_, view) ->
            new DownloadView(
                view.download(), view.fileName(), view.bytesSent() + bytes, Optional.of(at)));
  }

  @Override
  public Page<DownloadView> of(OrderLineId line, PageRequest request) {
    List<DownloadView> all =
        log.values().stream()
            .filter(view -> view.download().line().equals(line))
            .sorted(Comparator.comparing((DownloadView view) -> view.download().at()).reversed())
            .toList();
    int start =
        request
            .cursor()
            .map(
                cursor ->
                    all.stream()
                            .map(view -> view.download().id())
                            .toList()
                            .indexOf(new DownloadId(cursor.in(LIST).uuid(0)))
                        + 1)
            .orElse((int) Math.min(request.offset(), all.size()));
    List<DownloadView> fetched =
        all.subList(start, Math.min(start + request.oneMore(), all.size()));
    return Page.of(
        request, fetched, all.size(), view -> Cursor.at(LIST, view.download().id().value()));
  }
}
