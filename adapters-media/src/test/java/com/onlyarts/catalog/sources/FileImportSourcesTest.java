package com.onlyarts.catalog.sources;

import static com.onlyarts.catalog.application.Archives.aPicture;
import static com.onlyarts.catalog.application.Archives.anArchive;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.catalog.application.Archives;
import com.onlyarts.catalog.application.port.ImportSources.Opened;
import com.onlyarts.catalog.application.port.ImportSources.UnreadableSource;
import com.onlyarts.catalog.domain.ArtworkImport.Source;
import com.onlyarts.catalog.domain.GivenWork;
import com.onlyarts.catalog.domain.ImportDefaults;
import com.onlyarts.catalog.domain.ImportKind;
import com.onlyarts.media.domain.OriginalId;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileImportSourcesTest {
  private static final int MOST = 10 * 1024 * 1024;

  @Test
  void R280_every_picture_is_a_work_that_is_called_as_its_file_is() {
    Opened source =
        opened(
            ImportKind.PICTURES,
            anArchive()
                .with("best/Sea_at_dusk.JPG", aPicture("sea"))
                .with("a.b.png", aPicture("ab"))
                .with("readme.txt", "hello")
                .with("__MACOSX/best/._Sea_at_dusk.JPG", aPicture("fork"))
                .with("best/.hidden.jpg", aPicture("hidden"))
                .with("../../etc/passwd.jpg", aPicture("out"))
                .with("best/../../up.jpg", aPicture("up"))
                .with("/root.jpg", aPicture("root")));

    assertThat(source.works(Optional.empty()))
        .containsExactly(
            new GivenWork(
                1, Optional.of("a.b.png"), Map.of("title", "a.b"), Optional.of("a.b.png")),
            new GivenWork(
                2,
                Optional.of("best/Sea_at_dusk.JPG"),
                Map.of("title", "Sea at dusk"),
                Optional.of("best/Sea_at_dusk.JPG")));
    assertThat(source.picture("a.b.png", MOST)).hasValue(aPicture("ab"));
  }

  @Test
  void R280_a_picture_is_found_by_its_name_where_that_is_unambiguous() {
    Opened source =
        opened(
            ImportKind.CSV,
            anArchive()
                .with("one/sea.jpg", aPicture("one"))
                .with("two/sea.jpg", aPicture("two"))
                .with("two/Sky.jpg", aPicture("sky")));

    assertThat(source.picture("sky.JPG", MOST)).hasValue(aPicture("sky"));
    assertThat(source.picture("two\\sea.jpg", MOST)).hasValue(aPicture("two"));
    for (String name : List.of("sea.jpg", "ky.jpg", "../two/Sky.jpg", "none.jpg", "")) {
      assertThat(source.picture(name, MOST)).as(name).isEmpty();
    }
    assertThat(source.picture("two/Sky.jpg", 3).orElseThrow()).hasSize(4);
  }

  @Test
  void R280_the_list_may_lie_in_the_archive() {
    Opened one =
        opened(
            ImportKind.CSV,
            anArchive()
                .with("works.csv", "title,picture\nSea,sea.jpg\n")
                .with("sea.jpg", aPicture("sea")));

    assertThat(one.works(Optional.empty()))
        .extracting(GivenWork::picture)
        .containsExactly(Optional.of("sea.jpg"));
    assertThat(one.works(Optional.of("title\nSky\n".getBytes(UTF_8))))
        .extracting(work -> work.members().get("title"))
        .containsExactly("Sky");
    Opened two = opened(ImportKind.CSV, anArchive().with("a.csv", "title").with("b.csv", "title"));
    assertThatThrownBy(() -> two.works(Optional.empty())).hasMessageContaining("one CSV");
  }

  @Test
  void R280_gallery_dls_json_is_read_from_beside_the_pictures() {
    Opened source =
        opened(
            ImportKind.GALLERY_DL,
            anArchive()
                .with("deviantart/sea.jpg", aPicture("sea"))
                .with(
                    "deviantart/sea.jpg.json",
                    """
                    {"category": "deviantart", "deviationid": "ABC-1", "index": 7, "title": "Sea &amp; sky",
                     "description": "<p>Blue<br/>and <b>green</b></p>", "tags": ["sea", "blue, deep", "sea"], "extension": "jpg"}
                    """)
                .with(
                    "deviantart/lost.png.json",
                    "{\"title\":\"Lost\",\"filename\":\"lost\",\"extension\":\"png\"}"));

    assertThat(source.works(Optional.empty()))
        .containsExactly(
            new GivenWork(1, Optional.empty(), Map.of("title", "Lost"), Optional.of("lost.png")),
            new GivenWork(
                2,
                Optional.of("ABC-1"),
                Map.of(
                    "title", "Sea & sky",
                    "description", "Blue\nand green",
                    "tags", "sea,blue  deep"),
                Optional.of("deviantart/sea.jpg")));
  }

  @Test
  void R280_gallery_dls_json_is_read_from_one_list_too() {
    Opened source = opened(ImportKind.GALLERY_DL, anArchive());
    String dump =
        """
        [[2, {"title": "A folder"}],
         [3, "https://example.com/x.jpg", {"id": 9, "title": "Sea", "filename": "sea", "extension": "jpg", "tags": "one,two"}],
         {"title": "Sky", "filename": "sky", "extension": "png", "tags": [{"tag_name": "blue"}, {"other": 1}]},
         "text", 7, null]
        """;

    assertThat(source.works(Optional.of(dump.getBytes(UTF_8))))
        .extracting(
            work ->
                work.row()
                    + " "
                    + work.members().get("title")
                    + " "
                    + work.members().get("tags")
                    + " "
                    + work.picture().orElse(""))
        .containsExactly("1 Sea one,two sea.jpg", "2 Sky blue sky.png");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "7", "\"text\"", "null", "[{]", "title,price"})
  void R280_what_is_no_json_cannot_be_read(String json) {
    Opened source = opened(ImportKind.GALLERY_DL, anArchive());

    assertThatThrownBy(() -> source.works(Optional.of(json.getBytes(UTF_8))))
        .isInstanceOf(UnreadableSource.class);
  }

  @Test
  void R280_an_archive_that_is_none_or_broken_off_cannot_be_read() {
    byte[] whole = anArchive().with("sea.jpg", aPicture("sea")).zipped();
    for (byte[] bytes :
        List.of(
            new byte[0],
            new byte[100],
            java.util.Arrays.copyOf(whole, whole.length - 1),
            java.util.Arrays.copyOfRange(whole, 10, whole.length))) {
      assertThatThrownBy(() -> opened(ImportKind.PICTURES, bytes))
          .isInstanceOf(UnreadableSource.class);
    }
  }

  @Test
  void R280_an_archive_that_is_encrypted_or_unfolds_to_too_much_cannot_be_read() {
    assertSpoilt(directory -> directory.putShort(8, (short) 1), "password");
    assertSpoilt(directory -> directory.putInt(24, 1_900_000_000), "4 GiB");
    assertSpoilt(directory -> directory.putInt(24, -1), "4 GiB");
    byte[] zeros = anArchive().with("zeros.png", new byte[300 * 1024 * 1024 / 100]).zipped();
    assertThatThrownBy(() -> opened(ImportKind.PICTURES, zeros)).hasMessageContaining("4 GiB");
    Archives many = anArchive();
    IntStream.rangeClosed(0, ArchiveDirectory.MOST_ENTRIES)
        .forEach(n -> many.with(n + ".jpg", new byte[0]));
    assertThatThrownBy(() -> opened(ImportKind.PICTURES, many)).hasMessageContaining("12000 files");
  }

  @Test
  void R280_an_entry_that_lies_spoils_itself_alone() {
    Consumer<ByteBuffer> larger = directory -> directory.putInt(24, 900);
    Consumer<ByteBuffer> other = directory -> directory.putInt(16, 7);
    Consumer<ByteBuffer> elsewhere = directory -> directory.putInt(42, 5);
    Consumer<ByteBuffer> strange = directory -> directory.putShort(10, (short) 14);
    for (Consumer<ByteBuffer> lie : List.of(larger, other, elsewhere, strange)) {
      Opened source = opened(ImportKind.CSV, spoilt(lie));
      assertThatThrownBy(() -> source.picture("sea.jpg", MOST))
          .isInstanceOf(UnreadableSource.class);
      assertThat(source.picture("sky.jpg", MOST)).hasValue(aPicture("sky"));
    }
  }

  @Test
  void R280_never_more_than_one_picture_of_an_archive_is_held() {
    byte[] noise = new byte[3_000_000];
    new java.util.Random(7).nextBytes(noise);
    Archives archive = anArchive();
    IntStream.range(0, 5).forEach(n -> archive.with(n + ".jpg", noise));
    InMemoryContents contents = new InMemoryContents(archive.zipped());
    Opened source = new FileImportSources(contents).open(source(ImportKind.PICTURES));

    assertThat(source.picture("3.jpg", MOST)).hasValue(noise);
    assertThat(source.picture("4.jpg", 1_000_000).orElseThrow()).hasSize(1_000_001);

    assertThat(contents.largestRead()).isLessThan(3_100_000);
  }

  private static void assertSpoilt(Consumer<ByteBuffer> lie, String why) {
    assertThatThrownBy(() -> opened(ImportKind.PICTURES, spoilt(lie)))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageContaining(why);
  }

  /** An archive of two, of which the directory lies about the first. */
  private static byte[] spoilt(Consumer<ByteBuffer> lie) {
    byte[] bytes =
        anArchive().with("sea.jpg", aPicture("sea")).with("sky.jpg", aPicture("sky")).zipped();
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int directory = in.getInt(bytes.length - 22 + 16);
    lie.accept(in.slice(directory, bytes.length - directory).order(ByteOrder.LITTLE_ENDIAN));
    return bytes;
  }

  private static Opened opened(ImportKind kind, Archives archive) {
    return opened(kind, archive.zipped());
  }

  private static Opened opened(ImportKind kind, byte[] archive) {
    return new FileImportSources(new InMemoryContents(archive)).open(source(kind));
  }

  private static Source source(ImportKind kind) {
    return new Source(
        kind,
        Optional.of(OriginalId.next()),
        new ImportDefaults(Optional.empty(), Optional.empty()));
  }
}
