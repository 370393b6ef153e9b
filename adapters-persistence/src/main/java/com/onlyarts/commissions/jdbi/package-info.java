/** Commissions, their milestones and their history in PostgreSQL. */
@NullMarked
package com.onlyarts.commissions.jdbi;

import org.jspecify.annotations.NullMarked;
