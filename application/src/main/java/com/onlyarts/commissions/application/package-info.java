/**
 * What people do with commissions: ask for one, move it on, pay it into escrow, accept it, dispute
 * it, decide.
 */
@NullMarked
package com.onlyarts.commissions.application;

import org.jspecify.annotations.NullMarked;
