/**
 * What people do with pictures: upload them, by way of the service or directly, look at them, take
 * them away.
 */
@NullMarked
package com.onlyarts.media.application;

import org.jspecify.annotations.NullMarked;
