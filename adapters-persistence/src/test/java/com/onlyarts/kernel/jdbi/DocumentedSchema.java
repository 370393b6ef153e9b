package com.onlyarts.kernel.jdbi;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Section 2 of the founding document: its fifteen tables and nine enums, one a line. */
final class DocumentedSchema {
  private static final String ENUMS =
      """
      user_role: user, artist, admin
      subscription_tier: free, premium, pro
      artwork_status: draft, published, sold, archived
      artwork_category: digital, painting, photography, sculpture, illustration, animation, 3d, traditional, mixed_media, other
      order_status: pending, processing, completed, cancelled, refunded
      commission_status: pending, in_progress, completed, cancelled, disputed
      consultation_status: scheduled, completed, cancelled, no_show
      livestream_status: scheduled, live, ended
      notification_type: like, comment, follow, purchase, commission, consultation, message, livestream, bid, system
      """;

  private static final String TABLES =
      """
      users: id uuid, username varchar(50), email varchar(255), password_hash varchar(255), full_name varchar(100), bio text, \
        profile_picture text, cover_image text, role user_role, subscription_tier subscription_tier, is_verified boolean, \
        is_premium boolean, balance decimal(10,2), total_earnings decimal(10,2), followers_count integer, following_count integer, \
        artworks_count integer, hourly_rate decimal(10,2), last_login_at timestamp, created_at timestamp, updated_at timestamp
      artworks: id uuid, user_id uuid, title varchar(255), description text, image_url text, thumbnail_url text, \
        price decimal(10,2), original_price decimal(10,2), category artwork_category, tags text[], dimensions varchar(100), \
        file_size integer, status artwork_status, is_featured boolean, is_for_sale boolean, views_count integer, \
        favorites_count integer, comments_count integer, created_at timestamp, updated_at timestamp
      cart_items: id uuid, user_id uuid, artwork_id uuid, quantity integer, added_at timestamp
      orders: id uuid, order_number varchar(50), user_id uuid, subtotal decimal(10,2), tax decimal(10,2), shipping decimal(10,2), \
        discount decimal(10,2), total decimal(10,2), status order_status, stripe_payment_id varchar(255), \
        stripe_payment_intent varchar(255), shipping_address jsonb, notes text, created_at timestamp, updated_at timestamp
      order_items: id uuid, order_id uuid, artwork_id uuid, seller_id uuid, price decimal(10,2), quantity integer, \
        commission_rate decimal(5,2), seller_earnings decimal(10,2), created_at timestamp
      follows: id uuid, follower_id uuid, following_id uuid, created_at timestamp
      favorites: id uuid, user_id uuid, artwork_id uuid, created_at timestamp
      comments: id uuid, artwork_id uuid, user_id uuid, parent_id uuid, content text, likes_count integer, created_at timestamp, \
        updated_at timestamp
      conversations: id uuid, participant_one_id uuid, participant_two_id uuid, last_message_at timestamp, created_at timestamp
      messages: id uuid, conversation_id uuid, sender_id uuid, content text, is_read boolean, read_at timestamp, \
        created_at timestamp
      commissions: id uuid, client_id uuid, artist_id uuid, title varchar(255), description text, reference_images text[], \
        budget decimal(10,2), deadline date, status commission_status, final_artwork_url text, artist_notes text, client_notes text, \
        created_at timestamp, updated_at timestamp, completed_at timestamp
      consultations: id uuid, client_id uuid, artist_id uuid, scheduled_at timestamp, duration_minutes integer, price decimal(10,2), \
        is_free boolean, status consultation_status, meeting_link text, notes text, created_at timestamp, updated_at timestamp
      livestreams: id uuid, artist_id uuid, title varchar(255), description text, thumbnail_url text, stream_url text, \
        stream_key varchar(255), status livestream_status, is_auction boolean, starting_bid decimal(10,2), current_bid decimal(10,2), \
        viewers_count integer, scheduled_at timestamp, started_at timestamp, ended_at timestamp, created_at timestamp, \
        updated_at timestamp
      livestream_bids: id uuid, livestream_id uuid, bidder_id uuid, amount decimal(10,2), is_winning boolean, created_at timestamp
      notifications: id uuid, user_id uuid, type notification_type, title varchar(255), message text, link text, is_read boolean, \
        read_at timestamp, metadata jsonb, created_at timestamp
      """;

  private DocumentedSchema() {}

  /** Enum name to labels, in order. */
  static Map<String, List<String>> enums() {
    return ENUMS
        .lines()
        .map(line -> line.split(": "))
        .collect(toMap(line -> line[0], line -> words(line[1]), (a, _) -> a, LinkedHashMap::new));
  }

  /** {@code table.column} to the document's type. */
  static Map<String, String> columns() {
    return TABLES
        .lines()
        .map(line -> line.split(": "))
        .flatMap(line -> words(line[1]).stream().map(column -> (line[0] + "." + column).split(" ")))
        .collect(toMap(column -> column[0], column -> column[1], (a, _) -> a, LinkedHashMap::new));
  }

  private static List<String> words(String list) {
    return Stream.of(list.split(", +")).map(String::strip).toList();
  }
}
