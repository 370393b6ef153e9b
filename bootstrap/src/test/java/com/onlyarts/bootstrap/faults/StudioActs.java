package com.onlyarts.bootstrap.faults;

import static com.onlyarts.bootstrap.faults.Act.post;
import static com.onlyarts.bootstrap.faults.SharedActors.id;

import com.onlyarts.bootstrap.ApiUsers;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.bootstrap.SentFiles;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Commissions, consultations and livestreams. */
final class StudioActs {
  private final SharedActors sharedActors;

  StudioActs(SharedActors sharedActors) {
    this.sharedActors = sharedActors;
  }

  Act commissions(String operation, ApiClient node, String mark) {
    Person client = ApiUsers.aBuyer(node);
    String wish =
        "{\"artistId\":\"%s\",\"title\":\"%s\",\"description\":\"Of my cat\",\"budget\":500.00}"
            .formatted(sharedActors.artist().id(), mark);
    if (operation.equals("requestCommission")) {
      return post(operation, client, "/commissions", wish)
          .answering("/data/commission/id")
          .leavingOne("SELECT count(*) FROM commissions WHERE title = :it", mark);
    }
    String commission =
        client.api().post("/commissions", wish).expect(201).text("/data/commission/id");
    String path = "/commissions/" + commission;
    sharedActors.artist().at(node).api().put(path, "{\"status\":\"in_progress\"}").expect(200);
    if (operation.equals("planMilestones")) {
      return post(operation, client, path + "/milestones", "{\"count\":2}")
          .answering("/data/milestones/0/id")
          .leavingOne(
              "SELECT count(*) - 1 FROM commission_milestones WHERE commission_id = :it",
              id(commission));
    }
    String moved =
        "SELECT count(*) FROM commission_moves WHERE commission_id = :it AND to_status = '%s'";
    if (operation.equals("completeCommission")) {
      return post(
              operation,
              sharedActors.artist(),
              path + "/complete",
              "{\"finalArtworkUrl\":\"cloudinary-url\"}")
          .leavingOne(moved.formatted("completed"), id(commission));
    }
    if (operation.equals("addCommissionFile")) {
      return post(
              operation,
              sharedActors.artist(),
              path + "/files",
              "{\"fileId\":\"%s\"}".formatted(SentFiles.complete(sharedActors.artist().at(node))))
          .leavingOne(
              "SELECT count(*) FROM commission_files WHERE commission_id = :it", id(commission));
    }
    if (operation.equals("acceptCommission")) {
      sharedActors
          .artist()
          .at(node)
          .api()
          .post(path + "/complete", "{\"finalArtworkUrl\":\"cloudinary-url\"}")
          .expect(200);
      return post(operation, client, path + "/accept")
          .leavingOne(moved.formatted("completed"), id(commission));
    }
    String milestone =
        client.api().post(path + "/milestones").expect(201).text("/data/milestones/0/id");
    String at = "%s/milestones/%s".formatted(path, milestone);
    if (operation.equals("payMilestone")) {
      return post(operation, client, at + "/pay")
          .answering("/data/paymentIntent/id")
          .leavingOne(
              "SELECT count(*) FROM commission_attempts WHERE milestone_id = :it", id(milestone));
    }
    SharedActors.pay(client, client.api().post(at + "/pay").expect(200));
    if (operation.equals("disputeCommission")) {
      return post(operation, client, path + "/dispute", "{\"reason\":\"It stopped there\"}")
          .leavingOne(moved.formatted("disputed"), id(commission));
    }
    if (operation.equals("decideCommission")) {
      client.api().post(path + "/dispute", "{\"reason\":\"It stopped there\"}").expect(200);
      return post(
              operation,
              sharedActors.admin(),
              "/admin%s/decision".formatted(path),
              "{\"outcome\":\"cancelled\",\"refundAmount\":300.00,\"reason\":\"Half of it\"}")
          .leavingOne(moved.formatted("cancelled"), id(commission))
          .leavingOne(
              "SELECT count(*) FROM refunds WHERE payment_id IN (SELECT payment_id FROM commission_attempts WHERE milestone_id = :it)",
              id(milestone));
    }
    if (operation.equals("deliverMilestone")) {
      return post(operation, sharedActors.artist(), at + "/deliver")
          .leavingOne(
              "SELECT count(delivered_at) FROM commission_milestones WHERE id = :it",
              id(milestone));
    }
    sharedActors.artist().at(node).api().post(at + "/deliver").expect(200);
    return post(operation, client, at + "/accept")
        .leavingOne(
            "SELECT count(released_at) FROM commission_milestones WHERE id = :it", id(milestone));
  }

