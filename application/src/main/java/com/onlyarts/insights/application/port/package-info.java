/** Where insights reads its figures, and keeps its reports. */
@NullMarked
package com.onlyarts.insights.application.port;

import org.jspecify.annotations.NullMarked;
