package com.onlyarts.insights.application.port;

import com.onlyarts.identity.domain.PersonId;

class InMemoryReportsTest extends ReportsContract {
  private final InMemoryReports reports = new InMemoryReports();

  @Override
  protected Reports reports() {
    return reports;
  }

  @Override
  protected PersonId somebody() {
    PersonId person = PersonId.next();
    reports.owns(person, person.value());
    return person;
  }
}
