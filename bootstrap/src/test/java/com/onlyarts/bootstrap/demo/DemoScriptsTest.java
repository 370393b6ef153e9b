package com.onlyarts.bootstrap.demo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.demo.PeopleScript.Guest;
import com.onlyarts.bootstrap.demo.WorksScript.Work;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the scripts of the demo say fits together. */
class DemoScriptsTest {
  private static final Map<String, Work> WORKS =
      WorksScript.WORKS.stream().collect(toMap(Work::title, identity()));
  private static final Map<String, Guest> GUESTS =
      Stream.of(PeopleScript.ARTISTS, PeopleScript.COLLECTORS)
          .flatMap(List::stream)
          .collect(toMap(Guest::username, identity()));

  @Test
  void everything_is_written_in_the_order_in_which_it_happens() {
    assertFalls(PeopleScript.ARTISTS, Guest::daysAgo);
    assertFalls(WorksScript.WORKS, Work::daysAgo);
    assertFalls(TradeScript.SALES, TradeScript.Sale::daysAgo);
    assertFalls(TalkScript.REMARKS, TalkScript.Remark::daysAgo);
    assertFalls(TalkScript.LIKINGS, TalkScript.Liking::daysAgo);
    assertFalls(TalkScript.MESSAGES, TalkScript.Message::daysAgo);
    assertFalls(StudioScript.WISHES, StudioScript.Wish::daysAgo);
    assertFalls(StudioScript.STEPS, StudioScript.Step::daysAgo);
    assertFalls(StudioScript.BOOKINGS, StudioScript.Booking::daysAgo);
    assertFalls(StudioScript.PAYOUTS, StudioScript.Payout::daysAgo);
  }

  @Test
  void works_are_hung_before_they_are_bought_liked_or_spoken_of() {
    TradeScript.SALES.forEach(it -> assertHangs(it.work(), it.daysAgo()));
    TalkScript.REMARKS.forEach(it -> assertHangs(it.work(), it.daysAgo()));
    TalkScript.LIKINGS.forEach(it -> it.works().forEach(work -> assertHangs(work, it.daysAgo())));
    WorksScript.WITH_FILE.forEach(work -> assertHangs(work, 0));
    WorksScript.LICENSED.forEach(it -> assertHangs(it.work(), 0));
    Stream.of(AuctionScript.YESTERDAY, AuctionScript.TODAY, AuctionScript.TOMORROW)
        .forEach(
            it -> {
              assertHangs(it.work(), 1);
              assertThat(WORKS.get(it.work()).artist()).isEqualTo(it.artist());
            });
  }

  @Test
  void people_have_come_before_they_do_anything() {
    WorksScript.WORKS.forEach(it -> assertIsThere(it.artist(), it.daysAgo()));
    TradeScript.SALES.forEach(it -> assertIsThere(it.buyer(), it.daysAgo()));
    TalkScript.REMARKS.forEach(it -> assertIsThere(it.who(), it.daysAgo()));
    TalkScript.LIKINGS.forEach(it -> assertIsThere(it.who(), it.daysAgo()));
    PeopleScript.FOLLOWINGS.forEach(
        it -> it.whom().forEach(whom -> assertIsThere(whom, it.daysAgo())));
    TalkScript.MESSAGES.forEach(
        it -> Stream.of(it.from(), it.to()).forEach(person -> assertIsThere(person, it.daysAgo())));
    StudioScript.WISHES.forEach(
        it ->
            Stream.of(it.client(), it.artist())
                .forEach(person -> assertIsThere(person, it.daysAgo())));
  }

  @Test
  void whoever_buys_has_an_address() {
    assertThat(PeopleScript.ADDRESSES)
        .extracting(PeopleScript.Address::username)
        .containsAll(TradeScript.SALES.stream().map(TradeScript.Sale::buyer).toList());
  }

  @Test
  void no_two_works_show_the_same_picture_and_no_two_people_the_same_face() {
    assertThat(WORKS.keySet().stream().filter(it -> WORKS.get(it).artist().equals("ines.moreau")))
        .hasSizeLessThanOrEqualTo(DemoArt.LAST_PIECE);
    assertThat(GUESTS.values().stream().map(guest -> DemoFaces.svg(guest.face())))
        .doesNotHaveDuplicates();
    assertThat(Stream.iterate(0, it -> it + 1).limit(96).map(DemoArt::svg)).doesNotHaveDuplicates();
  }

  private static <T> void assertFalls(List<T> happenings, Function<T, Integer> daysAgo) {
    assertThat(happenings).extracting(daysAgo).isSortedAccordingTo((one, two) -> two - one);
  }

  private static void assertHangs(String title, int daysAgo) {
    assertThat(WORKS).containsKey(title);
    assertThat(WORKS.get(title).daysAgo()).as(title).isGreaterThanOrEqualTo(daysAgo);
    assertThat(WORKS.get(title).isDraft()).as(title).isFalse();
  }

  private static void assertIsThere(String username, int daysAgo) {
    assertThat(GUESTS).containsKey(username);
    assertThat(GUESTS.get(username).daysAgo()).as(username).isGreaterThanOrEqualTo(daysAgo);
  }
}
