package com.onlyarts.bootstrap.demo;

import com.onlyarts.bootstrap.demo.WorksScript.Licensed;
import com.onlyarts.bootstrap.demo.WorksScript.Work;
import java.math.BigDecimal;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Artists hang works: drafts, editions, some with a file to download, some under licences. */
final class DemoWorks implements DemoPart {
  private final URI base;
  private final DemoUsers users;
  private final DemoUploads uploads;
  private final Map<String, Work> hung = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, Integer> pieces = new HashMap<>();

  /**
   * @param base where the service listens, without {@code /api}
   */
  DemoWorks(URI base, DemoUsers users) {
    this.base = base;
    this.users = users;
    uploads = new DemoUploads(users);
  }

  @Override
  public void live(int daysAgo) {
    WorksScript.WORKS.stream().filter(work -> work.daysAgo() == daysAgo).forEach(this::hang);
  }

  String idOf(String title) {
    return Objects.requireNonNull(ids.get(title), title);
  }

  String artistOf(String title) {
    return Objects.requireNonNull(hung.get(title), title).artist();
  }

  /** Where a picture is that no work of this artist shows. */
  String anyPictureOf(String artist) {
    return picture(DemoArt.number(hand(artist), DemoArt.LAST_PIECE));
  }

  /** Where the picture of a work is. */
  String pictureOf(String title) {
    return picture(Objects.requireNonNull(pieces.get(title), title));
  }

  private void hang(Work work) {
    int number = DemoArt.number(hand(work.artist()), worksOf(work.artist()));
    Map<String, Object> label = new HashMap<>();
    label.put("title", work.title());
    label.put("description", work.description());
    label.put("category", work.category());
    label.put("price", work.price());
    label.put("imageUrl", picture(number));
    label.put("tags", work.tags());
    label.put("status", work.isDraft() ? "draft" : "published");
    if (work.isEdition()) {
      label.put("editionSize", Integer.valueOf(work.terms()));
    }
    hung.put(work.title(), work);
    pieces.put(work.title(), number);
    ids.put(
        work.title(),
        users.does(work.artist(), "POST", "/artworks", label).at("/data/artwork/id").asText());
    addTo(work, number);
  }

  private void addTo(Work work, int number) {
    WorksScript.LICENSED.stream()
        .filter(licensed -> licensed.work().equals(work.title()))
        .forEach(licensed -> license(work, licensed));
    if (WorksScript.WITH_FILE.contains(work.title())) {
      uploads.deliver(work.artist(), idOf(work.title()), work.title(), DemoArt.svg(number));
    }
    if (WorksScript.PHOTOGRAPHED.equals(work.title())) {
      uploads.show(work.artist(), idOf(work.title()), work.title());
    }
  }

  private void license(Work work, Licensed licensed) {
    List<Map<String, Object>> licences =
        licensed.kinds().stream()
            .map(kind -> kind.split(" "))
            .map(
                kind ->
                    kind.length == 1
                        ? Map.<String, Object>of("kind", kind[0])
                        : Map.<String, Object>of("kind", kind[0], "price", new BigDecimal(kind[1])))
            .toList();
    users.does(
        work.artist(),
        "PUT",
        "/artworks/%s/licences".formatted(idOf(work.title())),
        Map.of("licences", licences));
  }

  /** Which hand in {@link DemoArt} is an artist's. */
  private static int hand(String artist) {
    return PeopleScript.ARTISTS.stream().map(PeopleScript.Guest::username).toList().indexOf(artist);
  }

  private int worksOf(String artist) {
    return (int) hung.values().stream().filter(work -> work.artist().equals(artist)).count();
  }

  private String picture(int number) {
    return base + "/demo/%d.svg".formatted(number);
  }
}
