package com.onlyarts.bootstrap.faults;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * One POST with an effect, which can be sent again and again under its key; and how to tell how
 * often it was done.
 *
 * @param operation as the contract names it
 * @param pointer to what names the thing in the answer; the root if nothing does
 * @param effect how often it is found done; once is right
 */
record Act(
    String operation,
    String key,
    Function<ApiClient, Answer> request,
    String pointer,
    ToIntFunction<Cluster> effect) {
  private static final String NOTHING = "";

  static Act post(String operation, Person by, String path) {
    return of(operation, node -> node.as(by.token()).post(path));
  }

  static Act post(String operation, Person by, String path, String json) {
    return of(operation, node -> node.as(by.token()).post(path, json));
  }

  static Act of(String operation, Function<ApiClient, Answer> request) {
    return new Act(operation, operation + "-" + UUID.randomUUID(), request, NOTHING, _ -> 1);
  }

  /** Where its answer names what was made, which stays the same. */
  Act answering(String pointer) {
    return new Act(operation, key, request, pointer, effect);
  }

  /**
   * What is counted afterwards.
   *
   * @param sql counts what belongs to {@code :it}
   */
  Act leavingOne(String sql, Object it) {
    return leavingOne(cluster -> cluster.count(sql, it));
  }

  Act leavingOne(ToIntFunction<Cluster> effect) {
    return new Act(
        operation,
        key,
        request,
        pointer,
        cluster -> worse(this.effect.applyAsInt(cluster), effect.applyAsInt(cluster)));
  }

  Answer send(ApiClient node) {
    return request.apply(node.careless().with("Idempotency-Key", key));
  }

  String named(Answer answer) {
    return pointer.equals(NOTHING) ? NOTHING : answer.text(pointer);
  }

  private static int worse(int one, int other) {
    return one == 1 ? other : one;
  }

  @Override
  public String toString() {
    return key;
  }
}
