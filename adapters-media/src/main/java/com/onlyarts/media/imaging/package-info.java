/**
 * Image processing: decodes what was sent with well-kept libraries and encodes a new picture that
 * holds nothing but pixels.
 */
@NullMarked
package com.onlyarts.media.imaging;

import org.jspecify.annotations.NullMarked;
