package com.onlyarts.catalog.rest;

import com.onlyarts.catalog.application.port.ArtworkCard;
import com.onlyarts.catalog.application.port.ArtworkCard.Caption;
import com.onlyarts.catalog.application.port.ArtworkView;
import com.onlyarts.catalog.application.port.CommentView;
import com.onlyarts.catalog.application.port.DeliveredFile;
import com.onlyarts.catalog.application.port.PictureView;
import com.onlyarts.catalog.domain.ArtworkPictures.ArtworkPicture;
import com.onlyarts.catalog.domain.CommentId;
import com.onlyarts.contract.model.ArtworkArtistJson;
import com.onlyarts.contract.model.ArtworkCardJson;
import com.onlyarts.contract.model.ArtworkCategoryJson;
import com.onlyarts.contract.model.ArtworkDataJson;
import com.onlyarts.contract.model.ArtworkJson;
import com.onlyarts.contract.model.ArtworkPageJson;
import com.onlyarts.contract.model.ArtworkPictureJson;
import com.onlyarts.contract.model.ArtworkStatusJson;
import com.onlyarts.contract.model.CommentAuthorJson;
import com.onlyarts.contract.model.CommentDataJson;
import com.onlyarts.contract.model.CommentJson;
import com.onlyarts.contract.model.CommentPageJson;
import com.onlyarts.contract.model.DeliveredFileJson;
import com.onlyarts.contract.model.FileKindJson;
import com.onlyarts.contract.model.PersonJson;
import com.onlyarts.contract.model.ReplyJson;
import com.onlyarts.contract.model.ReplyPageJson;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.kernel.rest.Times;
import com.onlyarts.media.api.KeptPictures.KeptPicture;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The catalog's words in the contract's. */
final class CatalogJson {
  private CatalogJson() {}

  static ArtworkDataJson artwork(ArtworkView view) {
    ArtworkCard card = view.card();
    Caption caption = card.caption();
    ArtworkPicture picture = card.picture().picture();
    return new ArtworkDataJson(
        ArtworkJson.builder()
            .id(card.id().value())
            .title(caption.title())
            .description(caption.description().orElse(null))
            .imageUrl(picture.imageUrl())
            .thumbnailUrl(picture.thumbnailUrl().orElse(null))
            .price(card.pricing().price().amount())
            .currency(card.pricing().price().currency().getCurrencyCode())
            .originalPrice(card.pricing().original().map(Money::amount).orElse(null))
            .category(ArtworkCategoryJson.fromValue(caption.category().label()))
            .tags(caption.tags())
            .dimensions(view.measures().dimensions().orElse(null))
            .fileSize(boxed(view.measures().fileSize()))
            .status(ArtworkStatusJson.fromValue(card.listing().status().label()))
            .isFeatured(card.listing().featured())
            .isForSale(card.listing().forSale())
            .processingDays(
                caption.category().isDigital() ? null : view.measures().processingDays())
            .viewsCount(views(card.counts().views()))
            .favoritesCount(card.counts().favorites())
            .commentsCount(card.counts().comments())
            .editionSize(boxed(view.copies().size()))
            .availableCopies(boxed(view.copies().available()))
            .artist(artist(view))
            .altText(picture.altText().orElse(null))
            .pictures(pictures(view.pictures()))
            .delivers(view.delivers().stream().map(CatalogJson::delivered).toList())
            .isFavorited(card.viewerFavorited().orElse(null))
            .isInCart(view.viewerHasInCart().orElse(null))
            .createdAt(Times.utc(card.createdAt()))
            .updatedAt(Times.utc(view.updatedAt()))
            .build());
  }

  static List<ArtworkPictureJson> pictures(List<PictureView> pictures) {
    return pictures.stream().map(CatalogJson::picture).toList();
  }

  private static ArtworkPictureJson picture(PictureView view) {
    ArtworkPicture picture = view.picture();
    return ArtworkPictureJson.builder()
        .imageUrl(picture.imageUrl())
        .thumbnailUrl(picture.thumbnailUrl().orElse(null))
        .altText(picture.altText().orElse(null))
        .width(view.kept().map(KeptPicture::width).orElse(null))
        .height(view.kept().map(KeptPicture::height).orElse(null))
        .dominantColor(view.kept().flatMap(KeptPicture::dominantColour).orElse(null))
        .srcset(view.kept().map(KeptPicture::srcset).orElse(null))
        .build();
  }

  private static DeliveredFileJson delivered(DeliveredFile file) {
    return new DeliveredFileJson(file.name(), FileKindJson.fromValue(file.type()), file.bytes());
  }

