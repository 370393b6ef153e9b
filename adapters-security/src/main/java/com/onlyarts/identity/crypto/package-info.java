/**
 * What identity leaves to cryptography: hashes of passwords by Argon2id, access tokens signed with
 * ES256.
 */
@NullMarked
package com.onlyarts.identity.crypto;

import org.jspecify.annotations.NullMarked;
