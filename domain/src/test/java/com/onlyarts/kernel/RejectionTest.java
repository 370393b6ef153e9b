package com.onlyarts.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
