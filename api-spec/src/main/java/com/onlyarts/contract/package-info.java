/**
 * The published contract: what every operation asks of its caller and answers, for the layer that
 * serves it.
 */
@NullMarked
package com.onlyarts.contract;

import org.jspecify.annotations.NullMarked;
