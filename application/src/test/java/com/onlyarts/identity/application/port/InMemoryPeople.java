package com.onlyarts.identity.application.port;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.application.port.ProfileView.Counts;
import com.onlyarts.identity.application.port.ProfileView.Membership;
import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.FullName;
import com.onlyarts.identity.domain.HourlyRate;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Profile;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks at people in maps; all on one page. */
public record InMemoryPeople(
    InMemoryAccounts accounts, InMemoryFollows follows, InMemoryBlocks blocks) implements People {
  private static final Money NOTHING = Money.zero(Currency.getInstance("USD"));

  @Override
  public Optional<AccountView> account(PersonId person) {
    return accounts.find(person).map(this::view);
  }

  private AccountView view(Account account) {
    return new AccountView(
        seen(account, Optional.empty()), account.email().text(), NOTHING, NOTHING);
  }

  @Override
  public Optional<ProfileView> profile(String username, Optional<PersonId> viewer) {
    return active().stream()
        .filter(account -> account.username().text().equalsIgnoreCase(username))
        .findFirst()
        .map(account -> seen(account, viewer));
  }

  private ProfileView seen(Account account, Optional<PersonId> viewer) {
    Profile profile = account.profile();
    return new ProfileView(
        new PersonBrief(
            account.id(),
            account.username().text(),
            profile.fullName().map(FullName::text),
            profile.profilePicture()),
        profile.bio(),
        profile.coverImage(),
        account.role(),
        new Membership("free", false, false),
        new Counts(follows.followersOf(account.id()), follows.followedBy(account.id()), 0),
        profile.hourlyRate().map(HourlyRate::money),
        viewer.map(known -> follows.has(known, account.id())),
        account.createdAt());
  }

  @Override
  public boolean isThere(PersonId person) {
    return active().stream().anyMatch(account -> account.id().equals(person));
  }

  @Override
  public Page<ListedPerson> followers(
      PersonId person, Optional<PersonId> viewer, PageRequest request) {
    return page(
        request,
        follows.all().stream()
            .filter(follow -> follow.followed().equals(person))
            .filter(follow -> meets(viewer, follow.follower()))
            .map(follow -> met(follow.follower(), viewer))
            .toList());
  }

  @Override
  public Page<ListedPerson> following(
      PersonId person, Optional<PersonId> viewer, PageRequest request) {
    return page(
        request,
        follows.all().stream()
            .filter(follow -> follow.follower().equals(person))
            .filter(follow -> meets(viewer, follow.followed()))
            .map(follow -> met(follow.followed(), viewer))
            .toList());
  }

  private boolean meets(Optional<PersonId> viewer, PersonId person) {
    return viewer.filter(known -> blocks.areApart(known, person)).isEmpty();
  }

  private ListedPerson met(PersonId person, Optional<PersonId> viewer) {
    return new ListedPerson(brief(person), viewer.map(known -> follows.has(known, person)));
  }

  @Override
  public Page<Found> search(String words, Optional<PersonId> viewer, PageRequest request) {
    String folded = words.toLowerCase(Locale.ROOT);
    return found(
        request,
        viewer,
        view ->
            (view.person().username() + " " + view.person().fullName().orElse(""))
                .toLowerCase(Locale.ROOT)
                .contains(folded));
  }

  @Override
  public Page<Found> everybody(Optional<PersonId> viewer, PageRequest request) {
    return found(request, viewer, _ -> true);
  }

  private Page<Found> found(
      PageRequest request, Optional<PersonId> viewer, Predicate<ProfileView> wanted) {
    return page(
        request,
        active().reversed().stream()
            .map(account -> seen(account, viewer))
            .filter(wanted)
            .filter(view -> meets(viewer, view.person().id()))
            .map(
                view ->
                    new Found(
                        view.person(),
                        view.role(),
                        view.membership().verified(),
                        view.counts().followers()))
            .toList());
  }

  @Override
  public Page<BlockedPerson> blockedBy(PersonId person, PageRequest request) {
    return page(
        request,
        blocks.all().entrySet().stream()
            .filter(entry -> entry.getKey().blocker().equals(person))
            .map(entry -> new BlockedPerson(brief(entry.getKey().blocked()), entry.getValue()))
            .toList());
  }

  private PersonBrief brief(PersonId person) {
    return account(person).orElseThrow().person();
  }

  private List<Account> active() {
    return accounts.present().filter(account -> account.suspendedAt().isEmpty()).toList();
  }

  private static <T> Page<T> page(PageRequest request, List<T> rows) {
    return new Page<>(rows, request, rows.size(), Optional.empty());
  }
}
