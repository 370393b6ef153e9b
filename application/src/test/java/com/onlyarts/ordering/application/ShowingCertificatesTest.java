package com.onlyarts.ordering.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.CertificateCode;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.ordering.domain.OrderingRejection.CertificateNotFound;
import org.junit.jupiter.api.Test;

class ShowingCertificatesTest {
  private final LibraryFixture fixture = new LibraryFixture();
  private final ShowingCertificates showing = fixture.showingCertificates;
  private final CertificateCode code = fixture.certified(fixture.bought());

  @Test
  void R131_anybody_who_has_the_code_sees_which_copy_it_is() {
    assertThat(showing.show(code).number()).isEqualTo(3);
    assertThat(showing.show(code).valid()).isTrue();
    assertThat(new String(showing.document(code).bytes(), UTF_8)).isEqualTo(code.text() + " 3/25");
    assertThat(showing.document(code).name())
        .isEqualTo("certificate-%s.pdf".formatted(code.text()));
    assertRefused(new CertificateNotFound(), () -> showing.show(CertificateCode.next()));
  }

  @Test
  void R131_its_owner_is_named_as_long_as_they_wish_and_by_nobody_else() {
    assertThat(showing.show(code).shownOwner()).isEmpty();
    assertRefused(new CertificateNotFound(), () -> showing.nameOwner(Callers.aUser(), code, true));
    assertRefused(new CertificateNotFound(), () -> showing.nameOwner(fixture.artist, code, true));
    assertThat(showing.show(code).shownOwner()).isEmpty();

    assertThat(showing.nameOwner(fixture.buyer, code, true).shownOwner())
        .map(PersonBrief::id)
        .contains(fixture.buyer.person());
    assertThat(showing.nameOwner(fixture.buyer, code, false).shownOwner()).isEmpty();
  }
}
