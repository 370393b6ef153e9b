/** What artists, bidders, viewers and media servers do with streams. */
@NullMarked
package com.onlyarts.livestreams.application;

import org.jspecify.annotations.NullMarked;
