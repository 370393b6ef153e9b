package com.onlyarts.identity.rest;

import com.onlyarts.contract.api.UsersApi;
import com.onlyarts.contract.model.FollowStateJson;
import com.onlyarts.contract.model.FollowUserResponseJson;
import com.onlyarts.contract.model.FollowerPageJson;
import com.onlyarts.contract.model.FollowingPageJson;
import com.onlyarts.contract.model.GetUserResponseJson;
import com.onlyarts.contract.model.ListFollowersResponseJson;
import com.onlyarts.contract.model.ListFollowingResponseJson;
import com.onlyarts.contract.model.SearchUsersResponseJson;
import com.onlyarts.contract.model.UnfollowUserResponseJson;
import com.onlyarts.contract.model.UpdateProfileRequestJson;
import com.onlyarts.contract.model.UpdateProfileResponseJson;
import com.onlyarts.contract.model.UserDataJson;
import com.onlyarts.contract.model.UserSearchPageJson;
import com.onlyarts.identity.application.EditingProfiles;
import com.onlyarts.identity.application.FollowingPeople;
import com.onlyarts.identity.application.PeopleQueries;
import com.onlyarts.identity.application.port.People.Found;
import com.onlyarts.identity.application.port.People.ListedPerson;
import com.onlyarts.identity.application.port.ProfileView;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tag Users. */
public final class UsersResource implements UsersApi {
  private final PeopleQueries meeting;
  private final FollowingPeople following;
  private final EditingProfiles keeping;
  private final ProfileRequests requests;
  private final CurrentCaller caller;

  public UsersResource(
      PeopleQueries meeting,
      FollowingPeople following,
      EditingProfiles keeping,
      ProfileRequests requests,
      CurrentCaller caller) {
    this.meeting = meeting;
    this.following = following;
    this.keeping = keeping;
    this.requests = requests;
    this.caller = caller;
  }

  @Override
  public GetUserResponseJson getUser(String username) {
    ProfileView profile = meeting.profile(username, caller.optional());
    return GetUserResponseJson.builder()
        .data(UserDataJson.builder().user(IdentityJson.profile(profile)).build())
        .build();
  }

  @Override
  public UpdateProfileResponseJson updateProfile(UpdateProfileRequestJson request) {
    var account = keeping.change(caller.required(), now -> requests.retold(now, request));
    return UpdateProfileResponseJson.builder().data(IdentityJson.ownAccount(account)).build();
  }

  @Override
  public FollowUserResponseJson followUser(UUID userId) {
    int followers = following.follow(caller.required(), new PersonId(userId));
    return FollowUserResponseJson.builder().data(new FollowStateJson(true, followers)).build();
  }

  @Override
  public UnfollowUserResponseJson unfollowUser(UUID userId) {
    int followers = following.unfollow(caller.required(), new PersonId(userId));
    return UnfollowUserResponseJson.builder().data(new FollowStateJson(false, followers)).build();
  }

  @Override
  public ListFollowersResponseJson listFollowers(
      UUID userId, Long page, Integer limit, @Nullable String cursor) {
    Page<ListedPerson> followers =
        meeting.followers(
            new PersonId(userId), caller.optional(), Pages.request(page, limit, cursor));
    FollowerPageJson data =
        FollowerPageJson.builder()
            .followers(followers.rows().stream().map(IdentityJson::follower).toList())
            .pagination(Pages.pagination(followers))
            .build();
    return ListFollowersResponseJson.builder().data(data).build();
  }

  @Override
  public ListFollowingResponseJson listFollowing(
      UUID userId, Long page, Integer limit, @Nullable String cursor) {
    Page<ListedPerson> followed =
        meeting.following(
            new PersonId(userId), caller.optional(), Pages.request(page, limit, cursor));
    FollowingPageJson data =
        FollowingPageJson.builder()
            .following(followed.rows().stream().map(IdentityJson::follower).toList())
            .pagination(Pages.pagination(followed))
            .build();
    return ListFollowingResponseJson.builder().data(data).build();
  }

  @Override
  public SearchUsersResponseJson searchUsers(
      @Nullable String q, Long page, Integer limit, @Nullable String cursor) {
    Page<Found> found =
        meeting.search(
            Objects.requireNonNullElse(q, ""),
            caller.optional(),
            Pages.request(page, limit, cursor));
    UserSearchPageJson data =
        UserSearchPageJson.builder()
            .users(found.rows().stream().map(IdentityJson::hit).toList())
            .pagination(Pages.pagination(found))
            .build();
    return SearchUsersResponseJson.builder().data(data).build();
  }
}
