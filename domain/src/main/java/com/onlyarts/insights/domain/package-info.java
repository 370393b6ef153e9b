/**
 * How the platform does, and what people complain of: figures by the calendar, the audit log,
 * reports of content.
 */
@NullMarked
package com.onlyarts.insights.domain;

import org.jspecify.annotations.NullMarked;
