/** Administration, analytics, exports and reports over HTTP. */
@NullMarked
package com.onlyarts.insights.rest;

import org.jspecify.annotations.NullMarked;