  static ArtworkPageJson artworks(Page<ArtworkCard> page) {
    return ArtworkPageJson.builder()
        .artworks(page.rows().stream().map(CatalogJson::card).toList())
        .pagination(Pages.pagination(page))
        .build();
  }

  static CommentDataJson comment(CommentView view) {
    return new CommentDataJson(commentOf(view));
  }

  static CommentPageJson comments(Page<CommentView> page) {
    return CommentPageJson.builder()
        .comments(page.rows().stream().map(CatalogJson::commentOf).toList())
        .pagination(Pages.pagination(page))
        .build();
  }

  static ReplyPageJson replies(Page<CommentView> page) {
    return ReplyPageJson.builder()
        .replies(page.rows().stream().map(CatalogJson::reply).toList())
        .pagination(Pages.pagination(page))
        .build();
  }

  private static ArtworkCardJson card(ArtworkCard card) {
    Caption caption = card.caption();
    ArtworkPicture picture = card.picture().picture();
    Optional<KeptPicture> kept = card.picture().kept();
    return ArtworkCardJson.builder()
        .id(card.id().value())
        .title(caption.title())
        .description(caption.description().orElse(null))
        .imageUrl(picture.imageUrl())
        .thumbnailUrl(picture.thumbnailUrl().orElse(null))
        .altText(picture.altText().orElse(null))
        .width(kept.map(KeptPicture::width).orElse(null))
        .height(kept.map(KeptPicture::height).orElse(null))
        .dominantColor(kept.flatMap(KeptPicture::dominantColour).orElse(null))
        .srcset(kept.map(KeptPicture::srcset).orElse(null))
        .price(card.pricing().price().amount())
        .currency(card.pricing().price().currency().getCurrencyCode())
        .originalPrice(card.pricing().original().map(Money::amount).orElse(null))
        .category(ArtworkCategoryJson.fromValue(caption.category().label()))
        .tags(caption.tags())
        .status(ArtworkStatusJson.fromValue(card.listing().status().label()))
        .isFeatured(card.listing().featured())
        .isForSale(card.listing().forSale())
        .viewsCount(views(card.counts().views()))
        .favoritesCount(card.counts().favorites())
        .commentsCount(card.counts().comments())
        .artist(person(card.artist()))
        .isFavorited(card.viewerFavorited().orElse(null))
        .createdAt(Times.utc(card.createdAt()))
        .build();
  }

  /** A root shows its first replies; a reply has none. */
  private static CommentJson commentOf(CommentView view) {
    return CommentJson.builder()
        .id(view.id().value())
        .artworkId(view.artwork().value())
        .parentId(view.parent().map(CommentId::value).orElse(null))
        .content(view.content().orElse(""))
        .isDeleted(view.isTombstone())
        .likesCount(view.likesCount())
        .isLiked(view.viewerLikes().orElse(null))
        .user(view.author().map(CatalogJson::author).orElse(null))
        .repliesCount(view.repliesCount())
        .replies(view.replies().stream().map(CatalogJson::reply).toList())
        .createdAt(Times.utc(view.createdAt()))
        .updatedAt(Times.utc(view.updatedAt()))
        .build();
  }

  private static ReplyJson reply(CommentView view) {
    return ReplyJson.builder()
        .id(view.id().value())
        .content(view.content().orElse(""))
        .likesCount(view.likesCount())
        .isLiked(view.viewerLikes().orElse(null))
        .user(view.author().map(CatalogJson::author).orElse(null))
        .createdAt(Times.utc(view.createdAt()))
        .updatedAt(Times.utc(view.updatedAt()))
        .build();
  }

  private static CommentAuthorJson author(PersonBrief person) {
    return new CommentAuthorJson(
        person.id().value(),
        person.username(),
        person.fullName().orElse(null),
        person.profilePicture().orElse(null));
  }

  private static PersonJson person(PersonBrief person) {
    return new PersonJson(
        person.id().value(),
        person.username(),
        person.fullName().orElse(null),
        person.profilePicture().orElse(null));
  }

  private static ArtworkArtistJson artist(ArtworkView view) {
    PersonBrief artist = view.card().artist();
    return ArtworkArtistJson.builder()
        .id(artist.id().value())
        .username(artist.username())
        .fullName(artist.fullName().orElse(null))
        .profilePicture(artist.profilePicture().orElse(null))
        .followersCount(view.artistFollowersCount())
        .build();
  }

  private static Integer views(long count) {
    return (int) Math.min(count, Integer.MAX_VALUE);
  }

  private static @Nullable Integer boxed(OptionalInt number) {
    return number.isPresent() ? (Integer) number.getAsInt() : null;
  }
}
