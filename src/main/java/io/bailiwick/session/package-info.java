/** Login sessions: opened at login, named by every token. */
@NullMarked
package io.bailiwick.session;

import org.jspecify.annotations.NullMarked;
