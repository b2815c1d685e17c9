/** Completes the API's own description, at build time: what annotations can't say in few words. */
@NullMarked
package io.bailiwick.openapi;

import org.jspecify.annotations.NullMarked;
