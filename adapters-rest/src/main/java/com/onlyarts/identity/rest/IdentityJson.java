package com.onlyarts.identity.rest;

import com.onlyarts.contract.model.AccountDataJson;
import com.onlyarts.contract.model.AccountJson;
import com.onlyarts.contract.model.BlockedUserJson;
import com.onlyarts.contract.model.FollowerJson;
import com.onlyarts.contract.model.PublicProfileJson;
import com.onlyarts.contract.model.RegisterUserRequestJson;
import com.onlyarts.contract.model.RoleJson;
import com.onlyarts.contract.model.SessionJson;
import com.onlyarts.contract.model.SignedInDataJson;
import com.onlyarts.contract.model.SigningKeyJson;
import com.onlyarts.contract.model.SubscriptionTierJson;
import com.onlyarts.contract.model.UserSearchHitJson;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.application.Registration;
import com.onlyarts.identity.application.SignedIn;
import com.onlyarts.identity.application.port.AccountView;
import com.onlyarts.identity.application.port.People.BlockedPerson;
import com.onlyarts.identity.application.port.People.Found;
import com.onlyarts.identity.application.port.People.ListedPerson;
import com.onlyarts.identity.application.port.ProfileView;
import com.onlyarts.identity.application.port.Sessions.OpenSession;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.FullName;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.Username;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.rest.Times;
import java.util.Map;
import java.util.Optional;

/** Identity's words in the contract's, and back. */
final class IdentityJson {
  private IdentityJson() {}

  static Registration registration(RegisterUserRequestJson request) {
    return new Registration(
        new Username(request.username()),
        new EmailAddress(request.email()),
        new Password(request.password()),
        Optional.ofNullable(request.fullName()).filter(name -> !name.isEmpty()).map(FullName::new),
        request.role() == null ? Role.USER : Role.labelled(request.role().toString()));
  }

  static SignedInDataJson signedIn(SignedIn signedIn) {
    return SignedInDataJson.builder()
        .user(account(signedIn.account()))
        .accessToken(signedIn.accessToken())
        .expiresIn(Math.toIntExact(signedIn.expiresIn().toSeconds()))
        .build();
  }

  static AccountDataJson ownAccount(AccountView view) {
    return AccountDataJson.builder().user(account(view)).build();
  }

  private static AccountJson account(AccountView account) {
    ProfileView profile = account.profile();
    return AccountJson.builder()
        .id(profile.person().id().value())
        .username(profile.person().username())
        .email(account.email())
        .fullName(profile.person().fullName().orElse(null))
        .bio(profile.bio().orElse(null))
        .profilePicture(profile.person().profilePicture().orElse(null))
        .coverImage(profile.coverImage().orElse(null))
        .role(role(profile.role()))
        .subscriptionTier(SubscriptionTierJson.fromValue(profile.membership().tier()))
        .isPremium(profile.membership().premium())
        .isVerified(profile.membership().verified())
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

  static PublicProfileJson profile(ProfileView profile) {
    return PublicProfileJson.builder()
        .id(profile.person().id().value())
        .username(profile.person().username())
        .fullName(profile.person().fullName().orElse(null))
        .bio(profile.bio().orElse(null))
        .profilePicture(profile.person().profilePicture().orElse(null))
        .coverImage(profile.coverImage().orElse(null))
        .role(role(profile.role()))
        .subscriptionTier(SubscriptionTierJson.fromValue(profile.membership().tier()))
        .isPremium(profile.membership().premium())
        .isVerified(profile.membership().verified())
        .followersCount(profile.counts().followers())
        .followingCount(profile.counts().following())
        .artworksCount(profile.counts().artworks())
        .hourlyRate(profile.hourlyRate().map(Money::amount).orElse(null))
        .currency(profile.hourlyRate().map(rate -> rate.currency().getCurrencyCode()).orElse(null))
        .isFollowing(profile.viewerFollows().orElse(null))
        .createdAt(Times.utc(profile.createdAt()))
        .build();
  }

  static FollowerJson follower(ListedPerson listed) {
    return FollowerJson.builder()
        .id(listed.person().id().value())
        .username(listed.person().username())
        .fullName(listed.person().fullName().orElse(null))
        .profilePicture(listed.person().profilePicture().orElse(null))
        .isFollowing(listed.viewerFollows().orElse(null))
        .build();
  }

  static UserSearchHitJson hit(Found found) {
    return UserSearchHitJson.builder()
        .id(found.person().id().value())
        .username(found.person().username())
        .fullName(found.person().fullName().orElse(null))
        .profilePicture(found.person().profilePicture().orElse(null))
        .role(role(found.role()))
        .isVerified(found.verified())
        .followersCount(found.followersCount())
        .build();
  }

  static BlockedUserJson blocked(BlockedPerson blocked) {
    return BlockedUserJson.builder()
        .id(blocked.person().id().value())
        .username(blocked.person().username())
        .fullName(blocked.person().fullName().orElse(null))
        .profilePicture(blocked.person().profilePicture().orElse(null))
        .blockedAt(Times.utc(blocked.blockedAt()))
        .build();
  }

  static SessionJson session(OpenSession session, Caller caller) {
    return SessionJson.builder()
        .id(session.id().value())
        .isCurrent(session.id().equals(caller.session()))
        .userAgent(session.userAgent().orElse(null))
        .ipAddress(session.address().orElse(null))
        .createdAt(Times.utc(session.createdAt()))
        .lastUsedAt(Times.utc(session.lastUsedAt()))
        .expiresAt(Times.utc(session.expiresAt()))
        .build();
  }

  /** An elliptic-curve key (RFC 7517). */
  static SigningKeyJson key(Map<String, String> members) {
    return SigningKeyJson.builder()
        .kty(members.get("kty"))
        .kid(members.get("kid"))
        .use(members.get("use"))
        .alg(members.get("alg"))
        .crv(members.get("crv"))
        .x(members.get("x"))
        .y(members.get("y"))
        .build();
  }

  private static RoleJson role(Role role) {
    return RoleJson.fromValue(role.label());
  }
}
