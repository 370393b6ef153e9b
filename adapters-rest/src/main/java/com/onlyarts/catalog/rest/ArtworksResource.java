package com.onlyarts.catalog.rest;

import com.onlyarts.catalog.application.BrowsingArtworks;
import com.onlyarts.catalog.application.CuratingArtworks;
import com.onlyarts.catalog.application.FavoritingArtworks;
import com.onlyarts.catalog.application.port.GalleryFilter;
import com.onlyarts.catalog.application.port.GalleryOrder;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.contract.api.ArtworksApi;
import com.onlyarts.contract.model.ArtworkCategoryJson;
import com.onlyarts.contract.model.ArtworkDataJson;
import com.onlyarts.contract.model.ArtworkSortJson;
import com.onlyarts.contract.model.ArtworkStatusJson;
import com.onlyarts.contract.model.CreateArtworkRequestJson;
import com.onlyarts.contract.model.CreateArtworkResponseJson;
import com.onlyarts.contract.model.DeleteArtworkResponseJson;
import com.onlyarts.contract.model.FavoriteArtworkResponseJson;
import com.onlyarts.contract.model.FavoriteStateJson;
import com.onlyarts.contract.model.GetArtworkResponseJson;
import com.onlyarts.contract.model.ListArtworksResponseJson;
import com.onlyarts.contract.model.ListFavoritesResponseJson;
import com.onlyarts.contract.model.PublicationStatusJson;
import com.onlyarts.contract.model.SortOrderJson;
import com.onlyarts.contract.model.UnfavoriteArtworkResponseJson;
import com.onlyarts.contract.model.UpdateArtworkRequestJson;
import com.onlyarts.contract.model.UpdateArtworkResponseJson;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.kernel.rest.RecentAnswers;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tag Artworks. */
public final class ArtworksResource implements ArtworksApi {
  private final BrowsingArtworks browsing;
  private final CuratingArtworks curating;
  private final FavoritingArtworks favoriting;
  private final ArtworkRequests requests;
  private final CurrentCaller caller;
  private final ViewerContext visitor;

  public ArtworksResource(
      BrowsingArtworks browsing,
      CuratingArtworks curating,
      FavoritingArtworks favoriting,
      ArtworkRequests requests,
      CurrentCaller caller,
      ViewerContext visitor) {
    this.browsing = browsing;
    this.curating = curating;
    this.favoriting = favoriting;
    this.requests = requests;
    this.caller = caller;
    this.visitor = visitor;
  }

  @Override
  public ListArtworksResponseJson listArtworks(
      @Nullable String q,
      @Nullable ArtworkCategoryJson category,
      @Nullable BigDecimal minPrice,
      @Nullable BigDecimal maxPrice,
      @Nullable String tags,
      @Nullable String artist,
      @Nullable Boolean featured,
      @Nullable ArtworkStatusJson status,
      @Nullable ArtworkSortJson sort,
      @Nullable SortOrderJson order,
      Long page,
      Integer limit,
      @Nullable String cursor) {
    GalleryFilter filter =
        requests.filter(q, category, minPrice, maxPrice, tags, artist, featured, status);
    GalleryOrder by = ArtworkRequests.order(sort, order, filter.query().isPresent());
    return ListArtworksResponseJson.builder()
        .data(
            CatalogJson.artworks(
                browsing.list(filter, by, Pages.request(page, limit, cursor), caller.optional())))
        .build();
  }

  @Override
  public GetArtworkResponseJson getArtwork(UUID artworkId) {
    ArtworkId id = new ArtworkId(artworkId);
    RecentAnswers.countingIn("viewsCount", () -> browsing.visitedToo(id, visitor.visitor()));
    return GetArtworkResponseJson.builder()
        .data(CatalogJson.artwork(browsing.visit(id, visitor.visitor())))
        .build();
  }

  @Override
  public CreateArtworkResponseJson createArtwork(CreateArtworkRequestJson request) {
    boolean draft = request.status() == PublicationStatusJson.DRAFT;
    ArtworkId id =
        curating.create(
            caller.required(),
            requests.details(request),
            ArtworkRequests.number(request.editionSize()),
            draft);
    return CreateArtworkResponseJson.builder().data(shown(id)).build();
  }

  @Override
  public UpdateArtworkResponseJson updateArtwork(UUID artworkId, UpdateArtworkRequestJson request) {
    ArtworkId id = new ArtworkId(artworkId);
    Optional<ArtworkStatus> status =
        request.status().said().map(it -> ArtworkStatus.labelled(it.toString()));
    curating.revise(
        caller.required(),
        id,
        now -> requests.retold(now, request),
        ArtworkRequests.number(request.editionSize().value()),
        status);
    return UpdateArtworkResponseJson.builder().data(shown(id)).build();
  }

  @Override
  public DeleteArtworkResponseJson deleteArtwork(UUID artworkId) {
    curating.remove(caller.required(), new ArtworkId(artworkId));
    return DeleteArtworkResponseJson.builder().build();
  }

  @Override
  public FavoriteArtworkResponseJson favoriteArtwork(UUID artworkId) {
    int count = favoriting.favorite(caller.required(), new ArtworkId(artworkId));
    return FavoriteArtworkResponseJson.builder().data(new FavoriteStateJson(true, count)).build();
  }

  @Override
  public UnfavoriteArtworkResponseJson unfavoriteArtwork(UUID artworkId) {
    int count = favoriting.unfavorite(caller.required(), new ArtworkId(artworkId));
    return UnfavoriteArtworkResponseJson.builder()
        .data(new FavoriteStateJson(false, count))
        .build();
  }

  @Override
  public ListFavoritesResponseJson listFavorites(
      Long page, Integer limit, @Nullable String cursor) {
    return ListFavoritesResponseJson.builder()
        .data(
            CatalogJson.artworks(
                browsing.favorites(caller.required(), Pages.request(page, limit, cursor))))
        .build();
  }

  private ArtworkDataJson shown(ArtworkId id) {
    return CatalogJson.artwork(browsing.show(id, caller.optional()));
  }
}
