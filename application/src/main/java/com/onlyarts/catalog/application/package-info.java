/** What people do with the catalog: artists curate, everybody browses. */
@NullMarked
package com.onlyarts.catalog.application;

import org.jspecify.annotations.NullMarked;
