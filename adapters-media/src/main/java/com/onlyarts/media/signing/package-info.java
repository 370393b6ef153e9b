/** Addresses of originals that point at ourselves, whoever keeps the files behind them (R121). */
@NullMarked
package com.onlyarts.media.signing;

import org.jspecify.annotations.NullMarked;
