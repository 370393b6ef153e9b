package com.onlyarts.ordering.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CertificateCode;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.media.api.KeptFile;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.ordering.application.port.CertificateView;
import com.onlyarts.ordering.application.port.LibraryItem;
import com.onlyarts.ordering.application.port.OrderedWork;
import com.onlyarts.ordering.application.port.PurchasePapers.LicencePaper;
import com.onlyarts.ordering.domain.LineLicence;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderNumber;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfPapersTest {
  private static final Instant PAID = Instant.parse("2026-03-01T12:00:00Z");
  private static final LineLicence COMMERCIAL = new LineLicence(LicenceKind.COMMERCIAL, 3);
  private static final String PAGE = "/certificates/K7Q2M5XA3JTB";
  private final PdfPapers papers = new PdfPapers(URI.create("https://art.example/"));

  @Test
  void R129_a_licence_says_what_was_bought_of_whom_when_and_on_which_terms() throws IOException {
    String text = read(papers.licence(licence("Sea", "Ask me first.\n\nThen print it.")));

    assertThat(text)
        .contains("Work: Sea")
        .contains("Artist: John Doe (@johndoe)")
        .contains("Order: OA-20260301-001")
        .contains("Paid: 1 March 2026")
        .contains("Licence: commercial, version 3")
        .contains("Ask me first.")
        .contains("Then print it.")
        .contains("sea.psd")
        .contains("a".repeat(64));
  }

  @Test
  void R129_the_same_purchase_is_the_same_document_to_the_byte() {
    LicencePaper paper = licence("Sea", "Ask me first.");

    assertThat(papers.licence(paper)).isEqualTo(papers.licence(paper));
    assertThat(papers.licence(licence("Sky", "Ask me first."))).isNotEqualTo(papers.licence(paper));
  }

  @Test
  void R129_names_beyond_latin_are_written_and_what_no_font_has_is_named_by_its_number()
      throws IOException {
    String written = read(papers.licence(licence("Žluťoučký Здравствуй Ὀδυσσεύς", "x")));
    assertThat(written).contains("Žluťoučký Здравствуй").doesNotContain("Unicode");

    assertThat(read(papers.licence(licence("夕焼け 🌊", "x"))))
        .contains("Work: [U+5915][U+713C][U+3051] [U+1F30A]")
        .contains("as their numbers in Unicode");
  }

  @Test
  void R128_the_longest_text_fits_and_none_of_it_is_lost() throws IOException {
    String longest = "word ".repeat(3_800) + "w".repeat(990) + " the end";

    byte[] document = papers.licence(licence("Sea", longest));

    try (PDDocument read = Loader.loadPDF(document)) {
      assertThat(read.getNumberOfPages()).isGreaterThan(2);
    }
    String text = read(document);
    assertThat(text).contains("the end");
    assertThat(text.replaceAll("\\s", "")).contains("w".repeat(990));
    assertThat(text.split("word", -1)).hasSize(3_801);
  }

  @Test
  void R131_a_certificate_says_which_copy_it_is_and_where_that_can_be_checked() throws IOException {
    String text = read(papers.certificate(certificate(true, Optional.empty()), PAGE));

    assertThat(text)
        .contains("Sea")
        .contains("by John Doe (@johndoe)")
        .contains("Copy 3 of 25")
        .contains("Paid: 1 March 2026")
        .contains("Code: K7Q2M5XA3JTB")
        .contains("https://art.example/certificates/K7Q2M5XA3JTB")
        .doesNotContain("Owner")
        .doesNotContain("Void");
  }

  @Test
  void R131_a_certificate_names_its_owner_only_if_they_wish_and_says_when_it_is_void()
      throws IOException {
    PersonBrief mira = new PersonBrief(PersonId.next(), "mira", Optional.empty(), Optional.empty());

    assertThat(read(papers.certificate(certificate(true, Optional.of(mira)), PAGE)))
        .contains("Owner: @mira");
    assertThat(read(papers.certificate(certificate(false, Optional.empty()), PAGE)))
        .contains("Void:");
  }

  private static CertificateView certificate(boolean valid, Optional<PersonBrief> owner) {
    return new CertificateView(
        new CertificateCode("K7Q2M5XA3JTB"),
        work("Sea"),
        johndoe(),
        3,
        25,
        PAID,
        valid,
        PersonId.next(),
        owner);
  }

  private static LicencePaper licence(String title, String text) {
    return new LicencePaper(
        new LibraryItem(
            OrderLineId.next(),
            new OrderNumber("OA-20260301-001"),
            work(title),
            PersonId.next(),
            johndoe(),
            PAID,
            false,
            Optional.of(COMMERCIAL),
            List.of(),
            List.of(new KeptFile(OriginalId.next(), "sea.psd", "psd", 7, "a".repeat(64)))),
        COMMERCIAL,
        text);
  }

  private static PersonBrief johndoe() {
    return new PersonBrief(PersonId.next(), "johndoe", Optional.of("John Doe"), Optional.empty());
  }

  private static OrderedWork work(String title) {
    return new OrderedWork(
        ArtworkId.next(), title, "https://img.example/sea.jpg", Optional.empty(), "digital");
  }

  private static String read(byte[] document) throws IOException {
    try (PDDocument read = Loader.loadPDF(document)) {
      return new PDFTextStripper().getText(read);
    }
  }
}
