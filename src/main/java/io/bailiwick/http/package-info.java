/** HTTP plumbing shared by all resources: who calls, from where, how failures are shown, how JSON is read. */
@NullMarked
package io.bailiwick.http;

import org.jspecify.annotations.NullMarked;
