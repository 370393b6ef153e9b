/** Commissions, milestones and disputes over HTTP. */
@NullMarked
package com.onlyarts.commissions.rest;

import org.jspecify.annotations.NullMarked;
