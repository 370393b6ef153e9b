/**
 * Payments over HTTP: paying, kept ways to pay, earnings, refunds, the provider's webhook, the
 * sandbox.
 */
@NullMarked
package com.onlyarts.payments.rest;

import org.jspecify.annotations.NullMarked;
