package com.onlyarts.bootstrap.demo;

import com.onlyarts.bootstrap.demo.PeopleScript.Following;
import com.onlyarts.bootstrap.demo.PeopleScript.Guest;
import java.net.URI;
import java.util.Map;

/** People come, show their faces, and follow each other. */
final class DemoPeople implements DemoPart {
  private final URI base;
  private final DemoUsers users;

  /**
   * @param base where the service listens, without {@code /api}
   */
  DemoPeople(URI base, DemoUsers users) {
    this.base = base;
    this.users = users;
  }

  @Override
  public void live(int daysAgo) {
    if (daysAgo == PeopleScript.FIRST_DAY) {
      users.does(
          PeopleScript.ADMIN,
          "PUT",
          "/users/profile",
          Map.of("fullName", "Ruth Adeyemi", "profilePicture", face(PeopleScript.ADMIN_FACE)));
    }
    PeopleScript.ARTISTS.stream()
        .filter(artist -> artist.daysAgo() == daysAgo)
        .forEach(artist -> welcome(artist, "artist"));
    PeopleScript.COLLECTORS.stream()
        .filter(collector -> collector.daysAgo() == daysAgo)
        .forEach(collector -> welcome(collector, "user"));
    PeopleScript.FOLLOWINGS.stream()
        .filter(following -> following.daysAgo() == daysAgo)
        .forEach(this::follow);
    PeopleScript.VERIFICATIONS.stream()
        .filter(verified -> verified.daysAgo() == daysAgo)
        .forEach(
            verified ->
                users.does(
                    PeopleScript.ADMIN,
                    "PUT",
                    "/admin/users/%s/verify".formatted(users.idOf(verified.who()))));
  }

  private void welcome(Guest guest, String role) {
    users.register(guest, role);
    users.does(
        guest.username(),
        "PUT",
        "/users/profile",
        Map.of(
            "bio",
            guest.bio(),
            "profilePicture",
            face(guest.face()),
            "hourlyRate",
            guest.hourlyRate()));
  }

  private String face(int number) {
    return base + "/demo/faces/%d.svg".formatted(number);
  }

  private void follow(Following following) {
    following
        .whom()
        .forEach(
            whom ->
                users.does(
                    following.who(), "POST", "/users/%s/follow".formatted(users.idOf(whom))));
  }
}
