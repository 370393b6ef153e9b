package com.onlyarts.bootstrap.demo;

import java.util.List;

/** What is said in the demo, and what is liked. */
final class TalkScript {
  /** Days ago, who, about which work, in which words, and what its artist answers. */
  static final List<Remark> REMARKS =
      DemoTable.read(
          """
          30 | amara_diallo | Rust over Honey         | Which layer is it that shows?                      | The fourth. It was the first one I liked.
          27 | sofia_r      | Tall Neck               | It stands crooked in the best way.                 | It leans towards the door. Give it a minute.
          25 | hana.kim     | Ring, Ring, Ring        | Frame nine!                                        | You are the only one who ever sees frame nine.
          22 | ada_okoye    | Tide Table No. 4        | You can hear the halyards.                         | You can, on a good day. On a bad one they hear you.
          21 | jun.park     | Three Hills, Withheld   | I have found two of them.                          | Please do not find the third.
          18 | mira         | Digital Sunset          | I keep coming back to the lower left corner.       | That is where it started.
          17 | noah.b       | Red, Leaving            | How large is it when one stands before it?         | Larger than you are, smaller than it thinks.
          14 | noah.b       | Snow Ledger             | Was it as quiet as it looks?                       | Quieter. The shutter was the loudest thing for an hour.
          12 | leon.marsh   | Blue Amphora, Mended    | My kettle does this.                               | -
          10 | noah.b       | Digital Sunset          | Hung it opposite the window. The window lost.      | Poor window.
          8  | sofia_r      | Wedding Cloth           | Did your sister see it before she wore it?         | She saw it when she was already late.
          6  | ada_okoye    | Two Cranes, One Sheet   | One sheet? Really one?                             | Really one. The bin holds the other nineteen.
          4  | mira         | Sarek, First Light      | Which eleven seconds?                              | The ones after I had packed up once.
          2  | jun.park     | Night-blooming          | Nine o'clock, confirmed from a balcony in New York. | It keeps local time, then.
          1  | mira         | Tide Table No. 4        | I will be there for the auction.                   | Bring a coat, the shed has no door.
          """,
          it -> new Remark(it.number(0), it.text(1), it.text(2), it.text(3), it.list(4)));

  /** Days ago, who, and which works they like from then on. */
  static final List<Liking> LIKINGS =
      DemoTable.read(
          """
          28 | sofia_r      | Tall Neck; Blue Amphora, Mended; Ochre, Wide; Wedding Cloth; Dry Season
          26 | jun.park     | Three Hills, Withheld; Archipelago, Slow Ferry; Delta; Undertow; Night-blooming; Four Awake
          24 | amara_diallo | Three Kinds of Yellow; Red, Leaving; Two Cranes, One Sheet
          20 | mira         | Digital Sunset; Tide Table No. 4; Snow Ledger; Two Cranes, One Sheet; Salt Road; Third Platform; Sarek, First Light
          18 | hana.kim     | Ring, Ring, Ring; What the Brush Forgot; Glass Savanna; Digital Sunset
          15 | leon.marsh   | Rust over Honey; Tide Table No. 4; Last Tram; Violet Hour, Lofoten
          13 | noah.b       | Digital Sunset; Tide Table No. 4; Slack Water; Folded Map of Nowhere; Red, Leaving
          9  | ada_okoye    | Digital Sunset; Glass Savanna; Harbour, Closing; Violet Hour, Lofoten; Archipelago, Slow Ferry
          3  | jun.park     | Two Chimneys; Night Shift; Wind Map of a Small Room
          """,
          it -> new Liking(it.number(0), it.text(1), it.list(2)));

  /** Days ago, from whom, to whom, and what they write. */
  static final List<Message> MESSAGES =
      DemoTable.read(
          """
          16 | leon.marsh  | oskar_lind  | The print has arrived, thank you. Is there a number on the back? I find none.
          15 | oskar_lind  | leon.marsh  | It should be in the lower left margin, in pencil. Look once more, against the light?
          13 | leon.marsh  | oskar_lind  | Against the light, under a lamp, with a colleague. Nothing.
          10 | noah.b      | ines.moreau | Slack Water hangs. It has made the room quieter.
          9  | ines.moreau | noah.b      | Then it is at home. Keep it away from radiators, it has had enough weather.
          8  | noah.b      | ines.moreau | Do you show the shed to visitors?
          7  | ines.moreau | noah.b      | To those who bring cake. Book an hour, I will put the stove on.
          5  | mira        | kofi.a      | Would you cast one of the broken lights for me? About so wide as a hand.
          4  | kofi.a      | mira        | I can. Ask for it as a commission, then we both know when it is done.
          4  | sofia_r     | mateo.cruz  | The amphora: is the seam meant to move?
          3  | mateo.cruz  | sofia_r     | Not at all. Does it rattle when you tilt it?
          3  | sofia_r     | mateo.cruz  | It rattles when the tram goes by.
          2  | mira        | kofi.a      | Done, the request is with you.
          1  | jun.park    | yuki_tanaka | What paper is the mountain's envelope made of?
          1  | ada_okoye   | ines.moreau | I have just bought the wet sand. Could it be sent to my sister's instead?
          """,
          it -> new Message(it.number(0), it.text(1), it.text(2), it.text(3)));

  /** Days ago, who, what kind of thing, which, why and in which words. */
  static final List<Report> REPORTS =
      DemoTable.read(
          """
          11 | mateo.cruz | comment | Blue Amphora, Mended | harassment   | He writes that under all of my pots.
          9  | leon.marsh | artwork | Breath, Counted      | other        | It moves. I thought this was a gallery.
          2  | ada_okoye  | artwork | Last Tram            | infringement | I believe I have seen this one on a postcard from Łódź.
          """,
          it ->
              new Report(it.number(0), it.text(1), it.text(2), it.text(3), it.text(4), it.text(5)));

  /** Days ago, about which work, and why the admin dismisses what was reported. */
  static final List<Dismissal> DISMISSALS =
      DemoTable.read(
          """
          8 | Breath, Counted | Works may move.
          """,
          it -> new Dismissal(it.number(0), it.text(1), it.text(2)));

  private TalkScript() {}

  /**
   * @param answer what the artist says to it, or nothing
   */
  record Remark(int daysAgo, String who, String work, String words, List<String> answer) {}

  record Liking(int daysAgo, String who, List<String> works) {}

  record Message(int daysAgo, String from, String to, String words) {}

  /**
   * @param work the work, or the work that the last comment is about
   */
  record Report(int daysAgo, String who, String kind, String work, String reason, String note) {}

  record Dismissal(int daysAgo, String work, String resolution) {}
}
