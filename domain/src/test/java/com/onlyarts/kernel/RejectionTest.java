package com.onlyarts.kernel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RejectionTest {
  record EmailTaken() implements Rejection.Conflict {
    @Override
    public String message() {
      return "This address has an account already";
    }
  }

  @Test
  void R1_the_code_is_the_records_name_in_snake_case() {
    assertThat(new EmailTaken().code()).isEqualTo("email_taken");
  }

  @ParameterizedTest
  @MethodSource("every")
  void R1_every_refusal_says_in_a_sentence_why(Rejection refusal) {
    assertThat(refusal.kind()).isNotNull();
    assertThat(refusal.message()).matches("[A-Z\"].{10,}[^.!%]");
    assertThat(refusal.retryAfter().isPresent())
        .as("says when to try again")
        .isEqualTo(
            refusal.kind() == Rejection.Kind.TOO_OFTEN
                || refusal.kind() == Rejection.Kind.AWAY
                || refusal.code().equals("idempotency_key_in_use"));
  }

  @Test
  void R1_the_member_that_is_to_blame_is_named() {
    Map<String, Set<String>> blamed = new TreeMap<>();
    for (Rejection refusal : every()) {
      refusal
          .field()
          .ifPresent(
              member -> blamed.computeIfAbsent(member, _ -> new TreeSet<>()).add(refusal.code()));
    }

    assertThat(blamed.entrySet().stream().map(Object::toString).collect(joining("\n", "", "\n")))
        .as("which members are to blame for which refusals; text is said by the refusing side")
        .isEqualTo(
            """
            amount=[bid_too_low, more_than_at_stake, payout_exceeds_available, refund_exceeds_captured]
            artistId=[artist_not_found, not_an_artist, self_booking, self_commission, user_not_found]
            bytes=[storage_full]
            cart.items[00000000-0000-0007-0000-000000000007]=[cart_item_unavailable, held_too_often]
            clientMessageId=[client_message_id_reused]
            cursor=[invalid_cursor]
            duration=[duration_fixed]
            email=[email_taken]
            expectedTotal=[price_changed]
            fileIds=[files_too_large]
            finalArtworkUrl=[nothing_handed_over]
            image=[picture_unreadable]
            kind=[offer_not_possible]
            licence=[exclusive_not_possible, licence_differs, licence_not_offered]
            page=[page_too_deep]
            paymentMethodId=[payment_method_in_use, payment_method_not_found]
            pictures=[too_many_pictures]
            quantity=[not_enough_copies, quantity_out_of_range]
            reason=[reason_not_possible]
            recipientId=[self_message]
            refundAmount=[refund_exceeds_captured]
            role=[role_not_allowed]
            scheduledAt=[outside_hours, own_time_taken, slot_taken]
            shippingAddress=[shipping_address_required]
            status=[artist_decides, auction_has_bids, status_not_possible, too_early_for_no_show]
            subjectId=[reported_not_found]
            text=[not_your_notes, weak_password, wrong_password]
            token=[invalid_newsletter_token, invalid_reset_token]
            type=[file_type_mismatch]
            userId=[self_block, self_follow]
            username=[username_reserved, username_taken]
            """);
  }

  @Test
  void R1_a_code_blames_the_same_member_whichever_module_says_it() {
    Map<String, Set<Optional<String>>> blamed =
        every().stream().collect(groupingBy(Rejection::code, mapping(Rejection::field, toSet())));

    blamed.values().removeIf(members -> members.size() == 1);
    assertThat(blamed)
        .as("who is no artist is the caller or somebody named; refunds are asked for by two names")
        .containsOnlyKeys("not_an_artist", "refund_exceeds_captured", "user_not_found");
  }

  static List<Rejection> every() {
    return Samples.typesThatAre(Rejection.class).stream()
        .map(type -> (Rejection) Samples.of(type))
        .toList();
  }
}
