/** What media asks of whoever shows pictures: which of them are in use. */
@NullMarked
package com.onlyarts.media.api;

import org.jspecify.annotations.NullMarked;
