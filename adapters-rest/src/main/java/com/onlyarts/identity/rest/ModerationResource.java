package com.onlyarts.identity.rest;

import com.onlyarts.contract.api.ModerationApi;
import com.onlyarts.contract.model.AdministeredAccountDataJson;
import com.onlyarts.contract.model.AdministeredAccountJson;
import com.onlyarts.contract.model.AdministeredAccountPageJson;
import com.onlyarts.contract.model.ChangeRoleRequestJson;
import com.onlyarts.contract.model.ChangeRoleResponseJson;
import com.onlyarts.contract.model.GetAccountResponseJson;
import com.onlyarts.contract.model.ListAccountsResponseJson;
import com.onlyarts.contract.model.ReinstateUserResponseJson;
import com.onlyarts.contract.model.RoleJson;
import com.onlyarts.contract.model.SubscriptionTierJson;
import com.onlyarts.contract.model.SuspendUserRequestJson;
import com.onlyarts.contract.model.SuspendUserResponseJson;
import com.onlyarts.contract.model.VerifyUserResponseJson;
import com.onlyarts.identity.application.ListingAccounts;
import com.onlyarts.identity.application.ModeratingPeople;
import com.onlyarts.identity.application.port.AccountQueries.Entry;
import com.onlyarts.identity.application.port.AccountQueries.Wanted;
import com.onlyarts.identity.application.port.AccountView;
import com.onlyarts.identity.application.port.ProfileView;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.kernel.rest.Times;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Moderation; the contract lets only admins in (R10, R95). */
public final class ModerationResource implements ModerationApi {
  private final ListingAccounts leafing;
  private final ModeratingPeople moderating;
  private final CurrentCaller caller;

  public ModerationResource(
      ListingAccounts leafing, ModeratingPeople moderating, CurrentCaller caller) {
    this.leafing = leafing;
    this.moderating = moderating;
    this.caller = caller;
  }

  @Override
  public ListAccountsResponseJson listAccounts(
      @Nullable String q,
      @Nullable RoleJson role,
      @Nullable Boolean suspended,
      Long page,
      Integer limit,
      @Nullable String cursor) {
    Wanted wanted =
        new Wanted(
            Optional.ofNullable(q).filter(words -> !words.isBlank()).map(String::strip),
            Optional.ofNullable(role).map(label -> Role.labelled(label.toString())),
            Optional.ofNullable(suspended));
    Page<Entry> found = leafing.search(wanted, Pages.request(page, limit, cursor));
    return ListAccountsResponseJson.builder()
        .data(
            AdministeredAccountPageJson.builder()
                .users(found.rows().stream().map(ModerationResource::entry).toList())
                .pagination(Pages.pagination(found))
                .build())
        .build();
  }

  @Override
  public GetAccountResponseJson getAccount(UUID userId) {
    return GetAccountResponseJson.builder().data(shown(new PersonId(userId))).build();
  }

  @Override
  public VerifyUserResponseJson verifyUser(UUID userId) {
    moderating.verify(caller.required(), new PersonId(userId));
    return VerifyUserResponseJson.builder().build();
  }

  @Override
  public ChangeRoleResponseJson changeRole(UUID userId, ChangeRoleRequestJson request) {
    PersonId person = new PersonId(userId);
    moderating.appoint(caller.required(), person, Role.labelled(request.role().toString()));
    return ChangeRoleResponseJson.builder().data(shown(person)).build();
  }

  @Override
  public SuspendUserResponseJson suspendUser(UUID userId, SuspendUserRequestJson request) {
    PersonId person = new PersonId(userId);
    moderating.suspend(caller.required(), person, request.reason());
    return SuspendUserResponseJson.builder().data(shown(person)).build();
  }

  @Override
  public ReinstateUserResponseJson reinstateUser(UUID userId) {
    PersonId person = new PersonId(userId);
    moderating.reinstate(caller.required(), person);
    return ReinstateUserResponseJson.builder().data(shown(person)).build();
  }

  private AdministeredAccountDataJson shown(PersonId person) {
    return new AdministeredAccountDataJson(entry(leafing.show(person)));
  }

  private static AdministeredAccountJson entry(Entry entry) {
    AccountView account = entry.account();
    ProfileView profile = account.profile();
    return AdministeredAccountJson.builder()
        .id(profile.person().id().value())
        .username(profile.person().username())
        .email(account.email())
        .fullName(profile.person().fullName().orElse(null))
        .bio(profile.bio().orElse(null))
        .profilePicture(profile.person().profilePicture().orElse(null))
        .coverImage(profile.coverImage().orElse(null))
        .role(RoleJson.fromValue(profile.role().label()))
        .subscriptionTier(SubscriptionTierJson.fromValue(profile.membership().tier()))
        .isPremium(profile.membership().premium())
        .isVerified(profile.membership().verified())
        .isSuspended(entry.suspendedAt().isPresent())
        .suspendedAt(entry.suspendedAt().map(Times::utc).orElse(null))
        .lastLoginAt(entry.lastLoginAt().map(Times::utc).orElse(null))
        .followersCount(profile.counts().followers())
        .followingCount(profile.counts().following())
        .artworksCount(profile.counts().artworks())
        .hourlyRate(profile.hourlyRate().map(Money::amount).orElse(null))
        .balance(account.balance().amount())
        .totalEarnings(account.totalEarnings().amount())
        .currency(account.balance().currency().getCurrencyCode())
        .createdAt(Times.utc(profile.createdAt()))
        .build();
  }
}
