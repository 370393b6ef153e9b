/**
 * Image processing: decoders hand over the numbers that stand in a file ({@code PixelSource}), the
 * file says which colours they mean ({@code ColourClaim}), and a new picture is made of what is
 * seen and of nothing else.
 */
@NullMarked
package com.onlyarts.media.imaging;

import org.jspecify.annotations.NullMarked;
