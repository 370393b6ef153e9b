/**
 * The edge every request passes: strict JSON, who is calling, repeated requests, and refusals
 * turned into the envelope.
 */
@NullMarked
package com.onlyarts.kernel.rest;

import org.jspecify.annotations.NullMarked;
