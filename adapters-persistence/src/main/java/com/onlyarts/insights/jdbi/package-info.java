/** Figures, the audit log and reports in PostgreSQL. */
@NullMarked
package com.onlyarts.insights.jdbi;

import org.jspecify.annotations.NullMarked;
