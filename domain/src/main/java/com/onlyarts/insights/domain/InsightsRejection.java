package com.onlyarts.insights.domain;

import com.onlyarts.kernel.Rejection;
import java.util.Optional;

/** Why insights says no. */
public sealed interface InsightsRejection extends Rejection {

  /** There is no such thing to complain of, or none the caller may see. */
  record ReportedNotFound() implements InsightsRejection, NotFound {
    @Override
    public String message() {
      return "There is nothing like that to report";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("subjectId");
    }
  }

  /** Nobody reports themselves. */
  record OwnContent() implements InsightsRejection, Conflict {
    @Override
    public String message() {
      return "This is your own";
    }
  }

  /** The caller has complained of it, and the complaint is still open. */
  record AlreadyReported() implements InsightsRejection, Conflict {
    @Override
    public String message() {
      return "You have reported this already; we are looking at it";
    }
  }

  /** There is no such report. */
  record ReportNotFound() implements InsightsRejection, NotFound {
    @Override
    public String message() {
      return "There is no such report";
    }
  }

  /** The report was decided before. */
  record ReportResolved() implements InsightsRejection, Conflict {
    @Override
    public String message() {
      return "This report is resolved already";
    }
  }

  /** No job or queue has failed at this, or it has succeeded meanwhile. */
  record FailedItemNotFound() implements InsightsRejection, NotFound {
    @Override
    public String message() {
      return "There is no such failed item; it may have succeeded";
    }
  }

  /** No such person or work, or its figures are not for the caller's eyes. */
  record FiguresNotFound() implements InsightsRejection, NotFound {
    @Override
    public String message() {
      return "There are no such figures";
    }
  }
}
