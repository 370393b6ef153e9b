package com.onlyarts.catalog.rest;

import com.onlyarts.catalog.application.LicensingArtworks;
import com.onlyarts.catalog.application.LicensingArtworks.Asked;
import com.onlyarts.catalog.application.LicensingArtworks.ShownLicence;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.catalog.domain.Price;
import com.onlyarts.contract.api.LicencesApi;
import com.onlyarts.contract.model.AskedLicenceJson;
import com.onlyarts.contract.model.LicenceJson;
import com.onlyarts.contract.model.LicenceKindJson;
import com.onlyarts.contract.model.LicencesDataJson;
import com.onlyarts.contract.model.ListLicencesResponseJson;
import com.onlyarts.contract.model.UpdateLicencesRequestJson;
import com.onlyarts.contract.model.UpdateLicencesResponseJson;
import com.onlyarts.kernel.rest.CurrentCaller;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The operations of the tag Licences. */
public final class LicencesResource implements LicencesApi {
  private final LicensingArtworks licensing;
  private final Currency currency;
  private final CurrentCaller caller;

  public LicencesResource(LicensingArtworks licensing, Currency currency, CurrentCaller caller) {
    this.licensing = licensing;
    this.currency = currency;
    this.caller = caller;
  }

  @Override
  public ListLicencesResponseJson listLicences(UUID artworkId) {
    return ListLicencesResponseJson.builder()
        .data(licences(licensing.show(caller.optional(), new ArtworkId(artworkId))))
        .build();
  }

  @Override
  public UpdateLicencesResponseJson updateLicences(
      UUID artworkId, UpdateLicencesRequestJson request) {
    List<Asked> asked = request.licences().stream().map(this::asked).toList();
    return UpdateLicencesResponseJson.builder()
        .data(licences(licensing.replace(caller.required(), new ArtworkId(artworkId), asked)))
        .build();
  }

  private Asked asked(AskedLicenceJson licence) {
    return new Asked(
        LicenceKind.labelled(licence.kind().toString()),
        Optional.ofNullable(licence.price()).map(price -> Price.of(price, currency)),
        Optional.ofNullable(licence.text()));
  }

  private static LicencesDataJson licences(List<ShownLicence> licences) {
    return LicencesDataJson.builder()
        .licences(licences.stream().map(LicencesResource::licence).toList())
        .build();
  }

  private static LicenceJson licence(ShownLicence licence) {
    return LicenceJson.builder()
        .kind(LicenceKindJson.fromValue(licence.kind().label()))
        .price(licence.price().money().amount())
        .currency(licence.price().money().currency().getCurrencyCode())
        .version(licence.terms().version())
        .text(licence.terms().text())
        .build();
  }
}
