package com.onlyarts.media.application.port;

import com.onlyarts.media.domain.Dimensions;
import com.onlyarts.media.domain.PictureFormat;

/**
 * A picture as we have encoded it ourselves: upright, and free of where and with what it was taken
 * (R90).
 */
public record EncodedImage(PictureFormat format, Dimensions dimensions, byte[] bytes) {}
