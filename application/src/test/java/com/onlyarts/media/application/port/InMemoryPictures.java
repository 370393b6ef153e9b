package com.onlyarts.media.application.port;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.media.domain.Picture;
import com.onlyarts.media.domain.PublicId;
import com.onlyarts.media.domain.Ticket;
import com.onlyarts.media.domain.Upload;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A provider that keeps addresses in a map, fails a test that calls it inside a transaction, and
 * can be away.
 */
public final class InMemoryPictures implements Pictures {
  private final Map<PublicId, Picture> pictures = new LinkedHashMap<>();
  private final InMemoryTransactions transactions;
  private boolean away;
  private @Nullable PublicId unwilling;

  public InMemoryPictures(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Integer> boxes() {
    return List.of();
  }

  @Override
  public Picture store(PublicId id, ProcessedImage picture) {
    speak();
    Picture stored = sent(id, picture.whole()).coloured(picture.colour());
    pictures.put(id, stored);
    return stored;
  }

  @Override
  public void remove(PublicId id) {
    speak();
    if (id.equals(unwilling)) {
      throw new IllegalStateException("this one cannot be removed");
    }
    pictures.remove(id);
  }

  @Override
  public DirectUpload invite(PublicId id, Ticket ticket, Instant now) {
    return new DirectUpload(
        "https://upload.example/",
        Map.of("ticket", ticket.text()),
        "image",
        now.plus(Upload.TICKET_LIFE));
  }

  @Override
  public Optional<Picture> find(PublicId id) {
    speak();
    return Optional.ofNullable(pictures.get(id));
  }

  /** What a browser does that sends a picture by itself. */
  public Picture sent(PublicId id, EncodedImage image) {
    String url = "https://img.example/%s.%s".formatted(id.text(), image.format().extension());
    String small = "https://img.example/small/%s.jpg".formatted(id.text());
    List<Picture.Size> sizes =
        List.of(new Picture.Size(800, url + "?w=800"), new Picture.Size(1600, url + "?w=1600"));
    Picture picture =
        new Picture(
            url,
            small,
            sizes,
            image.format(),
            image.dimensions(),
            image.bytes().length,
            Optional.empty());
    pictures.put(id, picture);
    return picture;
  }

  public boolean has(PublicId id) {
    return pictures.containsKey(id);
  }

  public boolean shows(String url) {
    return pictures.values().stream()
        .anyMatch(picture -> picture.url().equals(url) || picture.thumbnailUrl().equals(url));
  }

  public int count() {
    return pictures.size();
  }

  /** From now on this picture cannot be removed. */
  public void clingTo(PublicId id) {
    unwilling = id;
  }

  /** From now on nobody answers there, or somebody does again. */
  public void away(boolean away) {
    this.away = away;
  }

  private void speak() {
    transactions.requireOutside();
    if (away) {
      throw new Rejected(new ServiceUnavailable("picture provider"));
    }
  }
}
