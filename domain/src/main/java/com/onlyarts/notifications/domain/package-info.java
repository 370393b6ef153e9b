/** What people are told of: the inbox, mail and push (R82, R83). */
@NullMarked
package com.onlyarts.notifications.domain;

import org.jspecify.annotations.NullMarked;
