/** The demo: people, works and four weeks of a past, made by the service's own calls. */
@NullMarked
package com.onlyarts.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
