/**
 * What people do with money: pay, keep ways to pay, give back, earn; and how the provider's word is
 * taken in.
 */
@NullMarked
package com.onlyarts.payments.application;

import org.jspecify.annotations.NullMarked;