  Act consultations(String operation, ApiClient node, String mark) {
    Person client = ApiUsers.aBuyer(node);
    String wish =
        "{\"artistId\":\"%s\",\"scheduledAt\":\"%s\",\"duration\":15,\"notes\":\"%s\"}"
            .formatted(sharedActors.artist().id(), nextHour(), mark);
    if (operation.equals("bookConsultation")) {
      return post(operation, client, "/consultations", wish)
          .answering("/data/consultation/id")
          .leavingOne("SELECT count(*) FROM consultations WHERE notes = :it", mark);
    }
    Answer booked = client.api().post("/consultations", wish).expect(201);
    String path = "/consultations/" + booked.text("/data/consultation/id");
    if (operation.equals("rescheduleConsultation")) {
      return post(
              operation,
              client,
              path + "/reschedule",
              "{\"scheduledAt\":\"%s\"}".formatted(nextHour()))
          .answering("/data/consultation/scheduledAt");
    }
    return post(operation, client, path + "/payment").answering("/data/paymentIntent/id");
  }

  private String nextHour() {
    return Instant.now()
        .truncatedTo(ChronoUnit.HOURS)
        .plus(48 + sharedActors.nextNumber() % 8_000, ChronoUnit.HOURS)
        .toString();
  }

  Act livestreams(String operation, ApiClient node, String mark) {
    Person host = ApiUsers.anArtist(node);
    String auction =
        "{\"title\":\"%s\",\"thumbnailUrl\":\"url\",\"isAuction\":true,\"startingBid\":100.00,\"endsAt\":\"%s\"}"
            .formatted(mark, Instant.now().plus(12, ChronoUnit.HOURS));
    if (operation.equals("createLivestream")) {
      return post(operation, host, "/livestreams", auction)
          .answering("/data/livestream/id")
          .leavingOne("SELECT count(*) FROM livestreams WHERE title = :it", mark);
    }
    String stream =
        host.api().post("/livestreams", auction).expect(201).text("/data/livestream/id");
    String path = "/livestreams/" + stream;
    switch (operation) {
      case "createStreamKey":
        return post(operation, host, path + "/stream-key").answering("/data/streamKey");
      case "startIngest", "endIngest":
        String form =
            "name=" + host.api().post(path + "/stream-key").expect(201).text("/data/streamKey");
        if (operation.equals("endIngest")) {
          ingest(node, "/ingest/publish", form).expect(302); // to where the stream is public
        }
        String way = operation.equals("startIngest") ? "/ingest/publish" : "/ingest/publish-done";
        return Act.of(operation, it -> ingest(it, way, form))
            .leavingOne("SELECT count(started_at) FROM livestreams WHERE id = :it", id(stream));
      default:
        host.api().put(path + "/status", "{\"status\":\"live\"}").expect(200);
    }
    Person guest = ApiUsers.aBuyer(node);
    return operation.equals("addViewer")
        ? post(operation, guest, path + "/viewers", "{\"viewerId\":\"%s\"}".formatted(guest.id()))
            .answering("/data/viewerId") // a lease: it is gone before anybody counts
        : post(operation, guest, path + "/bids", "{\"amount\":150.00}")
            .answering("/data/bid/id")
            .leavingOne(
                "SELECT count(*) FROM livestream_bids WHERE livestream_id = :it", id(stream));
  }

  private static Answer ingest(ApiClient node, String path, String form) {
    return node.careless()
        .with("Content-Type", "application/x-www-form-urlencoded")
        .with("Accept", "*/*")
        .send("POST", path, form);
  }
}
